import { usePlotArea, useYAxisScale } from 'recharts'
import classes from './charts.module.css'
import { stagger } from './geometry/stagger.ts'

/** The name of a line across the plot, or of one that ends at its edge, at the height of its value. */
export interface SideLabel {
  readonly key: string
  readonly value: number
  readonly text: string
  /** Of the line itself and of the words beside it. */
  readonly lineColor: string
  readonly textColor: string
  readonly strong?: boolean
}

interface Props {
  readonly labels: readonly SideLabel[]
  /** Right to left: the labels stand at the left edge. */
  readonly flipped: boolean
  /** The height of the drawing in pixels. */
  readonly height: number
  /** Kept free below, where the names could run into an axis. */
  readonly foot?: number
}

/** Names of lines beside the plot, moved apart where they would touch. */
export function SideLabels({ labels, flipped, height, foot = 10 }: Props) {
  const scale = useYAxisScale()
  const plot = usePlotArea()
  if (!scale || !plot) return null
  const wanted = labels.map((label) => scale(label.value) ?? 0)
  const placed = stagger(wanted, 16, 10, height - foot)
  const edge = flipped ? plot.x : plot.x + plot.width
  const away = flipped ? -1 : 1
  return (
    <g className={classes['lineLabels']}>
      {labels.map((label, i) => {
        const at = placed[i] ?? 0
        return (
          <g key={label.key}>
            <path
              d={`M${edge} ${wanted[i] ?? 0}L${edge + away * 10} ${at}`}
              stroke={label.lineColor}
              fill="none"
            />
            <text
              x={edge + away * 14}
              y={at}
              dy="0.35em"
              textAnchor={flipped ? 'end' : 'start'}
              fill={label.textColor}
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
