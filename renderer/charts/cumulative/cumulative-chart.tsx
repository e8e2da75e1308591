import { useElementSize } from '@mantine/hooks'
import { useId, useMemo, type ReactNode } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { ChartFigure } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import { PaybackMark, RangePattern, styleOf } from './cumulative-marks.tsx'
import { SideLabels, type SideLabel } from '../side-labels.tsx'
import { useCumulativeData } from './cumulative-text.ts'
import { CumulativeLegend, CumulativeTooltip } from './cumulative-words.tsx'
import {
  extentOf,
  lengthOf,
  rowsOf,
  type Cumulative,
  type CumulativeSeries,
} from '../geometry/cumulative.ts'
import { everyNth, signedTicks } from '../geometry/ticks.ts'
import { measureText } from '../measure-text.ts'
import { OverLines } from '../over-lines.tsx'
import { footAxis, sideAxis } from '../months/rate-axes.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props extends Cumulative {
  readonly title: string
  readonly finding: ReactNode
}

/** What choices bring month by month, added up (W1–W4), against leaving everything as it is. */
export function CumulativeChart({ title, finding, ...drawn }: Props) {
  const data = useCumulativeData(drawn)
  return (
    <ChartFigure title={title} finding={finding} data={data}>
      <CumulativeDrawing {...drawn} title={title} />
    </ChartFigure>
  )
}

function CumulativeDrawing(props: Cumulative & { readonly title: string }) {
  const { ref, width } = useElementSize()
  const wide = width >= 560
  const height = wide ? 320 : 260
  return (
    <>
      {/* Time runs left to right in every language. */}
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && <CumulativePlot {...props} width={width} height={height} wide={wide} />}
      </div>
      {width > 0 && <CumulativeLegend {...props} lines={!wide} />}
    </>
  )
}

type PlotProps = Cumulative & {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly wide: boolean
}

function CumulativePlot(props: PlotProps) {
  const { series, chosen, range, payback, title, width, height, wide } = props
  const { t, format, axisRate } = useChartText()
  const patternId = useId()
  const rows = useMemo(() => rowsOf(series, range), [series, range])
  const ticks = useMemo(() => signedTicks(...extentOf(series, range), 5), [series, range])
  const labels = wide ? endLabels(props) : []
  const side = wide ? Math.max(...labels.map((label) => measureText(label.text))) + 26 : 12
  const axis = Math.max(...ticks.map((tick) => measureText(axisRate(tick)))) + 12
  const strong = series.find(({ key }) => key === chosen)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      title={title}
      margin={{ top: 12, bottom: 4, left: 0, right: side }}
    >
      <RangePattern id={patternId} />
      <MonthsAxis {...props} room={width - side - axis} />
      <AmountAxis ticks={ticks} width={axis} />
      {range && <RangeArea patternId={patternId} />}
      <ReferenceLine y={0} stroke="var(--hw-text-soft)" strokeWidth={1.5} />
      <Tooltip
        content={<CumulativeTooltip {...props} />}
        cursor={{ stroke: 'var(--hw-line-strong)' }}
      />
      {lines(series, chosen)}
      {payback && strong && (
        <OverLines>
          <PaybackMark
            month={payback}
            value={strong.values[payback - 1] ?? 0}
            text={t(($) => $.charts.cumulative.payback, { month: format.number(payback) })}
          />
        </OverLines>
      )}
      {wide && <SideLabels labels={labels} flipped={false} height={height} foot={30} />}
    </ComposedChart>
  )
}

function AmountAxis({ ticks, width }: { readonly ticks: number[]; readonly width: number }) {
  const { axisRate } = useChartText()
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--hw-line)" />
      <YAxis
        type="number"
        width={width}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        ticks={ticks}
        tickFormatter={axisRate}
        {...sideAxis}
      />
    </>
  )
}

function RangeArea({ patternId }: { readonly patternId: string }) {
  return (
    <Area
      dataKey="range"
      stroke="none"
      fill={`url(#${patternId})`}
      fillOpacity={1}
      activeDot={false}
      isAnimationActive={false}
    />
  )
}

// The chosen line is drawn last, over the others.
function lines(series: readonly CumulativeSeries[], chosen: string) {
  return series
    .map(({ key }, index) => ({ key, style: styleOf(index), strong: key === chosen }))
    .toSorted((a, b) => Number(a.strong) - Number(b.strong))
    .map(({ key, style, strong }) => (
      <Line
        key={key}
        dataKey={key}
        stroke={style.color}
        strokeDasharray={style.dash}
        strokeWidth={strong ? 3 : 1.75}
        strokeOpacity={strong ? 1 : 0.75}
        dot={false}
        activeDot={strong ? { r: 5, fill: style.color } : false}
        isAnimationActive={false}
      />
    ))
}

function MonthsAxis({ series, monthName, room }: PlotProps & { readonly room: number }) {
  const { format } = useChartText()
  const months = lengthOf(series)
  const ticks = everyNth(months + 1, room, monthName ? 72 : 30)
  return (
    <XAxis
      type="number"
      dataKey="month"
      domain={[0, Math.max(1, months)]}
      ticks={ticks}
      interval={0}
      tickFormatter={(month: number) =>
        month === 0 ? '' : (monthName?.(month) ?? format.number(month))
      }
      {...footAxis}
    />
  )
}

function endLabels({ series, chosen, zeroLabel }: Cumulative): SideLabel[] {
  const zero = 'var(--hw-text-soft)'
  return [
    { key: 'zero', text: zeroLabel, value: 0, lineColor: zero, textColor: zero },
    ...series.map(({ key, label, values }, i) => ({
      key,
      text: label,
      value: values.at(-1) ?? 0,
      lineColor: styleOf(i).color,
      textColor: styleOf(i).color,
      strong: key === chosen,
    })),
  ]
}
