import { useElementSize } from '@mantine/hooks'
import { useId, useMemo, type ReactNode } from 'react'
import { ComposedChart, Line, Tooltip } from 'recharts'
import type { MonthOfClient as Month } from '../../../shared/contract/reports.ts'
import { usePaper } from '../../components/paper.tsx'
import { ChartFigure } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import { linesOf, type RateLine, type RateLines } from '../geometry/bands.ts'
import { markGroups, type Mark, type MarkGroup } from '../geometry/marks.ts'
import { drawnMonths } from '../geometry/provisional.ts'
import { rateScale, ratesOf } from '../geometry/rate-scale.ts'
import { LineLabels, LineLegend } from '../line-labels.tsx'
import { laneHeight, MarksLane, MarksLegend, shapeSize } from './marks-lane.tsx'
import { MonthAxis } from './month-axis.tsx'
import { MarkGuides, MonthDots, PendingMonths, RateBands } from './month-marks.tsx'
import { MonthTooltip } from './month-tooltip.tsx'
import { useMonthsText } from './months-text.ts'
import { OverLines } from '../over-lines.tsx'
import { RateAxis, RateLinesDrawn } from './rate-axes.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly months: readonly Month[]
  readonly rates: RateLines
  /** What happened meanwhile, marked above its month. */
  readonly marks?: readonly Mark[]
  /** Below the chart: what should be known of it, such as that some marks are missing. */
  readonly note?: ReactNode
}

const noMarks: readonly Mark[] = []

/**
 * Effective rate per month (E5) over the bands the three rates make; a gap where a month has none, dashed
 * where most of it still waits for an invoice.
 */
export function MonthsChart({ months, rates, marks = noMarks, note }: Props) {
  const { t } = useChartText()
  const { data, finding } = useMonthsText(months, marks)
  return (
    <ChartFigure title={t(($) => $.charts.months.title)} finding={finding} data={data}>
      <MonthsDrawing months={months} rates={rates} marks={marks} />
      {note}
    </ChartFigure>
  )
}

/** Width of the axis of rates at the left of the plot. */
const axisWidth = 52

function MonthsDrawing({ months, rates, marks = noMarks }: Omit<Props, 'note'>) {
  const { ref, width } = useElementSize()
  const { lineLabel } = useChartText()
  const lines = useMemo(() => linesOf(rates), [rates])
  const wide = width >= 520
  const side = wide && lines.length > 0 ? 128 : 16
  const monthWidth = Math.max(1, width - side - axisWidth) / Math.max(1, months.length)
  const groups = useMemo(
    () =>
      markGroups(
        marks,
        months.map(({ month }) => month),
        Math.ceil(shapeSize / monthWidth),
      ),
    [marks, months, monthWidth],
  )
  const height = (wide ? 280 : 240) + laneHeight(groups)
  return (
    <>
      {/* Time runs left to right in every language. */}
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && <MonthsPlot {...{ months, lines, groups, width, height, wide, side }} />}
        {width > 0 && (
          <MarksLane groups={groups} middleOf={(i) => axisWidth + (i + 0.5) * monthWidth} />
        )}
      </div>
      {width > 0 && !wide && <LineLegend lines={lines} label={lineLabel} />}
      <MarksLegend groups={groups} />
    </>
  )
}

/** How a rate over time is drawn, wherever it is. */
export const rateLine = {
  stroke: 'var(--hw-series-1)',
  strokeWidth: 2.5,
  dot: false,
  activeDot: { r: 5, fill: 'var(--hw-series-1)' },
  connectNulls: false,
  isAnimationActive: false,
} as const

interface PlotProps {
  readonly months: readonly Month[]
  readonly lines: readonly RateLine[]
  readonly groups: readonly MarkGroup[]
  readonly width: number
  readonly height: number
  readonly wide: boolean
  /** Room for the names of the lines at the right of the plot. */
  readonly side: number
}

function MonthsPlot({ months, lines, groups, width, height, wide, side }: PlotProps) {
  const { t, axisRate, lineLabel } = useChartText()
  const paper = usePaper()
  const patternId = useId()
  const drawn = useMemo(() => drawnMonths(months), [months])
  const scale = rateScale(ratesOf(months), lines)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={drawn}
      title={t(($) => $.charts.months.title)}
      accessibilityLayer={!paper}
      margin={{ top: 16 + laneHeight(groups), bottom: 4, left: 0, right: side }}
    >
      <RateBands lines={lines} lowest={scale.low} />
      <MarkGuides groups={groups} months={months} />
      <MonthAxis months={months} plotWidth={Math.max(1, width - side - axisWidth)} />
      <RateAxis ticks={scale.ticks} lowest={scale.low} write={axisRate} />
      <PendingMonths
        months={months}
        patternId={patternId}
        pendingLabel={t(($) => $.charts.months.pending)}
      />
      <RateLinesDrawn lines={scale.within} />
      {!paper && (
        <Tooltip content={<MonthTooltip />} cursor={{ stroke: 'var(--hw-line-strong)' }} />
      )}
      <Line {...rateLine} dataKey="openRate" strokeDasharray="5 5" />
      <Line {...rateLine} dataKey="sureRate" />
      <OverLines>
        <MonthDots months={months} write={axisRate} />
      </OverLines>
      {wide && <LineLabels {...{ lines, height, scale }} label={lineLabel} flipped={false} />}
    </ComposedChart>
  )
}
