import type { LineKind, RateLine } from './geometry/bands.ts'
import type { RateScale } from './geometry/rate-scale.ts'
import { useT } from '../i18n/index.ts'
import { SideLabels } from './side-labels.tsx'

/** How each of the three lines is drawn: told apart by dash as well as by colour. */
export const lineStyle: Readonly<Record<LineKind, { dash: string; color: string }>> = {
  prao: { dash: '6 4', color: 'var(--hw-bad-fill)' },
  breakEven: { dash: '12 4', color: 'var(--hw-neutral)' },
  target: { dash: '2 4', color: 'var(--hw-good-fill)' },
}

const textColor: Readonly<Record<LineKind, string>> = {
  prao: 'var(--hw-bad)',
  breakEven: 'var(--hw-neutral)',
  target: 'var(--hw-good)',
}

interface Props {
  readonly lines: readonly RateLine[]
  readonly label: (line: RateLine) => string
  /** Right to left: the labels stand at the left edge. */
  readonly flipped: boolean
  /** The height of the drawing in pixels. */
  readonly height: number
  /** An axis that leaves some limits out: they stand at its edge, with the way to them. */
  readonly scale?: Pick<RateScale, 'low' | 'high'>
  /** Kept free below, where the names could run into an axis. */
  readonly foot?: number
}

/** The names of the rate lines beside the plot, moved apart where they would touch. */
export function LineLabels({ lines, label, flipped, height, scale, foot }: Props) {
  const t = useT()
  const textOf = (line: RateLine) => {
    if (scale && line.rate > scale.high) return t(($) => $.charts.lineAbove, { line: label(line) })
    if (scale && line.rate < scale.low) return t(($) => $.charts.lineBelow, { line: label(line) })
    return label(line)
  }
  const labels = lines.map((line) => ({
    key: line.kind,
    // Of several beyond the same edge the farther one stands farther out.
    value: scale ? withinEdges(line.rate, scale) : line.rate,
    text: textOf(line),
    lineColor: lineStyle[line.kind].color,
    textColor: textColor[line.kind],
  }))
  return (
    <SideLabels
      labels={labels}
      flipped={flipped}
      height={height}
      {...(foot !== undefined && { foot })}
    />
  )
}

function withinEdges(rate: number, { low, high }: Pick<RateScale, 'low' | 'high'>): number {
  const nudge = (high - low) / 1e6
  if (rate > high) return high + nudge * (1 - high / rate)
  if (rate < low) return low - nudge * (1 - Math.max(0, rate) / low)
  return rate
}

/** The same lines as a legend below the chart, for widths that have no room beside it. */
export function LineLegend({ lines, label }: Pick<Props, 'lines' | 'label'>) {
  return (
    <ul className="hw-legend">
      {lines.map((line) => (
        <li key={line.kind}>
          <Stroke {...lineStyle[line.kind]} />
          <bdi className="hw-number">{label(line)}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** A piece of a line for legends. */
export function Stroke({
  color,
  dash,
  width = 2,
}: {
  readonly color: string
  readonly dash: string
  readonly width?: number
}) {
  return (
    <svg width="28" height="8" aria-hidden>
      <line
        x1="0"
        x2="28"
        y1="4"
        y2="4"
        stroke={color}
        strokeWidth={width}
        strokeDasharray={dash}
      />
    </svg>
  )
}
