import { dayNumber, type IsoDate, daySeconds } from '../calendar.ts'
import type { EntryTime } from '../entities.ts'
import { instantsOf, localOf, offsetSpanAt } from '../zone.ts'

type Interval = Extract<EntryTime, { readonly kind: 'interval' }>

/** T1, T2: a time on another date, at its time of day there and as long as it is; in a spring gap right after it. */
export function timeOnDate(time: EntryTime, date: IsoDate): EntryTime {
  if (time.kind === 'duration') return { ...time, date }
  const { secondOfDay } = localOf(time.start, time.zone)
  const start = instantOn(date, secondOfDay, time.zone)
  return { ...time, start, end: start + (time.end - time.start) }
}

/** The first instant that shows a wall time on a date; where the clock skips it, as much later as it skips. */
export function instantOn(date: IsoDate, secondOfDay: number, zone: string): number {
  const day = dayNumber(date)
  const [first] = instantsOf(day, secondOfDay, zone)
  if (first !== undefined) return first
  const local = day * daySeconds + secondOfDay
  return local - offsetSpanAt(local - daySeconds, zone).offset
}

/** T1: an interval cut in two at an instant within it; null: it does not lie within. */
export function splitTime(time: EntryTime, at: number): readonly [Interval, Interval] | null {
  if (time.kind === 'duration' || at <= time.start || at >= time.end) return null
  return [
    { ...time, end: at },
    { ...time, start: at },
  ]
}

/**
 * T1, T2: one time of several that begin on a date. Intervals that touch or overlap become one, in the zone of the
 * first; all else a length, in which what intervals have in common counts once and what lies between them not at all.
 */
export function mergedTime(times: readonly EntryTime[], date: IsoDate): EntryTime {
  const spans = joinedSpans(times.filter((time) => time.kind === 'interval'))
  const lengths = times.filter((time) => time.kind === 'duration')
  const [only] = spans
  if (only && spans.length === 1 && lengths.length === 0) return only
  const seconds =
    spans.reduce((sum, { start, end }) => sum + end - start, 0) +
    lengths.reduce((sum, time) => sum + time.seconds, 0)
  return { kind: 'duration', date, seconds }
}

function joinedSpans(intervals: readonly Interval[]): Interval[] {
  const spans: Interval[] = []
  for (const time of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last && time.start <= last.end) {
      spans[spans.length - 1] = { ...last, end: Math.max(last.end, time.end) }
    } else spans.push(time)
  }
  return spans
}
