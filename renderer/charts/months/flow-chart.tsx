import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { Bar, Cell, ComposedChart, Tooltip, usePlotArea, XAxis, YAxis } from 'recharts'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { usePaper } from '../../components/paper.tsx'
import type { Format } from '../../format/index.ts'
import { ChartFigure } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import { laneDomain, laneOf, lanePlaces, type Lane } from '../geometry/lanes.ts'
import { OverLines } from '../over-lines.tsx'
import { useChartText } from '../use-chart-text.ts'
import flow from './flow-chart.module.css'
import { FlowTooltip } from './flow-tooltip.tsx'
import { useFlowText } from './flow-text.ts'
import { MonthAxis } from './month-axis.tsx'

type Month = ClientReport['months'][number]

interface Props {
  readonly months: readonly Month[]
}

/**
 * T1, R2, R3, O2 per month on one time axis: the hours, what was invoiced and earned, and what the hours brought
 * against other work.
 */
export function FlowChart({ months }: Props) {
  const { t } = useChartText()
  const { data, finding } = useFlowText(months)
  return (
    <ChartFigure title={t(($) => $.charts.flow.title)} finding={finding} data={data}>
      <Drawing months={months} />
      <Legend months={months} />
    </ChartFigure>
  )
}

const height = 280
const axisWidth = 16
/** Above each lane, for its name. */
const gap = 0.1

function Drawing({ months }: Props) {
  const { ref, width } = useElementSize()
  return (
    // Time runs left to right in every language.
    <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
      {width > 0 && <Plot months={months} width={width} />}
    </div>
  )
}

const places = lanePlaces(3, gap)

function Plot({ months, width }: Props & { readonly width: number }) {
  const { t, format } = useChartText()
  const paper = usePaper()
  const lanes = useMemo(() => lanesOf(months), [months])
  const plotWidth = Math.max(1, width - 2 * axisWidth)
  const inset = plotWidth / (2 * Math.max(1, months.length))
  const names = t(($) => $.charts.flow, { returnObjects: true })
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[...months]}
      title={names.title}
      accessibilityLayer={!paper}
      barGap={1}
      margin={{ top: 4, bottom: 4, left: axisWidth, right: 16 }}
    >
      <MonthAxis months={months} plotWidth={plotWidth} />
      {(['hours', 'cost'] as const).map((key) => (
        <XAxis key={key} xAxisId={key} {...hiddenMonths(inset)} />
      ))}
      {laneKeys.map((key, i) => (
        <YAxis
          key={key}
          yAxisId={key}
          hide
          allowDataOverflow
          domain={laneDomain(lanes[i] ?? laneOf([]), places[i] ?? { from: 0, to: 1 })}
        />
      ))}
      {!paper && <Tooltip content={<FlowTooltip />} cursor={{ fill: 'var(--hw-neutral-soft)' }} />}
      <Bar {...bar} xAxisId="hours" yAxisId="hours" dataKey="seconds" fill="var(--hw-series-1)" />
      <Bar {...bar} yAxisId="money" dataKey="invoiced" fill="var(--hw-line-strong)" />
      <Bar {...bar} yAxisId="money" dataKey="earned" fill="var(--hw-series-1)" />
      <CostBars months={months} />
      <OverLines>
        <LaneNames
          names={[names.hours, names.money, names.cost]}
          most={mostOf(lanes, format)}
          lanes={lanes}
        />
      </OverLines>
    </ComposedChart>
  )
}

const hiddenMonths = (inset: number) =>
  ({
    hide: true,
    dataKey: 'month',
    scale: 'point',
    padding: { left: inset, right: inset },
  }) as const

/** O2 with its sign turned: what the month brought more than other work, so that a gain stands up. */
const gainOf = ({ opportunityCost }: Month): number => -(opportunityCost ?? 0)

// A lane of bars has an axis of months of its own, or its bars would stand aside for those of the others.
const laneKeys = ['hours', 'money', 'cost'] as const
const bar = { maxBarSize: 28, isAnimationActive: false } as const

/** O2 per month: up where the month brought more than other work, down where less. */
const CostBars = ({ months }: Props) => (
  <Bar {...bar} xAxisId="cost" yAxisId="cost" dataKey={gainOf}>
    {months.map(({ month, opportunityCost }) => (
      <Cell
        key={month}
        fill={(opportunityCost ?? 0) > 0 ? 'var(--hw-bad-fill)' : 'var(--hw-good-fill)'}
      />
    ))}
  </Bar>
)

/** The most of each lane in words. */
function mostOf(lanes: readonly Lane[], format: Format): readonly string[] {
  const whole = (minor: number) => format.money(minor, undefined, { whole: true })
  return [format.hours(lanes[0]?.high ?? 0), whole(lanes[1]?.high ?? 0), whole(farthest(lanes[2]))]
}

const lanesOf = (months: readonly Month[]): readonly Lane[] => [
  laneOf(months.map(({ seconds }) => seconds)),
  laneOf(months.flatMap(({ invoiced, earned }) => [invoiced, earned])),
  laneOf(months.map(gainOf)),
]

const farthest = (lane: Lane | undefined): number => (lane ? Math.max(lane.high, -lane.low) : 0)

interface NamesProps {
  readonly names: readonly string[]
  /** The most of each lane in words, at its end: there is no other axis. */
  readonly most: readonly string[]
  readonly lanes: readonly Lane[]
}

/** The name of each lane above it, the most it reaches at its end, and its line of nothing. */
function LaneNames({ names, most, lanes }: NamesProps) {
  const plot = usePlotArea()
  if (!plot) return null
  return (
    <g className={flow['lanes']} aria-hidden>
      {places.map(({ from, to }, i) => {
        const { low, high } = lanes[i] ?? laneOf([])
        const y = (share: number) => plot.y + plot.height * (1 - share)
        const zero = y(from + ((to - from) * (0 - low)) / Math.max(high - low, 1))
        return (
          <g key={laneKeys[i]}>
            <text x={plot.x} y={y(to) - 5}>
              {names[i]}
            </text>
            <text x={plot.x + plot.width} y={y(to) - 5} textAnchor="end">
              {most[i]}
            </text>
            <line x1={plot.x} x2={plot.x + plot.width} y1={zero} y2={zero} />
          </g>
        )
      })}
    </g>
  )
}

function Legend({ months }: Props) {
  const { t } = useChartText()
  const words = t(($) => $.charts.flow, { returnObjects: true })
  const costs = months.map(({ opportunityCost }) => opportunityCost ?? 0)
  const items = [
    ['invoiced', words.invoiced, true],
    ['earned', words.earned, true],
    ['less', words.costLess, costs.some((cost) => cost > 0)],
    ['more', words.costMore, costs.some((cost) => cost < 0)],
  ] as const
  return (
    <ul className="hw-legend">
      {items.map(
        ([key, text, isThere]) =>
          isThere && (
            <li key={key}>
              <i className={flow['key']} data-key={key} aria-hidden />
              {text}
            </li>
          ),
      )}
    </ul>
  )
}
