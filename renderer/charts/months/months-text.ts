import { useMemo } from 'react'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import type { ChartData } from '../chart-figure.tsx'
import type { Mark } from '../geometry/marks.ts'
import { markText } from './marks-lane.tsx'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

type Month = ClientReport['months'][number]

/** All the months chart says in words: its finding, and its data as a table. */
export function useMonthsText(months: readonly Month[], marks: readonly Mark[]) {
  const text = useChartText()
  return useMemo(() => {
    const data = monthsData(months, text)
    return {
      data: marks.length === 0 ? data : withMarks(data, months, marks, text),
      finding: finding(months, text),
    }
  }, [months, marks, text])
}

/** What happened in each month, as a last column. */
function withMarks(
  data: ChartData,
  months: readonly Month[],
  marks: readonly Mark[],
  text: Text,
): ChartData {
  const label = text.t(($) => $.charts.months.column.marks)
  return {
    columns: [...data.columns, { label, numeric: false }],
    rows: data.rows.map((row, i) => {
      const own = marks
        .filter((mark) => mark.on.slice(0, 7) === months[i]?.month)
        .map((mark) => markText(mark, text))
        .join('; ')
      return [...row, { text: own, value: own }]
    }),
  }
}

function monthsData(months: readonly Month[], { t, format, major, hours }: Text): ChartData {
  const { currency } = format
  const rate = (value: number | null) =>
    value === null ? { text: '–', value: null } : { text: format.money(value), value: major(value) }
  const column = (key: keyof typeof columnOf, numeric = true) => ({
    label: t(($) => $.charts.months.column[key], { currency }),
    numeric,
  })
  return {
    columns: [
      column('month', false),
      column('rate'),
      column('collected'),
      column('hours'),
      column('pending'),
      column('earned'),
    ],
    rows: months.map((m) => [
      { text: format.month(m.month), value: m.month },
      rate(m.effectiveRate),
      rate(m.collectedRate),
      { text: format.hours(m.countedSeconds), value: hours(m.countedSeconds) },
      { text: format.hours(m.pendingSeconds), value: hours(m.pendingSeconds) },
      { text: format.money(m.earned), value: major(m.earned) },
    ]),
  }
}

const columnOf = { month: 0, rate: 1, collected: 2, hours: 3, pending: 4, earned: 5 } as const

/** A change under a tenth is called steady: monthly rates move about that much by themselves. */
const steadyShare = 0.1

function finding(months: readonly Month[], { t, format }: Text): string {
  const rated = months.filter((m) => m.effectiveRate !== null)
  const [first] = rated
  const last = rated.at(-1)
  const waiting = months.filter((m) => m.effectiveRate === null && m.pendingSeconds > 0).length
  const pending =
    waiting > 0 ? ` ${t(($) => $.charts.months.finding.pending, { count: waiting })}` : ''
  if (!first || !last) return t(($) => $.charts.months.finding.none) + pending
  const words = {
    first: format.rate(first.effectiveRate ?? 0, { whole: true }),
    firstMonth: format.month(first.month, true),
    last: format.rate(last.effectiveRate ?? 0, { whole: true }),
    lastMonth: format.month(last.month, true),
  }
  if (first === last) {
    return (
      t(($) => $.charts.months.finding.one, { month: words.firstMonth, rate: words.first }) +
      pending
    )
  }
  return t(($) => $.charts.months.finding[wayOf(first, last)], words) + pending
}

function wayOf(first: Month, last: Month): 'rising' | 'falling' | 'steady' {
  const [from, to] = [first.effectiveRate ?? 0, last.effectiveRate ?? 0]
  if (Math.abs(to - from) <= Math.abs(from) * steadyShare) return 'steady'
  return to > from ? 'rising' : 'falling'
}
