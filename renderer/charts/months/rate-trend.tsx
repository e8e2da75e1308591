import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { ComposedChart, Line, XAxis, YAxis } from 'recharts'
import type { MonthOfClient as Month } from '../../../shared/contract/reports.ts'
import { cx } from '../../components/cx.ts'
import classes from '../charts.module.css'
import { linesOf, type RateLines } from '../geometry/bands.ts'
import { drawnMonths } from '../geometry/provisional.ts'
import { rateScale, ratesOf } from '../geometry/rate-scale.ts'
import { LineLabels } from '../line-labels.tsx'
import { OverLines } from '../over-lines.tsx'
import { useChartText } from '../use-chart-text.ts'
import { LastDot } from './last-dot.tsx'
import { rateLine } from './months-chart.tsx'
import { footAxis, RateLinesDrawn } from './rate-axes.tsx'
import trend from './rate-trend.module.css'
import { useMonthsText } from './months-text.ts'

interface Props {
  readonly months: readonly Month[]
  readonly rates: RateLines
}

const height = 148

/** E5 beside the one figure it is about: a year of months against the limits, those far off at the edge. */
export function RateTrend({ months, rates }: Props) {
  const { ref, width } = useElementSize()
  const { finding } = useMonthsText(months, [])
  return (
    // Time runs left to right in every language.
    <div
      ref={ref}
      className={cx(classes['plot'], trend['trend'])}
      style={{ blockSize: height }}
      dir="ltr"
      role="img"
      aria-label={finding}
    >
      {width > 0 && months.length > 0 && <Plot months={months} rates={rates} width={width} />}
    </div>
  )
}

const side = 112
/** What the name of a month takes, with room to the next. */
const nameWidth = 64

/** Which months are named: the last, the first where both have room, the middle one where all three have. */
function namedMonths(count: number, room: number): readonly number[] {
  const last = count - 1
  if (room >= 2 * nameWidth) return [0, Math.floor(count / 2), last]
  return room >= nameWidth ? [0, last] : [last]
}

function Plot({ months, rates, width }: Props & { readonly width: number }) {
  const { format, lineLabel } = useChartText()
  const lines = useMemo(() => linesOf(rates), [rates])
  const scale = useMemo(() => rateScale(ratesOf(months), lines), [months, lines])
  const drawn = useMemo(() => drawnMonths(months), [months])
  const right = lines.length > 0 ? side : 14
  const named = namedMonths(months.length, width - right - 14)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={drawn}
      accessibilityLayer={false}
      margin={{ top: 14, bottom: 0, left: 14, right }}
    >
      <XAxis
        dataKey="month"
        scale="point"
        interval={0}
        height={22}
        ticks={named.map((i) => months[i]?.month ?? '')}
        tickFormatter={(month: string) => format.month(month)}
        {...footAxis}
      />
      <YAxis hide domain={[scale.low, scale.high]} allowDataOverflow />
      <RateLinesDrawn lines={scale.within} />
      <Line {...rateLine} activeDot={false} dataKey="openRate" strokeDasharray="5 5" />
      <Line {...rateLine} activeDot={false} dataKey="sureRate" />
      <OverLines>
        <LastDot months={months} />
      </OverLines>
      <LineLabels {...{ lines, height, scale }} foot={34} label={lineLabel} flipped={false} />
    </ComposedChart>
  )
}
