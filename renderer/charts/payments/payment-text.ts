import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import { numberColumn, wordCell, wordColumn } from '../geometry/csv.ts'
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
      ...[column.number, column.issued, column.paid].map(wordColumn),
      numberColumn(column.days),
      wordColumn(column.late),
    ],
    rows: dots.map(({ number, issuedOn, settledOn, days, late }) => [
      wordCell(number),
      { text: format.date(issuedOn), value: issuedOn },
      settledOn === null
        ? wordCell(column.open)
        : { text: format.date(settledOn), value: settledOn },
      { text: format.number(days), value: days },
      wordCell(late ? column.yes : column.no),
    ]),
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
