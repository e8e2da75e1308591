import { useMemo } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import classes from '../charts.module.css'
import { namesInOrder, type RankingBar } from '../geometry/ranking.ts'
import { placeLabels, type LabelledBar, type PlacedLabel } from '../geometry/ranking-labels.ts'
import { measureText } from '../measure-text.ts'
import type { BarWords } from './ranking-bars.tsx'

interface Props {
  readonly bars: readonly RankingBar[]
  readonly words: BarWords
  /** V4: who must have a name. */
  readonly named: number | null
  /** Who may have one; all if null. */
  readonly chosen: ReadonlySet<number> | null
  /** Rates of the lines across the plot. */
  readonly lines: readonly number[]
  /** Right to left. */
  readonly flipped: boolean
  /** The highest rate the axis shows. */
  readonly reach: number
}

const height = 31
/** A label for so many pixels of width: more would be a text to read. */
const widthPerLabel = 118

/** Name and rate of those that matter most, where they touch nothing. */
export function RankingLabels({ bars, words, named, chosen, lines, flipped, reach }: Props) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  const placed = useMemo(() => {
    if (!x || !y || !plot) return []
    const away = (seconds: number) =>
      flipped ? plot.x + plot.width - (x(seconds) ?? 0) : (x(seconds) ?? 0) - plot.x
    const topOf = (rate: number) => y(Math.max(0, Math.min(rate, reach))) ?? 0
    const boxes = bars.map((bar): LabelledBar => ({
      from: away(bar.x0),
      to: away(bar.x1),
      top: topOf(bar.rate) - (bar.rate > reach ? cutRise : 0),
    }))
    const room = {
      bars: boxes,
      widthOf: (i: number) => {
        const bar = bars[i]
        return bar ? labelWidth(words.name(bar), rateText(bar, words, reach)) : 0
      },
      height,
      lines: lines.map(topOf),
      top: 2,
      width: plot.width,
    }
    const most = Math.max(4, Math.floor(plot.width / widthPerLabel))
    return placeLabels(room, { ...namesInOrder(bars, named, chosen), most }).map((label) => ({
      label,
      foot: boxes[label.bar]?.top ?? 0,
    }))
  }, [bars, words, named, chosen, lines, flipped, reach, x, y, plot])
  if (!plot) return null
  const at = (away: number) => (flipped ? plot.x + plot.width - away : plot.x + away)
  return (
    <g className={classes['barLabels']} aria-hidden>
      {placed.map(({ label, foot }) => {
        const bar = bars[label.bar]
        return (
          bar && <Label key={bar.clientId} {...{ bar, words, label, foot, at, flipped, reach }} />
        )
      })}
    </g>
  )
}

/** How far a bar that is cut rises over the axis' end, in pixels. */
export const cutRise = 14

const rateText = (bar: RankingBar, words: BarWords, reach: number): string =>
  bar.rate > reach ? `${words.rate(bar)} ↑` : words.rate(bar)

// The figure is set larger and bolder than what is measured.
const labelWidth = (name: string, rate: string): number =>
  Math.ceil(Math.max(measureText(name), measureText(rate) * 1.14)) + 4

interface LabelProps extends Pick<Props, 'words' | 'flipped' | 'reach'> {
  readonly bar: RankingBar
  readonly label: PlacedLabel
  readonly foot: number
  readonly at: (away: number) => number
}

function Label({ bar, words, label, foot, at, flipped, reach }: LabelProps) {
  const { leader, bottom } = label
  const isStart = label.at === 'start'
  const edge = at(isStart ? label.from + 2 : label.from + label.width - 2)
  const anchor = isStart === flipped ? 'end' : 'start'
  return (
    <g textAnchor={anchor}>
      {leader !== null && (
        <path className={classes['leader']} d={`M${at(leader)} ${bottom - height + 4}V${foot}`} />
      )}
      <text x={edge} y={bottom - 19} className={classes['barName']}>
        {`\u2068${words.name(bar)}\u2069`}
      </text>
      <text x={edge} y={bottom - 4} className={classes['barRate']}>
        {rateText(bar, words, reach)}
      </text>
    </g>
  )
}
