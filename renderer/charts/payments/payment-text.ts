import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import { isOpen, type PaymentDot, type PaymentPicture } from '../geometry/payment-dots.ts'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

/** All the payment chart says in words: its finding, and its data as a table. */
export function usePaymentText(picture: PaymentPicture) {
  const text = useChartText()
  return useMemo(
    () => ({ data: paymentData(picture, text), finding: paymentFinding(picture, text) }),
    [picture, text],
  )
}

/** An invoice's dot in words: its number, when it was issued, what became of it. */
export function dotWords(dot: PaymentDot, { t, format }: Text): string[] {
  return [
    format.isolate(dot.number),
    t(($) => $.charts.payment.issued, { date: format.date(dot.issuedOn) }),
    isOpen(dot)
      ? t(($) => $.charts.payment.openFor, { days: format.days(dot.days) })
      : t(($) => $.charts.payment.paidAfter, { days: format.days(dot.days) }),
    ...(dot.late ? [t(($) => $.charts.payment[isOpen(dot) ? 'isLate' : 'wasLate'])] : []),
  ]
}

function paymentData({ dots }: PaymentPicture, { t, format }: Text): ChartData {
  const column = t(($) => $.charts.payment.column, { returnObjects: true })
  return {
    columns: [
      { label: column.number, numeric: false },
      { label: column.issued, numeric: false },
      { label: column.paid, numeric: false },
      { label: column.days, numeric: true },
      { label: column.late, numeric: false },
    ],
    rows: dots.map((dot) => {
      const paid = dot.settledOn === null ? column.open : format.date(dot.settledOn)
      const late = dot.late ? column.yes : column.no
      return [
        { text: dot.number, value: dot.number },
        { text: format.date(dot.issuedOn), value: dot.issuedOn },
        { text: paid, value: dot.settledOn ?? column.open },
        { text: format.number(dot.days), value: dot.days },
        { text: late, value: late },
      ]
    }),
  }
}

/** The middle and the middle half in words, against the terms; then what is open. */
function paymentFinding({ dots, spread, termsDays }: PaymentPicture, { t, format }: Text): string {
  const open = dots.filter(isOpen)
  const oldest = Math.max(0, ...open.map(({ days }) => days))
  const waiting =
    open.length > 0
      ? ` ${t(($) => $.charts.payment.finding.open, { count: open.length, days: format.days(oldest) })}`
      : ''
  if (!spread) return t(($) => $.charts.payment.finding.none) + waiting
  const words = {
    median: format.days(spread.median, 1),
    low: format.number(spread.low),
    high: format.days(spread.high),
  }
  const kind = spread.count === 1 ? 'one' : spread.low === spread.high ? 'same' : 'spread'
  const paid = t(($) => $.charts.payment.finding[kind], words)
  const terms =
    termsDays === null
      ? ''
      : ` ${t(($) => $.charts.payment.finding.terms, { days: format.days(termsDays) })}`
  return paid + terms + waiting
}
