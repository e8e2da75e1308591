import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { MonthOfClient as Month } from '../../../shared/contract/reports.ts'
import classes from '../charts.module.css'
import type { LineKind, RateLine } from '../geometry/bands.ts'
import type { MarkGroup } from '../geometry/marks.ts'
import { Hatch } from '../patterns.tsx'
import marks from './marks.module.css'

/** What lies under a line is tinted as the band it closes. */
const tintUnder: Readonly<Record<LineKind, { fill: string; opacity: number }>> = {
  prao: { fill: 'var(--hw-bad-fill)', opacity: 0.17 },
  breakEven: { fill: 'var(--hw-bad-fill)', opacity: 0.07 },
  target: { fill: 'var(--hw-neutral)', opacity: 0.06 },
}

/** The bands between the rate lines, across the whole plot; `lowest` is where the axis begins. */
export function RateBands({
  lines,
  lowest,
}: {
  readonly lines: readonly RateLine[]
  readonly lowest: number
}) {
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!y || !plot) return null
  // Limits beyond the axis colour it up to its edge.
  const inPlot = (at: number) => Math.min(plot.y + plot.height, Math.max(plot.y, at))
  return lines.map((line, i) => {
    const top = inPlot(y(line.rate) ?? 0)
    const bottom = inPlot(y(lines[i - 1]?.rate ?? lowest) ?? 0)
    const { fill, opacity } = tintUnder[line.kind]
    return (
      <rect
        key={line.kind}
        x={plot.x}
        y={top}
        width={plot.width}
        height={Math.max(0, bottom - top)}
        fill={fill}
        fillOpacity={opacity}
      />
    )
  })
}

interface Props {
  readonly months: readonly Month[]
  readonly patternId: string
  readonly pendingLabel: string
}

/** Marks months whose hours all wait for an invoice: a hatched column with a word, not a zero (E5). */
export function PendingMonths({ months, patternId, pendingLabel }: Props) {
  const x = useXAxisScale()
  const plot = usePlotArea()
  if (!x || !plot) return null
  const step = months.length > 1 ? plot.width / months.length : plot.width
  const waiting = months.filter((m) => m.effectiveRate === null && m.pendingSeconds > 0)
  return (
    <g aria-hidden>
      <Hatch id={patternId} color="var(--hw-line-strong)" />
      {waiting.map((m) => {
        const middle = x(m.month) ?? 0
        return (
          <g key={m.month}>
            <rect
              x={middle - step / 2}
              y={plot.y}
              width={step}
              height={plot.height}
              fill={`url(#${patternId})`}
            />
            <text
              className={classes['pendingWord']}
              x={middle}
              y={plot.y + plot.height / 2}
              textAnchor="middle"
              transform={
                step < 110 ? `rotate(-90 ${middle} ${plot.y + plot.height / 2})` : undefined
              }
            >
              {pendingLabel}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** A faint line down from each mark, so that the rate before it and after it can be told apart. */
export function MarkGuides({
  groups,
  months,
}: {
  readonly groups: readonly MarkGroup[]
  readonly months: readonly Month[]
}) {
  const x = useXAxisScale()
  const plot = usePlotArea()
  if (!x || !plot) return null
  const middle = (index: number) => x(months[index]?.month) ?? 0
  return groups
    .filter(({ level }) => level === 0)
    .map(({ from, to }) => {
      const at = (middle(from) + middle(to)) / 2
      return (
        <line
          key={from}
          className={marks['guide']}
          x1={at}
          x2={at}
          y1={plot.y - 14}
          y2={plot.y + plot.height}
        />
      )
    })
}

/** A dot per month with a rate; hollow while part of its hours is pending. The last one says its rate. */
export function MonthDots({
  months,
  write,
}: {
  readonly months: readonly Month[]
  readonly write: (rate: number) => string
}) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const rated = months.filter((m) => m.effectiveRate !== null)
  const last = rated.at(-1)
  return (
    <g aria-hidden>
      {rated.map((m) => (
        <circle
          key={m.month}
          className={classes['dot']}
          data-pending={m.pendingSeconds > 0}
          cx={x(m.month) ?? 0}
          cy={y(m.effectiveRate) ?? 0}
          r={4}
        />
      ))}
      {last && (
        <text
          className={classes['lastRate']}
          x={x(last.month) ?? 0}
          y={(y(last.effectiveRate) ?? 0) - 12}
          textAnchor="middle"
        >
          {write(last.effectiveRate ?? 0)}
        </text>
      )}
    </g>
  )
}
