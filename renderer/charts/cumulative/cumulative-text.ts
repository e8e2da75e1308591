import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import type { Cumulative } from '../geometry/cumulative.ts'
import { useChartText } from '../use-chart-text.ts'

/** The chart's data as a table: a row for each month, a column for each line. */
export function useCumulativeData({ series, range, monthName }: Cumulative): ChartData {
  const { t, format, major } = useChartText()
  return useMemo(() => {
    const { currency } = format
    const lines = [
      ...series.map(({ label, values }) => ({ label, values })),
      ...(range
        ? [
            { label: t(($) => $.charts.cumulative.worst), values: range.worst },
            { label: t(($) => $.charts.cumulative.best), values: range.best },
          ]
        : []),
    ]
    const months = Math.max(0, ...series.map(({ values }) => values.length))
    return {
      columns: [
        { label: t(($) => $.charts.cumulative.column.month), numeric: false },
        ...lines.map(({ label }) => ({
          label: t(($) => $.charts.cumulative.column.amount, { label, currency }),
          numeric: true,
        })),
      ],
      rows: Array.from({ length: months }, (_, i) => [
        { text: monthName?.(i + 1) ?? format.number(i + 1), value: monthName?.(i + 1) ?? i + 1 },
        ...lines.map(({ values }) => {
          const value = values[i]
          return value === undefined
            ? { text: '–', value: null }
            : { text: format.money(value, undefined, { signed: true }), value: major(value) }
        }),
      ]),
    }
  }, [series, range, monthName, t, format, major])
}
