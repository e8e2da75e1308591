import { useRef, useState, type PointerEvent } from 'react'
import { snapped, type DayAxis, type Stretch } from '../../../../shared/domain/timing/day-axis.ts'
import type { TimedEntry } from './use-day.ts'

/** CSS pixels of an hour that passes. */
export const hourPixels = 48
export const pixelsOf = (seconds: number): number => (seconds / 3600) * hourPixels

/** Seconds a drag or a key goes by; with Alt the small step. */
export const steps = { usual: 300, small: 60 } as const

type Grip = 'move' | 'start' | 'end' | 'new'

export interface Dragged extends Stretch {
  /** Null: a new entry. */
  readonly id: number | null
}

interface Drag {
  readonly grip: Grip
  readonly entry: TimedEntry | null
  readonly from: Stretch
  /** The instant under the pointer as it was pressed. */
  readonly pressed: number
  now: Stretch
}

/** Drags entries over the day, by their middle or an edge, and new ones onto free room; only what is dragged is drawn anew. */
export function useDrag(
  axis: DayAxis,
  onDrop: (entry: TimedEntry | null, time: Stretch) => void,
): {
  readonly dragged: Dragged | null
  readonly begin: (event: PointerEvent<HTMLElement>, grip: Grip, entry: TimedEntry | null) => void
  readonly move: (event: PointerEvent<HTMLElement>) => void
  readonly drop: () => void
  readonly cancel: () => void
} {
  const drag = useRef<Drag | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  return {
    dragged,
    begin: (event, grip, entry) => {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      const pressed = instantUnder(event, axis)
      const at = snapped(axis, pressed, steps.usual)
      const from = entry?.time ?? { start: at, end: at }
      drag.current = { grip, entry, from, pressed, now: from }
    },
    move: (event) => {
      const { current } = drag
      if (!current) return
      const step = event.altKey ? steps.small : steps.usual
      const next = draggedTo(axis, current, instantUnder(event, axis), step)
      if (next.start === current.now.start && next.end === current.now.end) return
      current.now = next
      setDragged({ id: current.entry?.id ?? null, ...next })
    },
    drop: () => {
      const { current } = drag
      drag.current = null
      setDragged(null)
      if (!current) return
      const { from, now, entry } = current
      const isMoved = now.start !== from.start || now.end !== from.end
      if (isMoved && now.end > now.start) onDrop(entry, now)
    },
    cancel: () => {
      drag.current = null
      setDragged(null)
    },
  }
}

function instantUnder(
  { currentTarget, clientY }: PointerEvent<HTMLElement>,
  axis: DayAxis,
): number {
  const sheet = currentTarget.closest('[data-day]') ?? currentTarget
  const seconds = ((clientY - sheet.getBoundingClientRect().top) / hourPixels) * 3600
  return axis.start + seconds
}

function draggedTo(axis: DayAxis, drag: Drag, instant: number, step: number): Stretch {
  const { grip, from, pressed } = drag
  if (grip === 'new') {
    const to = snapped(axis, instant, step)
    return to < from.start ? { start: to, end: from.start } : { start: from.start, end: to }
  }
  const by = instant - pressed
  if (grip === 'start') {
    const start = snapped(axis, from.start + by, step)
    return { start: Math.min(start, from.end - step), end: from.end }
  }
  if (grip === 'end') {
    const end = snapped(axis, from.end + by, step)
    return { start: from.start, end: Math.max(end, from.start + step) }
  }
  const start = snapped(axis, from.start + by, step)
  return { start, end: start + (from.end - from.start) }
}
