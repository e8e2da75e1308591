import { addDays, hourSeconds, type IsoDate } from '../calendar.ts'
import { instantOn } from './reshape.ts'

/** A local day as it passes: 23 or 25 hours where the clock changes. Instants; the end belongs to the next day. */
export interface DayAxis {
  readonly start: number
  readonly end: number
  /** Each whole hour that passes; what the clock shows there follows from the zone. */
  readonly hours: readonly number[]
}

/** T1: the day in a zone. */
export function dayAxis(date: IsoDate, zone: string): DayAxis {
  const start = instantOn(date, 0, zone)
  const end = instantOn(addDays(date, 1), 0, zone)
  const count = Math.ceil((end - start) / hourSeconds)
  return { start, end, hours: Array.from({ length: count }, (_, i) => start + i * hourSeconds) }
}

/** An instant on the nearest step of so many seconds, counted from the day's beginning, within the day. */
export function snapped({ start, end }: DayAxis, instant: number, step: number): number {
  const near = start + Math.round((instant - start) / step) * step
  return Math.max(start, Math.min(near, end))
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch beside those it overlaps: its place among so many side by side. */
export interface Lane {
  readonly lane: number
  readonly lanes: number
}

/** Puts stretches that overlap side by side, in order of their start; those that only touch stand below one another. */
export function lanesOf(stretches: readonly Stretch[]): readonly Lane[] {
  const order = stretches
    .map((stretch, at) => ({ ...stretch, at }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.at - b.at)
  const lane = new Map<number, number>()
  const lanes = new Map<number, number>()
  let group: number[] = []
  let ends: number[] = []
  const close = () => {
    for (const at of group) lanes.set(at, ends.length)
    group = []
    ends = []
  }
  for (const { start, end, at } of order) {
    if (ends.every((one) => one <= start)) close()
    const free = ends.findIndex((one) => one <= start)
    const place = free === -1 ? ends.length : free
    ends[place] = end
    lane.set(at, place)
    group.push(at)
  }
  close()
  return stretches.map((_, at) => ({ lane: lane.get(at) ?? 0, lanes: lanes.get(at) ?? 1 }))
}

/** The stretches within one that no other covers and that last at least so many seconds. */
export function gapsIn(
  within: Stretch,
  taken: readonly Stretch[],
  least: number,
): readonly Stretch[] {
  const gaps: Stretch[] = []
  let from = within.start
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start - from >= least && start <= within.end) gaps.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  if (within.end - from >= least) gaps.push({ start: from, end: within.end })
  return gaps
}
