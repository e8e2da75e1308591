import { XAxis } from 'recharts'
import { everyNth } from '../geometry/ticks.ts'
import { footAxis } from './rate-axes.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly months: readonly { readonly month: string }[]
  /** In pixels: as many months are named as have room. */
  readonly plotWidth: number
}

/** The months along the foot of a chart, each in the middle of its column. */
export function MonthAxis({ months, plotWidth }: Props) {
  const { format } = useChartText()
  // Half a month at each end, so that the first and last have their columns too.
  const inset = plotWidth / (2 * Math.max(1, months.length))
  return (
    <XAxis
      dataKey="month"
      ticks={everyNth(months.length, plotWidth, 68).map((i) => months[i]?.month ?? '')}
      interval={0}
      scale="point"
      padding={{ left: inset, right: inset }}
      tickFormatter={(month: string) => format.month(month)}
      {...footAxis}
    />
  )
}
