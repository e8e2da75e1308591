import { useId } from 'react'
import type { Cumulative } from '../geometry/cumulative.ts'
import { Stroke } from '../line-labels.tsx'
import { RangePattern, styleOf } from './cumulative-marks.tsx'
import classes from '../charts.module.css'
import { useChartText } from '../use-chart-text.ts'

interface TooltipProps extends Cumulative {
  readonly active?: boolean
  readonly label?: string | number
}

/** What a month has brought so far by every line, announced politely. */
export function CumulativeTooltip({ active, label, series, monthName }: TooltipProps) {
  const { t, format } = useChartText()
  const month = Number(label)
  if (!active || !(month > 0)) return null
  return (
    <div className={classes['tooltip']} role="status" aria-live="polite" dir={format.dir}>
      <strong>
        {monthName?.(month) ?? t(($) => $.charts.cumulative.month, { month: format.number(month) })}
      </strong>
      {series.map(({ key, label: name, values }) => (
        <span key={key} className={classes['pair']}>
          <span>{name}</span>
          <bdi className="hw-number">
            {format.money(values[month - 1] ?? 0, undefined, { whole: true, signed: true })}
          </bdi>
        </span>
      ))}
    </div>
  )
}

/** What the hatch means; and the lines' names where there is no room for them at their ends. */
export function CumulativeLegend({
  series,
  chosen,
  range,
  payback,
  zeroLabel,
  lines,
}: Cumulative & { readonly lines: boolean }) {
  const { t } = useChartText()
  const id = useId()
  if (!lines && !range && !payback) return null
  return (
    <ul className="hw-legend">
      {lines &&
        series.map(({ key, label }, i) => (
          <li key={key}>
            <Stroke {...styleOf(i)} width={key === chosen ? 3 : 1.75} />
            {label}
          </li>
        ))}
      {lines && (
        <li>
          <Stroke color="var(--hw-text-soft)" dash="" width={1} />
          {zeroLabel}
        </li>
      )}
      {payback && (
        <li>
          <svg width="16" height="16" aria-hidden>
            <circle className={classes['ring']} cx="8" cy="8" r="6" />
          </svg>
          {t(($) => $.charts.cumulative.paidBack)}
        </li>
      )}
      {range && (
        <li>
          <svg width="28" height="12" aria-hidden>
            <RangePattern id={id} />
            <rect width="28" height="12" rx="2" fill={`url(#${id})`} />
          </svg>
          {t(($) => $.charts.cumulative.range)}
        </li>
      )}
    </ul>
  )
}
