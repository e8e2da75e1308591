import type { ClientReport } from '../../../shared/contract/reports.ts'
import classes from '../charts.module.css'
import { useChartText } from '../use-chart-text.ts'

type Month = ClientReport['months'][number]

interface Props {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: unknown }[]
}

/** Hours, money and cost of a month, announced politely while the pointer or the arrow keys are on it. */
export function FlowTooltip({ active, payload }: Props) {
  const { t, format } = useChartText()
  const month = payload?.[0]?.payload as Month | undefined
  if (!active || !month) return null
  const words = t(($) => $.charts.flow, { returnObjects: true })
  const whole = (minor: number) => format.money(minor, undefined, { whole: true })
  const cost = month.opportunityCost ?? 0
  const line = (what: string, amount: string) => t(($) => $.charts.flow.inMonth, { what, amount })
  return (
    <div className={classes['tooltip']} role="status" aria-live="polite" dir={format.dir}>
      <strong>{format.month(month.month, true)}</strong>
      <span>{line(words.hours, format.hours(month.seconds))}</span>
      <span>{line(words.invoiced, whole(month.invoiced))}</span>
      <span>{line(words.earned, whole(month.earned))}</span>
      {cost !== 0 && (
        <span>
          {cost > 0
            ? t(($) => $.charts.flow.less, { amount: whole(cost) })
            : t(($) => $.charts.flow.more, { amount: whole(-cost) })}
        </span>
      )}
    </div>
  )
}
