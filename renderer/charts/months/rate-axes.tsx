import type { ReactElement } from 'react'
import { CartesianGrid, ReferenceLine, XAxis, YAxis } from 'recharts'
import classes from '../charts.module.css'
import type { RateLine } from '../geometry/bands.ts'
import { lineStyle } from '../line-labels.tsx'

/** Ticks always name their colour: the library's own grey cannot be read in the dark. */
const tick = { fill: 'var(--hw-text-soft)', fontSize: 12 }

/** How an axis at the side of a plot looks, and one along its foot. */
export const sideAxis = { tick, tickLine: false, axisLine: false } as const
export const footAxis = {
  tick,
  tickLine: false,
  axisLine: { stroke: 'var(--hw-line-strong)' },
} as const

interface Props {
  readonly ticks: readonly number[]
  readonly lowest: number
  readonly flipped?: boolean
  readonly write: (rate: number) => string
}

/** Horizontal lines and the axis of rates, on the inline start side. */
export function RateAxis({ ticks, lowest, flipped = false, write }: Props): ReactElement {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--hw-line)" />
      <YAxis
        type="number"
        width={52}
        orientation={flipped ? 'right' : 'left'}
        domain={[lowest, ticks.at(-1) ?? 1]}
        allowDataOverflow
        ticks={[...ticks]}
        tickFormatter={write}
        {...sideAxis}
      />
    </>
  )
}

/** The PRAO, break-even and target lines across the plot, told apart by dash and colour. */
export function RateLinesDrawn({ lines }: { readonly lines: readonly RateLine[] }): ReactElement[] {
  return lines.map((line) => (
    <ReferenceLine
      key={line.kind}
      y={line.rate}
      stroke={lineStyle[line.kind].color}
      strokeDasharray={lineStyle[line.kind].dash}
      strokeWidth={1.5}
      className={classes['rateLine'] ?? ''}
    />
  ))
}

interface HoursAxisProps {
  /** Seconds. */
  readonly total: number
  readonly ticks: readonly number[]
  readonly flipped: boolean
  readonly write: (seconds: number) => string
}

/** The axis on which clients' hours stand side by side. */
export function HoursAxis({ total, ticks, flipped, write }: HoursAxisProps): ReactElement {
  return (
    <XAxis
      type="number"
      dataKey="x1"
      domain={[0, total]}
      allowDataOverflow
      reversed={flipped}
      ticks={[...ticks]}
      tickFormatter={write}
      {...footAxis}
      tickMargin={6}
    />
  )
}
