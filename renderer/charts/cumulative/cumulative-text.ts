import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import { numberColumn, wordColumn } from '../geometry/csv.ts'
import { lengthOf, type Cumulative } from '../geometry/cumulative.ts'
import { useChartText } from '../use-chart-text.ts'

/** The chart's data as a table: a row for each month, a column for each line. */
export function useCumulativeData({ series, range, monthName }: Cumulative): ChartData {
  const { t, format, moneyCell } = useChartText()
  return useMemo(() => {
    const { currency } = format
    const lines = [
      ...series,
      ...(range
        ? [
            { label: t(($) => $.charts.cumulative.worst), values: range.worst },
            { label: t(($) => $.charts.cumulative.best), values: range.best },
          ]
        : []),
    ]
    return {
      columns: [
        wordColumn(t(($) => $.charts.cumulative.column.month)),
        ...lines.map(({ label }) =>
          numberColumn(t(($) => $.charts.cumulative.column.amount, { label, currency })),
        ),
      ],
      rows: Array.from({ length: lengthOf(series) }, (_, i) => [
        { text: monthName?.(i + 1) ?? format.number(i + 1), value: monthName?.(i + 1) ?? i + 1 },
        ...lines.map(({ values }) => moneyCell(values[i] ?? null, true)),
      ]),
    }
  }, [series, range, monthName, t, format, moneyCell])
}
