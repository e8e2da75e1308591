import { useElementSize } from '@mantine/hooks'
import { useId, useMemo } from 'react'
import { CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import type { ClientReport } from '../../shared/contract/reports.ts'
import { ChartFigure } from './chart-figure.tsx'
import classes from './charts.module.css'
import { linesOf, type RateLines } from './geometry/bands.ts'
import { everyNth, niceTicks } from './geometry/ticks.ts'
import { LineLabels, LineLegend, lineStyle } from './line-labels.tsx'
import { MonthDots, PendingMonths, RateBands } from './month-marks.tsx'
import { MonthTooltip } from './month-tooltip.tsx'
import { useMonthsText } from './months-text.ts'
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

const axisTick = { fill: 'var(--hw-text-soft)', fontSize: 12 }

function MonthsDrawing({ months, rates }: Props) {
  const { ref, width } = useElementSize()
  const { t, format, axisRate, lineLabel } = useChartText()
  const patternId = useId()
  const lines = useMemo(() => linesOf(rates), [rates])
  const wide = width >= 520
  const height = wide ? 280 : 240
  const side = wide && lines.length > 0 ? 128 : 16
  const rated = months.flatMap((m) => (m.effectiveRate === null ? [] : [m.effectiveRate]))
  const ticks = niceTicks(Math.max(...rated, ...lines.map((line) => line.rate), 1) * 1.05, 5)
  const top = ticks.at(-1) ?? 1
  const lowest = Math.min(0, ...rated)
  const plotWidth = Math.max(1, width - side - 60)
  // Half a month at each end, so that the first and last have their columns too.
  const inset = plotWidth / (2 * Math.max(1, months.length))
  const shown = everyNth(months.length, plotWidth, 68).map((i) => months[i]?.month ?? '')
  return (
    <>
      {/* Time runs left to right in every language; see reference/ui.md section 5. */}
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && (
          <ComposedChart
            width={width}
            height={height}
            data={[...months]}
            title={t(($) => $.charts.months.title)}
            margin={{ top: 16, bottom: 4, left: 0, right: side }}
          >
            <RateBands lines={lines} lowest={lowest} />
            <CartesianGrid vertical={false} stroke="var(--hw-line)" />
            <XAxis
              dataKey="month"
              ticks={shown}
              interval={0}
              scale="point"
              padding={{ left: inset, right: inset }}
              tickFormatter={(month: string) => format.month(month)}
              tick={axisTick}
              tickLine={false}
              axisLine={{ stroke: 'var(--hw-line-strong)' }}
            />
            <YAxis
              type="number"
              width={52}
              domain={[lowest, top]}
              allowDataOverflow
              ticks={ticks}
              tickFormatter={axisRate}
              tick={axisTick}
              tickLine={false}
              axisLine={false}
            />
            <PendingMonths
              months={months}
              patternId={patternId}
              pendingLabel={t(($) => $.charts.months.pending)}
            />
            {lines.map((line) => (
              <ReferenceLine
                key={line.kind}
                y={line.rate}
                stroke={lineStyle[line.kind].color}
                strokeDasharray={lineStyle[line.kind].dash}
                strokeWidth={1.5}
              />
            ))}
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
        )}
      </div>
      {width > 0 && !wide && <LineLegend lines={lines} label={lineLabel} />}
    </>
  )
}
