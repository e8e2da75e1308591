import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import classes from '../charts.module.css'
import { Hatch } from '../patterns.tsx'

/** How a series is drawn: told apart by dash as well as by colour. */
export interface SeriesStyle {
  readonly color: string
  readonly dash: string
}

const styles: readonly SeriesStyle[] = [
  { color: 'var(--hw-series-1)', dash: '' },
  { color: 'var(--hw-series-2)', dash: '9 4' },
  { color: 'var(--hw-series-3)', dash: '2 4' },
  { color: 'var(--hw-series-4)', dash: '12 4 2 4' },
]

/** The look of the nth series of a chart; four can be told apart. */
export const styleOf = (index: number): SeriesStyle =>
  styles[index % styles.length] ?? { color: 'var(--hw-neutral)', dash: '' }

/** A ring with a word where a line comes back to zero for good. */
export function PaybackMark({
  month,
  value,
  text,
}: {
  readonly month: number
  readonly value: number
  readonly text: string
}) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!x || !y || !plot) return null
  const [left, top] = [x(month) ?? 0, y(value) ?? 0]
  const anchor = left < plot.x + 60 ? 'start' : left > plot.x + plot.width - 60 ? 'end' : 'middle'
  return (
    <g aria-hidden>
      <circle className={classes['ring']} cx={left} cy={top} r={6} />
      <text className={classes['lastRate']} x={left} y={top - 14} textAnchor={anchor}>
        {text}
      </text>
    </g>
  )
}

/** The hatch between the best and the worst case. */
export const RangePattern = ({ id }: { readonly id: string }) => (
  <Hatch id={id} color="var(--hw-neutral)" opacity={0.4} />
)
