import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Link } from 'wouter'
import classes from '../charts.module.css'
import type { RankingBar } from '../geometry/ranking.ts'
import { bandColor, bandFill } from '../patterns.tsx'
import { useRoving } from '../use-roving.ts'
import { cutRise } from './ranking-labels.tsx'

export interface BarWords {
  readonly name: (bar: RankingBar) => string
  readonly rate: (bar: RankingBar) => string
  /** All of the bar in one sentence: its accessible name. */
  readonly whole: (bar: RankingBar) => string
}

/** The box of a bar in pixels. */
export interface BarBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Props {
  readonly bars: readonly RankingBar[]
  readonly words: BarWords
  readonly patternId: string
  readonly href: (clientId: number) => string
  readonly onPoint: (bar: RankingBar | null, box: BarBox | null) => void
  /** Which of them are meant; all if null. */
  readonly chosen: ReadonlySet<number> | null
  readonly flipped: boolean
  /** The highest rate the axis shows. */
  readonly reach: number
}

/** Of more bars, and of bars narrower than this, only the top has a line: all else would be lines alone. */
const few = 24
const sliver = 9

/** The bars themselves: links in rank order, each as wide as its hours and as high as its rate. */
export function RankingBars({ bars, words, patternId, href, onPoint, chosen, ...axes }: Props) {
  const { flipped, reach } = axes
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  const mark = useRoving({ count: bars.length, flipped })
  if (!x || !y || !plot) return null
  const boxOf = (bar: RankingBar): BarBox => {
    const [a, b, zero] = [x(bar.x0) ?? 0, x(bar.x1) ?? 0, y(0) ?? 0]
    const isCut = bar.rate > reach
    const top = isCut ? (y(reach) ?? 0) - cutRise : (y(bar.rate) ?? 0)
    const gap = bars.length > few || Math.abs(b - a) < sliver ? 0 : 1
    return {
      left: Math.min(a, b) + gap,
      top: Math.min(top, zero - 1.5),
      width: Math.max(0.75, Math.abs(b - a) - 2 * gap),
      height: Math.max(1.5, Math.abs(zero - top)),
    }
  }
  return (
    <g>
      {bars.map((bar, i) => {
        const box = boxOf(bar)
        const leave = () => onPoint(null, null)
        return (
          <Link
            key={bar.clientId}
            className={classes['bar'] ?? ''}
            href={href(bar.clientId)}
            aria-label={words.whole(bar)}
            data-faded={chosen !== null && !chosen.has(bar.clientId)}
            onPointerEnter={() => onPoint(bar, box)}
            onPointerLeave={leave}
            onFocus={() => onPoint(bar, box)}
            onBlur={leave}
            {...mark(i)}
          >
            <BarShape
              {...{ bar, box, patternId }}
              isCut={bar.rate > reach}
              isSliver={bars.length > few || box.width < sliver - 2}
              base={plot.y + plot.height}
            />
          </Link>
        )
      })}
    </g>
  )
}

interface ShapeProps {
  readonly bar: RankingBar
  readonly box: BarBox
  readonly patternId: string
  readonly base: number
  readonly isCut: boolean
  readonly isSliver: boolean
}

function BarShape({ bar, box, patternId, base, isCut, isSliver }: ShapeProps) {
  const { left, top, width, height } = box
  return (
    <>
      {/* The whole column can be pointed at, or a poor client's low bar could hardly be hit. */}
      <rect x={left} y={0} width={width} height={base} fill="transparent" />
      <rect
        className={classes['barShape']}
        x={left}
        y={top}
        width={width}
        height={height}
        rx={isSliver ? 0 : 2}
        fill={bandFill(bar.band, patternId)}
        stroke={isSliver ? 'none' : bandColor(bar.band)}
      />
      {isSliver && (
        <>
          {/* Its side, thin enough that many beside each other do not become one dark block. */}
          <path className={classes['sliverSide']} d={`M${left} ${top}V${top + height}`} />
          <path
            className={classes['sliverTop']}
            d={`M${left} ${top}h${width}`}
            stroke={bandColor(bar.band)}
          />
        </>
      )}
      {isCut && <path className={classes['cut']} d={`M${left - 3} ${top + 12}l${width + 6} -5`} />}
    </>
  )
}
