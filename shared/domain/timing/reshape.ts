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
 * One time of several of the same kind: intervals from the first start to the last end, in the zone of the first;
 * durations of one date as long as all of them. Null: they are not alike.
 */
export function mergedTime(times: readonly EntryTime[]): EntryTime | null {
  const [first] = times
  if (!first) return null
  if (first.kind === 'duration') {
    const seconds = times.reduce(
      (sum, time) => sum + (time.kind === 'duration' ? time.seconds : 0),
      0,
    )
    const isAlike = times.every((time) => time.kind === 'duration' && time.date === first.date)
    return isAlike ? { ...first, seconds } : null
  }
  const intervals = times.filter((time) => time.kind === 'interval')
  if (intervals.length < times.length) return null
  const start = Math.min(...intervals.map((time) => time.start))
  const end = Math.max(...intervals.map((time) => time.end))
  return { ...first, start, end }
}
