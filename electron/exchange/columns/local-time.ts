import { instantsOf, localOf } from '../../../shared/domain/zone.ts'
import { daySeconds } from '../../../shared/domain/calendar.ts'

/** A wall time: seconds since 00:00 may be 86 400, the day's end. */
export interface WallTime {
  readonly day: number
  readonly second: number
  /** Seconds east of UTC where the file says so itself; null for the clock's own zone. */
  readonly offset: number | null
}

export interface Stated {
  readonly seconds: number
  readonly tolerance: number
}

export type Interval =
  | { readonly ok: true; readonly start: number; readonly end: number }
  | { readonly ok: false; readonly code: 'end-before-start' | 'nonexistent-local-time' }

/** The instants of one zone's wall times, remembering for each day whether its clock changes. */
export interface Clock {
  readonly instants: (wall: WallTime) => readonly number[]
  readonly localSeconds: (instant: number) => number
}

export function clockOf(zone: string): Clock {
  const midnights = new Map<number, number | null>()
  const steadyMidnight = (day: number): number | null => {
    const known = midnights.get(day)
    if (known !== undefined) return known
    const found = findSteadyMidnight(day, zone)
    midnights.set(day, found)
    return found
  }
  return {
    instants: ({ day, second, offset }) => {
      if (offset !== null) return [day * daySeconds + second - offset]
      if (second >= daySeconds) return instantsOf(day + 1, second - daySeconds, zone)
      const midnight = steadyMidnight(day)
      return midnight === null ? instantsOf(day, second, zone) : [midnight + second]
    },
    localSeconds: (instant) => {
      const { day, secondOfDay } = localOf(instant, zone)
      return day * daySeconds + secondOfDay
    },
  }
}

function findSteadyMidnight(day: number, zone: string): number | null {
  const [midnight, second] = instantsOf(day, 0, zone)
  const [next, other] = instantsOf(day + 1, 0, zone)
  if (midnight === undefined || second !== undefined || other !== undefined) return null
  return next === midnight + daySeconds ? midnight : null
}

/**
 * Start and end instants of two wall times. In a repeated hour the pair whose elapsed time is the stated
 * duration counts, else the earlier; a stated duration that differs from the elapsed time moves the end.
 */
export function intervalOf(
  clock: Clock,
  from: WallTime,
  to: WallTime,
  stated: Stated | null,
): Interval {
  const starts = clock.instants(from)
  const ends = clock.instants(to)
  if (starts.length === 0 || ends.length === 0) {
    return bridgeGap(clock, { from, to, starts, ends }, stated)
  }
  // 02:50 to 02:10 is a slip, unless the clock was turned back in between.
  if (isReversed(starts, ends)) return { ok: false, code: 'end-before-start' }
  const [start, end] = stated === null ? firstPair(starts, ends) : bestPair(starts, ends, stated)
  if (stated === null || fits(start, end, stated)) return { ok: true, start, end }
  return { ok: true, start, end: start + stated.seconds }
}

const fits = (start: number, end: number, stated: Stated): boolean =>
  Math.abs(end - start - stated.seconds) <= stated.tolerance

function isReversed(starts: readonly number[], ends: readonly number[]): boolean {
  return (ends.at(-1) ?? 0) < (starts[0] ?? 0)
}

type Pair = readonly [start: number, end: number]

function firstPair(starts: readonly number[], ends: readonly number[]): Pair {
  const start = starts[0] ?? 0
  return [start, ends.find((end) => end >= start) ?? start]
}

function bestPair(starts: readonly number[], ends: readonly number[], stated: Stated): Pair {
  for (const start of starts) {
    for (const end of ends) if (end >= start && fits(start, end, stated)) return [start, end]
  }
  return firstPair(starts, ends)
}

interface Gap {
  readonly from: WallTime
  readonly to: WallTime
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

// A wall time the spring clock skips is believed only where the stated duration, counted from the other
// end, leads to within an hour of it; clocks skip no more than that but in a few places in history.
function bridgeGap(clock: Clock, gap: Gap, stated: Stated | null): Interval {
  const refused = { ok: false, code: 'nonexistent-local-time' } as const
  if (stated === null || stated.seconds <= 0) return refused
  const start = gap.starts[0] ?? (gap.ends[0] === undefined ? null : gap.ends[0] - stated.seconds)
  if (start === null) return refused
  const end = start + stated.seconds
  const near = gap.starts.length === 0 ? isNear(clock, start, gap.from) : isNear(clock, end, gap.to)
  return near ? { ok: true, start, end } : refused
}

const isNear = (clock: Clock, instant: number, wall: WallTime): boolean =>
  Math.abs(clock.localSeconds(instant) - (wall.day * daySeconds + wall.second)) <= 3600
