import { useMemo } from 'react'
import type { MonthOfClient as Month } from '../../../shared/contract/reports.ts'
import type { ChartData } from '../chart-figure.tsx'
import { wordCell, wordColumn } from '../geometry/csv.ts'
import type { Mark } from '../geometry/marks.ts'
import { markText } from './marks-lane.tsx'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

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
    columns: [...data.columns, wordColumn(label)],
    rows: data.rows.map((row, i) => {
      const own = marks
        .filter((mark) => mark.on.slice(0, 7) === months[i]?.month)
        .map((mark) => markText(mark, text))
        .join('; ')
      return [...row, wordCell(own)]
    }),
  }
}

const columns = ['month', 'rate', 'collected', 'hours', 'pending', 'earned'] as const

function monthsData(
  months: readonly Month[],
  { t, format, moneyCell, hoursCell }: Text,
): ChartData {
  const { currency } = format
  return {
    columns: columns.map((key) => ({
      label: t(($) => $.charts.months.column[key], { currency }),
      numeric: key !== 'month',
    })),
    rows: months.map((m) => [
      { text: format.month(m.month), value: m.month },
      moneyCell(m.effectiveRate),
      moneyCell(m.collectedRate),
      hoursCell(m.countedSeconds, 1),
      hoursCell(m.pendingSeconds, 1),
      moneyCell(m.earned),
    ]),
  }
}

/** A change under a tenth is called steady: monthly rates move about that much by themselves. */
const steadyShare = 0.1

function finding(months: readonly Month[], { t, format }: Text): string {
  const rated = months.filter((m) => m.effectiveRate !== null)
  const [first] = rated
  const last = rated.at(-1)
  const waiting = months.filter((m) => m.effectiveRate === null && m.pendingSeconds > 0).length
  const open = months.filter((m) => m.effectiveRate !== null && m.provisional).length
  const pending = [
    open > 0 && t(($) => $.charts.months.finding.provisional, { count: open }),
    waiting > 0 && t(($) => $.charts.months.finding.pending, { count: waiting }),
  ]
    .flatMap((said) => (said === false ? [] : [` ${said}`]))
    .join('')
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
