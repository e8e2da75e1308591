import type { LineKind, RateLine } from './geometry/bands.ts'
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
}

/** The names of the rate lines beside the plot, moved apart where they would touch. */
export function LineLabels({ lines, label, flipped, height }: Props) {
  const labels = lines.map((line) => ({
    key: line.kind,
    value: line.rate,
    text: label(line),
    lineColor: lineStyle[line.kind].color,
    textColor: textColor[line.kind],
  }))
  return <SideLabels labels={labels} flipped={flipped} height={height} />
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
