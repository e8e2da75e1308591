import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import { numberColumn, wordColumn } from '../geometry/csv.ts'
import type { ComparePoint } from '../geometry/compare-points.ts'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

type Names = readonly [string, string]

/** All the comparison says in words: its finding, and its data as a table. */
export function useCompareText(points: readonly ComparePoint[], names: Names) {
  const text = useChartText()
  return useMemo(
    () => ({
      data: compareData(points, names, text),
      finding: compareFinding(points, names, text),
    }),
    [points, names, text],
  )
}

function compareData(
  points: readonly ComparePoint[],
  names: Names,
  { t, format, moneyCell }: Text,
): ChartData {
  const apart = points.some(({ month, otherMonth }) => month !== otherMonth)
  const column = t(($) => $.charts.compare.column, { returnObjects: true })
  const { currency } = format
  const rateOf = (name: string) => t(($) => $.charts.compare.rateOf, { name, currency })
  return {
    columns: [
      wordColumn(column.month),
      numberColumn(rateOf(names[0])),
      ...(apart ? [wordColumn(column.beside)] : []),
      numberColumn(rateOf(names[1])),
      numberColumn(t(($) => $.charts.compare.difference, { currency })),
    ],
    rows: points.map(({ month, otherMonth, a, b }) => [
      { text: format.month(month), value: month },
      moneyCell(a),
      ...(apart ? [{ text: format.month(otherMonth), value: otherMonth }] : []),
      moneyCell(b),
      moneyCell(a === null || b === null ? null : a - b, true),
    ]),
  }
}

/** How often the first side paid better. */
function compareFinding(
  points: readonly ComparePoint[],
  [first, second]: Names,
  { t }: Text,
): string {
  const both = points.filter(({ a, b }) => a !== null && b !== null)
  if (both.length === 0) return t(($) => $.charts.compare.finding.none)
  const better = both.filter(({ a, b }) => (a ?? 0) > (b ?? 0)).length
  const words = { first, second, better, count: both.length }
  if (better === both.length) return t(($) => $.charts.compare.finding.always, words)
  if (better === 0) return t(($) => $.charts.compare.finding.never, words)
  return t(($) => $.charts.compare.finding.some, words)
}

interface TooltipProps {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: unknown }[]
  readonly names: Names
}

/** Both rates of a month, announced politely while the pointer or the arrow keys are on it. */
export function CompareTooltip({ active, payload, names }: TooltipProps) {
  const { t, format } = useChartText()
  const point = payload?.[0]?.payload as ComparePoint | undefined
  if (!active || !point) return null
  const { month, otherMonth } = point
  const sides = [
    { key: 'a', name: names[0], rate: point.a, month },
    { key: 'b', name: names[1], rate: point.b, month: otherMonth },
  ]
  return (
    <div className={classes['tooltip']} role="status" aria-live="polite" dir={format.dir}>
      {month === otherMonth && <strong>{format.month(month, true)}</strong>}
      {sides.map((side) => (
        <span key={side.key} className="hw-number">
          {month === otherMonth ? side.name : format.month(side.month, true)}
          {': '}
          {side.rate === null ? t(($) => $.charts.compare.noRate) : format.rate(side.rate)}
        </span>
      ))}
    </div>
  )
}
