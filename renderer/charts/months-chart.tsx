import { useElementSize } from '@mantine/hooks'
import { useId, useMemo } from 'react'
import { ComposedChart, Line, Tooltip, XAxis } from 'recharts'
import type { ClientReport } from '../../shared/contract/reports.ts'
import { ChartFigure } from './chart-figure.tsx'
import classes from './charts.module.css'
import { linesOf, type RateLine, type RateLines } from './geometry/bands.ts'
import { everyNth, niceTicks } from './geometry/ticks.ts'
import { LineLabels, LineLegend } from './line-labels.tsx'
import { MonthDots, PendingMonths, RateBands } from './month-marks.tsx'
import { MonthTooltip } from './month-tooltip.tsx'
import { useMonthsText } from './months-text.ts'
import { axisTick, RateAxis, RateLinesDrawn } from './rate-axes.tsx'
import { useChartText } from './use-chart-text.ts'

type Month = ClientReport['months'][number]

interface Props {
  readonly months: readonly Month[]
  readonly rates: RateLines
}

/** Effective rate per month (E5) over the bands the three rates make; a gap where a month has none. */
export function MonthsChart({ months, rates }: Props) {
  const { t } = useChartText()
  const { data, finding } = useMonthsText(months)
  return (
    <ChartFigure title={t(($) => $.charts.months.title)} finding={finding} data={data}>
      <MonthsDrawing months={months} rates={rates} />
    </ChartFigure>
  )
}

function MonthsDrawing({ months, rates }: Props) {
  const { ref, width } = useElementSize()
  const { lineLabel } = useChartText()
  const lines = useMemo(() => linesOf(rates), [rates])
  const wide = width >= 520
  const height = wide ? 280 : 240
  return (
    <>
      {/* Time runs left to right in every language. */}
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && <MonthsPlot {...{ months, lines, width, height, wide }} />}
      </div>
      {width > 0 && !wide && <LineLegend lines={lines} label={lineLabel} />}
    </>
  )
}

interface PlotProps {
  readonly months: readonly Month[]
  readonly lines: readonly RateLine[]
  readonly width: number
  readonly height: number
  readonly wide: boolean
}

function MonthsPlot({ months, lines, width, height, wide }: PlotProps) {
  const { t, axisRate, lineLabel } = useChartText()
  const patternId = useId()
  const side = wide && lines.length > 0 ? 128 : 16
  const rated = months.flatMap((m) => (m.effectiveRate === null ? [] : [m.effectiveRate]))
  const lowest = Math.min(0, ...rated)
  const ticks = niceTicks(Math.max(...rated, ...lines.map((line) => line.rate), 1) * 1.05, 5)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={months}
      title={t(($) => $.charts.months.title)}
      margin={{ top: 16, bottom: 4, left: 0, right: side }}
    >
      <RateBands lines={lines} lowest={lowest} />
      <MonthAxis months={months} plotWidth={Math.max(1, width - side - 52)} />
      <RateAxis ticks={ticks} lowest={lowest} write={axisRate} />
      <PendingMonths
        months={months}
        patternId={patternId}
        pendingLabel={t(($) => $.charts.months.pending)}
      />
      <RateLinesDrawn lines={lines} />
      <Tooltip content={<MonthTooltip />} cursor={{ stroke: 'var(--hw-line-strong)' }} />
      <Line
        dataKey="effectiveRate"
        stroke="var(--hw-series-1)"
        strokeWidth={2.5}
        dot={false}
        activeDot={{ r: 5, fill: 'var(--hw-series-1)' }}
        connectNulls={false}
        isAnimationActive={false}
      />
      <MonthDots months={months} write={axisRate} />
      {wide && <LineLabels lines={lines} label={lineLabel} flipped={false} height={height} />}
    </ComposedChart>
  )
}

function MonthAxis({ months, plotWidth }: Pick<PlotProps, 'months'> & { plotWidth: number }) {
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
      tick={axisTick}
      tickLine={false}
      axisLine={{ stroke: 'var(--hw-line-strong)' }}
    />
  )
}
