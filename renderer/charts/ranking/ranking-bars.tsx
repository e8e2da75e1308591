import type { ReactNode } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Link } from 'wouter'
import { fittingLabel } from '../geometry/bar-label.ts'
import type { RankingBar } from '../geometry/ranking.ts'
import classes from '../charts.module.css'
import { measureText } from '../measure-text.ts'
import { bandColor, bandFill } from '../patterns.tsx'

export interface BarWords {
  readonly name: (bar: RankingBar) => string
  readonly rate: (bar: RankingBar) => string
  readonly earned: (bar: RankingBar) => string
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
}

/** The bars themselves: links in rank order, each as wide as its hours and as high as its rate. */
export function RankingBars({ bars, words, patternId, href, onPoint }: Props) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!x || !y || !plot) return null
  const boxOf = (bar: RankingBar): BarBox => {
    const a = x(bar.x0) ?? 0
    const b = x(bar.x1) ?? 0
    const zero = y(0) ?? 0
    const top = y(bar.rate) ?? 0
    const width = Math.max(1.5, Math.abs(b - a) - 2)
    const height = Math.max(1.5, Math.abs(zero - top))
    return { left: Math.min(a, b) + 1, top: Math.min(top, zero - 1.5), width, height }
  }
  return (
    <g>
      {bars.map((bar) => {
        const box = boxOf(bar)
        return (
          <Bar key={bar.clientId ?? 'others'} {...{ bar, box, words, href, onPoint }}>
            <BarShape {...{ bar, box, patternId }} base={plot.y + plot.height} />
          </Bar>
        )
      })}
    </g>
  )
}

interface BarProps extends Pick<Props, 'words' | 'href' | 'onPoint'> {
  readonly bar: RankingBar
  readonly box: BarBox
  readonly children: ReactNode
}

/** A link to the client; the bar of all the others leads nowhere. */
function Bar({ bar, box, words, href, onPoint, children }: BarProps) {
  const point = () => onPoint(bar, box)
  const leave = () => onPoint(null, null)
  if (bar.clientId === null) {
    return (
      <g role="img" aria-label={words.whole(bar)} onPointerEnter={point} onPointerLeave={leave}>
        {children}
      </g>
    )
  }
  return (
    <Link
      className={classes['bar'] ?? ''}
      href={href(bar.clientId)}
      aria-label={words.whole(bar)}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
    </Link>
  )
}

interface ShapeProps {
  readonly bar: RankingBar
  readonly box: BarBox
  readonly patternId: string
  readonly base: number
}

function BarShape({ bar, box, patternId, base }: ShapeProps) {
  return (
    <>
      {/* The whole column can be pointed at, or a poor client's low bar could hardly be hit. */}
      <rect x={box.left - 1} y={0} width={box.width + 2} height={base} fill="transparent" />
      <rect
        className={classes['barShape']}
        x={box.left}
        y={box.top}
        width={box.width}
        height={box.height}
        rx={Math.min(3, box.width / 2)}
        fill={bandFill(bar.band, patternId)}
        stroke={bandColor(bar.band)}
      />
    </>
  )
}

/** Rank, name and rate above each bar, what it earned below: as much as its width holds. */
export function RankingLabels({ bars, words }: Pick<Props, 'bars' | 'words'>) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!x || !y || !plot) return null
  return (
    <g className={classes['barLabels']} aria-hidden>
      {bars.map((bar) => {
        const a = x(bar.x0) ?? 0
        const b = x(bar.x1) ?? 0
        const width = Math.abs(b - a)
        const middle = (a + b) / 2
        const top = y(Math.max(0, bar.rate)) ?? 0
        const rate = words.rate(bar)
        const named = `\u2068${words.name(bar)}\u2069`
        const text = bar.rank === null ? named : `${bar.rank}\u2002${named}`
        const name = fittingLabel(text, width - 6, measureText)
        const earned = words.earned(bar)
        const rateFits = measureText(rate) * 1.12 + 6 <= width
        return (
          <g key={bar.clientId ?? 'others'} textAnchor="middle">
            <text x={middle} y={top - (rateFits ? 23 : 8)} className={classes['barName']}>
              {name ?? bar.rank}
            </text>
            {rateFits && (
              <text x={middle} y={top - 8} className={classes['barRate']}>
                {rate}
              </text>
            )}
            {measureText(earned) <= width - 4 && (
              <text x={middle} y={plot.y + plot.height + 16} className={classes['barEarned']}>
                {earned}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
