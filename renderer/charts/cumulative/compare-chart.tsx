import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { ComposedChart, Line, Tooltip, useXAxisScale, useYAxisScale } from 'recharts'
import { ChartFigure } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import own from './compare-chart.module.css'
import { comparePoints, type ComparePoint, type ComparedMonth } from '../geometry/compare-points.ts'
import { linesOf, type RateLine, type RateLines } from '../geometry/bands.ts'
import { niceTicks } from '../geometry/ticks.ts'
import { LineLabels, LineLegend } from '../line-labels.tsx'
import { MonthAxis } from '../months/month-axis.tsx'
import { RateBands } from '../months/month-marks.tsx'
import { OverLines } from '../over-lines.tsx'
import { RateAxis, RateLinesDrawn } from '../months/rate-axes.tsx'
import { CompareTooltip, useCompareText } from './compare-text.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly a: readonly ComparedMonth[]
  readonly b: readonly ComparedMonth[]
  /** What the two lines are called. */
  readonly names: readonly [string, string]
  readonly rates: RateLines
}

/** The rates of two sides month by month (E5) in one chart; told apart by line and dot as well as colour. */
export function CompareChart({ a, b, names, rates }: Props) {
  const { t } = useChartText()
  const points = useMemo(() => comparePoints(a, b), [a, b])
  const { data, finding } = useCompareText(points, names)
  return (
    <ChartFigure title={t(($) => $.charts.compare.title)} finding={finding} data={data}>
      <Drawing points={points} names={names} rates={rates} />
    </ChartFigure>
  )
}

type DrawingProps = Pick<Props, 'names' | 'rates'> & { readonly points: readonly ComparePoint[] }

function Drawing({ points, names, rates }: DrawingProps) {
  const { ref, width } = useElementSize()
  const { lineLabel } = useChartText()
  const lines = useMemo(() => linesOf(rates), [rates])
  const wide = width >= 520
  return (
    <>
      {/* Time runs left to right in every language. */}
      <div ref={ref} className={classes['plot']} style={{ blockSize: 300 }} dir="ltr">
        {width > 0 && <Plot {...{ points, names, lines, width, wide }} />}
      </div>
      <ul className="hw-legend">
        {names.map((name, i) => (
          <li key={i === 0 ? 'a' : 'b'}>
            <svg width="34" height="12" viewBox="-17 -6 34 12" aria-hidden>
              <line className={own['line']} data-side={i === 0 ? 'a' : 'b'} x1="-17" x2="17" />
              <SideDot side={i === 0 ? 'a' : 'b'} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      {width > 0 && !wide && <LineLegend lines={lines} label={lineLabel} />}
    </>
  )
}

interface PlotProps extends Pick<DrawingProps, 'points' | 'names'> {
  readonly lines: readonly RateLine[]
  readonly width: number
  readonly wide: boolean
}

const height = 300

function Plot({ points, names, lines, width, wide }: PlotProps) {
  const { t, axisRate, lineLabel } = useChartText()
  const side = wide && lines.length > 0 ? 128 : 16
  const rated = points.flatMap(({ a, b }) => [a, b].filter((rate) => rate !== null))
  const lowest = Math.min(0, ...rated)
  const ticks = niceTicks(Math.max(...rated, ...lines.map((line) => line.rate), 1) * 1.05, 5)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={points}
      title={t(($) => $.charts.compare.title)}
      margin={{ top: 16, bottom: 4, left: 0, right: side }}
    >
      <RateBands lines={lines} lowest={lowest} />
      <MonthAxis months={points} plotWidth={Math.max(1, width - side - 52)} />
      <RateAxis ticks={ticks} lowest={lowest} write={axisRate} />
      <RateLinesDrawn lines={lines} />
      <Tooltip
        content={<CompareTooltip names={names} />}
        cursor={{ stroke: 'var(--hw-line-strong)' }}
      />
      <Line dataKey="a" {...lineOf('a')} />
      <Line dataKey="b" {...lineOf('b')} />
      <OverLines>
        <Dots points={points} />
      </OverLines>
      {wide && <LineLabels lines={lines} label={lineLabel} flipped={false} height={height} />}
    </ComposedChart>
  )
}

const lineOf = (side: 'a' | 'b') =>
  ({
    stroke: side === 'a' ? 'var(--hw-series-1)' : 'var(--hw-series-2)',
    strokeWidth: 2.5,
    ...(side === 'b' && { strokeDasharray: '7 4' }),
    dot: false,
    connectNulls: false,
    isAnimationActive: false,
  }) as const

/** A dot per month and side that has a rate. */
function Dots({ points }: Pick<PlotProps, 'points'>) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  return (
    <g aria-hidden>
      {points.flatMap((point) =>
        (['b', 'a'] as const).flatMap((side) =>
          point[side] === null
            ? []
            : [
                <g
                  key={`${side} ${point.month}`}
                  transform={`translate(${x(point.month) ?? 0} ${y(point[side]) ?? 0})`}
                >
                  <SideDot side={side} />
                </g>,
              ],
        ),
      )}
    </g>
  )
}

/** Round on the first line, square on its corner on the second. */
function SideDot({ side }: { readonly side: 'a' | 'b' }) {
  return side === 'a' ? (
    <circle className={own['dot']} data-side="a" r="4" />
  ) : (
    <path className={own['dot']} data-side="b" d="M0-5.5 5.5 0 0 5.5-5.5 0Z" />
  )
}
