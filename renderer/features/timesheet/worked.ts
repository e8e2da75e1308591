import { dateOfDay, dayNumber, type IsoDate, daySeconds } from '../../../shared/domain/calendar.ts'
import { formatDuration, parseDuration } from '../../../shared/domain/duration.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { instantsOf, localOf } from '../../../shared/domain/zone.ts'
import { clockText } from '../../format/date.ts'
import { parseClock } from '../../format/time.ts'

/** Time worked as typed: a duration, or two clock times (seconds of the day), the second perhaps after midnight. */
export type Worked =
  | { readonly kind: 'duration'; readonly seconds: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }

const between = /^(.+?)\s*(?:[-–—]|\bto\b|\btill?\b|\btot\b|עד)\s*(.+)$/

/** Reads `1:30`, `90m` … or `9–11:30`, `9:00 - 11:30`, `22-1`; null for anything else. */
export function parseWorked(text: string): Worked | null {
  const seconds = parseDuration(text)
  if (seconds !== null) return seconds > 0 ? { kind: 'duration', seconds } : null
  const match = between.exec(text.trim().toLowerCase())
  if (!match) return null
  const from = parseClock(match[1] ?? '')
  const to = parseClock(match[2] ?? '')
  if (from === null || to === null || from === to || from === daySeconds) return null
  return { kind: 'range', from, to: to === 0 ? daySeconds : to }
}

/** Whether a range ends on the day after it began. */
export const endsNextDay = (worked: Worked): boolean =>
  worked.kind === 'range' && worked.to < worked.from

/** T1, T2: what is stored for time worked on a local date; null if a clock change swallowed one of the times. */
export function entryTimeOf(worked: Worked, date: IsoDate, zone: string): EntryTime | null {
  if (worked.kind === 'duration') return { kind: 'duration', date, seconds: worked.seconds }
  const first = dayNumber(date)
  const start = instantAt(first, worked.from, zone, 0)
  const end = instantAt(endsNextDay(worked) ? first + 1 : first, worked.to, zone, -1)
  if (start === undefined || end === undefined || end <= start) return null
  return { kind: 'interval', start, end, zone }
}

// An hour that happens twice in autumn: begin in the first, end in the second.
function instantAt(onDay: number, second: number, zone: string, which: 0 | -1) {
  const [date, time] = second === daySeconds ? [onDay + 1, 0] : [onDay, second]
  return instantsOf(date, time, zone).at(which)
}

/** The text a user would have typed for a stored time. */
export function workedText(time: EntryTime): string {
  if (time.kind === 'duration') return formatDuration(time.seconds)
  if (time.end - time.start > daySeconds) return formatDuration(time.end - time.start)
  return `${clockText(time.start, time.zone)}–${clockText(time.end, time.zone)}`
}

/** The local date a stored time begins on. */
export const dateOfTime = (time: EntryTime): IsoDate =>
  time.kind === 'duration' ? time.date : dateOfDay(localOf(time.start, time.zone).day)

/** On how many later local days than it began an interval ends (0 if it ends at midnight sharp). */
export function laterDays(time: EntryTime): number {
  if (time.kind === 'duration') return 0
  return localOf(time.end - 1, time.zone).day - localOf(time.start, time.zone).day
}
