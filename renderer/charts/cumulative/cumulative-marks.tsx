import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import classes from '../charts.module.css'
import { stagger } from '../geometry/stagger.ts'

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

/** A line's name at its end. */
export interface EndLabel {
  readonly key: string
  readonly text: string
  readonly value: number
  readonly color: string
  readonly strong: boolean
}

/** The names of the lines where they end, moved apart where they would touch; `height` is the drawing's. */
export function EndLabels({
  labels,
  height,
}: {
  readonly labels: readonly EndLabel[]
  readonly height: number
}) {
  const scale = useYAxisScale()
  const plot = usePlotArea()
  if (!scale || !plot) return null
  const wanted = labels.map((label) => scale(label.value) ?? 0)
  const placed = stagger(wanted, 17, 10, height - 30)
  const edge = plot.x + plot.width
  return (
    <g className={classes['lineLabels']}>
      {labels.map((label, i) => {
        const at = placed[i] ?? 0
        return (
          <g key={label.key}>
            <path
              d={`M${edge + 2} ${wanted[i] ?? 0}L${edge + 10} ${at}`}
              stroke={label.color}
              fill="none"
            />
            <text
              x={edge + 14}
              y={at}
              dy="0.35em"
              fill={label.color}
              fontWeight={label.strong ? 600 : 400}
            >
              {label.text}
            </text>
          </g>
        )
      })}
    </g>
  )
}

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
export function RangePattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="1.5" height="7" fill="var(--hw-neutral)" fillOpacity="0.4" />
      </pattern>
    </defs>
  )
}
