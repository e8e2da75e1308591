import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import {
  ComposedChart,
  Line,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
} from 'recharts'
import { hourSeconds } from '../../../shared/domain/calendar.ts'
import type { FeeLive } from '../../../shared/profitability/live/fee-live.ts'
import { usePaper } from '../../components/paper.tsx'
import classes from '../charts.module.css'
import { linesOf, type RateLines } from '../geometry/bands.ts'
import { feeCurve, type FeeCurve as Curve } from '../geometry/fee-curve.ts'
import { niceTicks, ticksWithin } from '../geometry/ticks.ts'
import { LineLabels, LineLegend } from '../line-labels.tsx'
import { footAxis, RateAxis, RateLinesDrawn } from '../months/rate-axes.tsx'
import { OverLines } from '../over-lines.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly fee: FeeLive
  readonly rates: RateLines
}

/** L1 drawn: the rate of a fixed fee over its hours, what is done thick, with a dot for now. */
export function FeeCurve({ fee, rates }: Props) {
  const { ref, width } = useElementSize()
  const { lineLabel } = useChartText()
  const curve = useMemo(() => feeCurve(fee, linesOf(rates)), [fee, rates])
  if (!curve) return null
  const wide = width >= 400
  return (
    <>
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && <Plot curve={curve} width={width} wide={wide} />}
      </div>
      {width > 0 && !wide && <LineLegend lines={curve.lines} label={lineLabel} />}
    </>
  )
}

const height = 190
const axisWidth = 52

interface PlotProps {
  readonly curve: Curve
  readonly width: number
  /** Whether the limits are named beside the plot. */
  readonly wide: boolean
}

function Plot({ curve, width, wide }: PlotProps) {
  const { format, axisRate, lineLabel } = useChartText()
  const paper = usePaper()
  const flipped = format.dir === 'rtl'
  const { done, ahead, now, lines, end } = curve
  const side = wide && lines.length > 0 ? 124 : 12
  const highest = Math.max(...done.map(({ rate }) => rate), now.rate, ...lines.map((l) => l.rate))
  const rows = [
    ...done.map(({ seconds, rate }) => ({ seconds, done: rate })),
    ...ahead.map(({ seconds, rate }) => ({ seconds, ahead: rate })),
  ]
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      accessibilityLayer={!paper}
      margin={{ top: 14, bottom: 4, left: flipped ? side : 0, right: flipped ? 0 : side }}
    >
      <SecondsAxis end={end} width={width - side - axisWidth} />
      <RateAxis
        ticks={niceTicks(highest * 1.05, 4)}
        lowest={0}
        flipped={flipped}
        write={axisRate}
      />
      <RateLinesDrawn lines={lines} />
      {!paper && <Tooltip content={<Said />} cursor={{ stroke: 'var(--hw-line-strong)' }} />}
      <Line {...line} dataKey="ahead" stroke={aheadColor} strokeWidth={2.5} />
      <Line {...line} dataKey="done" stroke="var(--hw-series-1)" strokeWidth={3.5} />
      <OverLines>
        <Marks curve={curve} />
      </OverLines>
      {wide && <LineLabels lines={lines} label={lineLabel} flipped={flipped} height={height} />}
    </ComposedChart>
  )
}

const aheadColor = 'color-mix(in srgb, var(--hw-neutral) 45%, var(--hw-surface))'
const line = { dot: false, activeDot: false, isAnimationActive: false } as const

function SecondsAxis({ end, width }: { readonly end: number; readonly width: number }) {
  const { format } = useChartText()
  const count = Math.max(2, Math.min(6, Math.floor(width / 70)))
  return (
    <XAxis
      type="number"
      dataKey="seconds"
      domain={[0, end]}
      reversed={format.dir === 'rtl'}
      ticks={ticksWithin(end / hourSeconds, count).map((hours) => hours * hourSeconds)}
      interval={0}
      tickFormatter={(seconds: number) => format.hours(seconds, 0)}
      {...footAxis}
    />
  )
}

/** A dot for now with its word, and a ring where the rate falls to a limit. */
function Marks({ curve }: { readonly curve: Curve }) {
  const { t } = useChartText()
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!x || !y || !plot) return null
  const { now, crossings } = curve
  const [left, top] = [x(now.seconds) ?? 0, y(now.rate) ?? 0]
  return (
    <g aria-hidden>
      {crossings.map(({ seconds, rate }) => (
        <circle
          key={seconds}
          className={classes['ring']}
          cx={x(seconds) ?? 0}
          cy={y(rate) ?? 0}
          r={4.5}
        />
      ))}
      <circle className={classes['dot']} cx={left} cy={top} r={6} />
      <text className={classes['lastRate']} x={left} y={top + 22} textAnchor="middle">
        {t(($) => $.live.curve.nowMark)}
      </text>
    </g>
  )
}

interface SaidProps {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: unknown }[]
}

/** What an hour of the fee is worth after so many, while the pointer or the arrow keys are there. */
function Said({ active, payload }: SaidProps) {
  const { t, format } = useChartText()
  const point = payload?.[0]?.payload as
    { readonly seconds: number; readonly done?: number; readonly ahead?: number } | undefined
  if (!active || !point) return null
  return (
    <div className={classes['tooltip']} role="status" aria-live="polite" dir={format.dir}>
      {t(($) => $.live.curve.tooltip, {
        hours: format.hours(point.seconds),
        rate: format.rate(Math.round(point.done ?? point.ahead ?? 0), { whole: true }),
      })}
    </div>
  )
}
