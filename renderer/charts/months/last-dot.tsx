import { useXAxisScale, useYAxisScale } from 'recharts'
import classes from '../charts.module.css'

interface Props {
  readonly months: readonly {
    readonly month: string
    readonly effectiveRate: number | null
    readonly pendingSeconds: number
  }[]
}

/** Where the rate stands now; hollow while part of the month's hours is pending. */
export function LastDot({ months }: Props) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const last = months.findLast(({ effectiveRate }) => effectiveRate !== null)
  if (!x || !y || !last) return null
  return (
    <circle
      className={classes['dot']}
      data-pending={last.pendingSeconds > 0}
      cx={x(last.month) ?? 0}
      cy={y(last.effectiveRate) ?? 0}
      r={4}
    />
  )
}
