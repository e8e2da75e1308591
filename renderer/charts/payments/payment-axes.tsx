import { CartesianGrid, XAxis, YAxis } from 'recharts'
import {
  dateOfDay,
  dayNumber,
  firstDayOfMonth,
  monthOfDay,
} from '../../../shared/domain/calendar.ts'
import type { PaymentDot } from '../geometry/payment-dots.ts'
import { everyNth } from '../geometry/ticks.ts'
import { footAxis, sideAxis } from '../months/rate-axes.tsx'
import { useChartText } from '../use-chart-text.ts'

/** Days upwards, with a horizontal line at each tick. */
export function DaysAxis({ ticks }: { readonly ticks: readonly number[] }) {
  const { format } = useChartText()
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--hw-line)" />
      <YAxis
        type="number"
        dataKey="days"
        width={52}
        domain={[0, ticks.at(-1) ?? 1]}
        allowDataOverflow
        ticks={[...ticks]}
        tickFormatter={(days: number) => format.number(days)}
        {...sideAxis}
      />
    </>
  )
}

interface IssueAxisProps {
  readonly dots: readonly PaymentDot[]
  readonly lastDay: string
  readonly plotWidth: number
}

/** Issue dates from the first month with a dot to the as-of date, named by month. */
export function IssueAxis({ dots, lastDay, plotWidth }: IssueAxisProps) {
  const { format } = useChartText()
  const last = dayNumber(lastDay)
  const firstMonth = monthOfDay(Math.min(last, ...dots.map(({ day }) => day)))
  const months = Array.from({ length: monthOfDay(last) - firstMonth + 1 }, (_, i) => firstMonth + i)
  const named = everyNth(months.length, plotWidth, 68).map((i) => months[i] ?? firstMonth)
  return (
    <XAxis
      type="number"
      dataKey="day"
      domain={[firstDayOfMonth(firstMonth), last]}
      allowDataOverflow
      ticks={named.map(firstDayOfMonth)}
      interval={0}
      padding={{ left: 12, right: 12 }}
      tickFormatter={(day: number) => format.month(dateOfDay(day).slice(0, 7))}
      {...footAxis}
    />
  )
}
