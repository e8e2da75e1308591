import { dayNumber, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { entryTimeFault, secondsOfTime } from '../../../../shared/domain/faults.ts'
import { instantsOf, localOf } from '../../../../shared/domain/zone.ts'
import {
  dateOfTime,
  entryTimeOf,
  inMinute,
  parseWorked,
  passOf,
  workedText,
  type Pass,
} from '../../../../shared/domain/timing/worked.ts'

/** The time of an entry as it stands in a form. */
export interface TypedTime {
  readonly date: IsoDate | null
  readonly worked: string
  /** Which moment a time means that the clock shows twice. */
  readonly pass: Pass
}

export type TimeProblem =
  | 'no-date'
  | 'missing'
  | 'unreadable'
  | 'no-such-time'
  | 'end-before-start'
  | 'too-long'
  | 'date-out-of-range'

type Interval = Extract<EntryTime, { readonly kind: 'interval' }>

/** How a stored time stands in a form. */
export const typedTimeOf = (time: EntryTime): TypedTime => ({
  date: dateOfTime(time),
  worked: workedText(time),
  pass: passOf(time),
})

/**
 * What is stored for a typed time, in its own zone if it was `originals`' before, else in `zone`. One that
 * still stands as an original does is that one; an end that does keeps its seconds. Over 31 days is too
 * long, but for the length an original has already.
 */
export function storedTimeOf(
  typed: TypedTime,
  zone: string,
  originals: readonly EntryTime[] = [],
): EntryTime | TimeProblem {
  const kept = originals.find((original) => isAs(typed, original))
  if (kept) return kept
  const time = readTime(typed, zone, originals[0])
  if (typeof time === 'string') return time
  return entryTimeFault(time, originals.map(secondsOfTime)) ?? time
}

function isAs({ date, worked, pass }: TypedTime, original: EntryTime): boolean {
  const { date: on, worked: text, pass: meant } = typedTimeOf(original)
  return date === on && worked === text && pass === meant
}

function readTime(
  { date, worked, pass }: TypedTime,
  zone: string,
  original: EntryTime | undefined,
): EntryTime | TimeProblem {
  if (date === null) return 'no-date'
  if (worked.trim() === '') return 'missing'
  const read = parseWorked(worked)
  if (!read) return 'unreadable'
  const before = original?.kind === 'interval' ? original : null
  if (read.kind === 'duration' && before && parseWorked(workedText(before))?.kind === 'duration') {
    const isKept = worked === workedText(before)
    return lasting(before, date, isKept ? secondsOfTime(before) : read.seconds) ?? 'no-such-time'
  }
  const time = entryTimeOf(read, date, before?.zone ?? zone, pass)
  if (!time) return 'no-such-time'
  return time.kind === 'interval' && before ? withSecondsOf(before, time) : time
}

/** An interval too long for clock times to tell: it keeps its start, or its wall time on another date. */
function lasting(before: Interval, date: IsoDate, seconds: number): Interval | null {
  const { secondOfDay } = localOf(before.start, before.zone)
  const [start] =
    date === dateOfTime(before)
      ? [before.start]
      : instantsOf(dayNumber(date), secondOfDay, before.zone)
  return start === undefined ? null : { ...before, start, end: start + seconds }
}

/** Clock times are shown to the minute: an end that was not moved is as exact as it was. */
function withSecondsOf(before: Interval, time: Interval): Interval {
  const start = inMinute(before.start, time.start) ? before.start : time.start
  const end = inMinute(before.end, time.end) ? before.end : time.end
  return end > start ? { ...time, start, end } : time
}
