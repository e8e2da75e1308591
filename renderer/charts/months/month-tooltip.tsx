import type { MonthOfClient as Month } from '../../../shared/contract/reports.ts'
import classes from '../charts.module.css'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: unknown }[]
}

/** What a month holds, announced politely while the pointer or the arrow keys are on it. */
export function MonthTooltip({ active, payload }: Props) {
  const { t, format } = useChartText()
  const month = payload?.[0]?.payload as Month | undefined
  if (!active || !month) return null
  return (
    <div className={classes['tooltip']} role="status" aria-live="polite" dir={format.dir}>
      <strong>{format.month(month.month, true)}</strong>
      <span className="hw-number">
        {month.effectiveRate === null
          ? t(($) => $.charts.months[month.pendingSeconds > 0 ? 'pending' : 'noHours'])
          : format.rate(month.effectiveRate)}
      </span>
      {month.provisional && month.effectiveRate !== null && (
        <span>{t(($) => $.charts.months.provisional)}</span>
      )}
      {month.countedSeconds > 0 && (
        <span className="hw-number">
          {t(($) => $.charts.months.tooltipHours, { hours: format.hours(month.countedSeconds) })}
        </span>
      )}
      {month.pendingSeconds > 0 && (
        <span className="hw-number">
          {t(($) => $.charts.months.pendingSome, { hours: format.hours(month.pendingSeconds) })}
        </span>
      )}
      {month.earned !== 0 && (
        <span className="hw-number">
          {t(($) => $.charts.months.tooltipEarned, { amount: format.money(month.earned) })}
        </span>
      )}
    </div>
  )
}
