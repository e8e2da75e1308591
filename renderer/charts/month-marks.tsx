import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { ClientReport } from '../../shared/contract/reports.ts'
import classes from './charts.module.css'

type Month = ClientReport['months'][number]

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
      <defs>
        <pattern
          id={patternId}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.5" height="7" fill="var(--hw-line-strong)" />
        </pattern>
      </defs>
      {waiting.map((m) => {
        const middle = Number(x(m.month) ?? 0)
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
          cx={Number(x(m.month) ?? 0)}
          cy={Number(y(m.effectiveRate) ?? 0)}
          r={4}
        />
      ))}
      {last && (
        <text
          className={classes['lastRate']}
          x={Number(x(last.month) ?? 0)}
          y={Number(y(last.effectiveRate) ?? 0) - 12}
          textAnchor="middle"
        >
          {write(last.effectiveRate ?? 0)}
        </text>
      )}
    </g>
  )
}
