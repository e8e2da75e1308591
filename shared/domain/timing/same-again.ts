import { addDays, dayNumber, type IsoDate } from '../calendar.ts'
import type { Entry, EntryFields, EntryTime } from '../entities.ts'
import { instantsOf, localOf } from '../zone.ts'

/** The same time on the clock so many days later; null where the clocks leave it out. */
export function ahead(time: EntryTime, days: number): EntryTime | null {
  if (time.kind === 'duration') return { ...time, date: addDays(time.date, days) }
  const { day, secondOfDay } = localOf(time.start, time.zone)
  const [start] = instantsOf(day + days, secondOfDay, time.zone)
  return start === undefined ? null : { ...time, start, end: start + time.end - time.start }
}

/**
 * A day's entries as they would stand on another day, the same spans or lengths: but for those that stand there
 * already, and spans that would count time twice, also with a timer that runs since `runsFrom`.
 */
export function sameAgain(
  before: readonly Entry[],
  there: readonly Entry[],
  on: IsoDate,
  runsFrom: number | null = null,
): readonly EntryFields[] {
  const isTaken = (time: EntryTime): boolean =>
    there.some((one) => overlaps(one.time, time)) ||
    (runsFrom !== null && time.kind === 'interval' && time.end > runsFrom)
  const left = there.map(keyOf)
  return before.flatMap((entry) => {
    const time = ahead(entry.time, dayNumber(on) - dayNumber(entry.date))
    if (!time) return []
    const { clientId, projectId, billable, activity, note } = entry
    const fields = { clientId, projectId, billable, activity, note, time }
    // Two that are alike on the day before may be wanted twice: each one there stands for one of them.
    const at = left.indexOf(keyOf(fields))
    if (at >= 0) left.splice(at, 1)
    return at >= 0 || isTaken(time) ? [] : [fields]
  })
}

const keyOf = ({ clientId, projectId, activity, note, time }: EntryFields): string =>
  JSON.stringify([clientId, projectId, activity, note, lengthOrSpan(time)])

const lengthOrSpan = (time: EntryTime) =>
  time.kind === 'duration' ? [time.seconds] : [time.start, time.end]

const overlaps = (a: EntryTime, b: EntryTime): boolean =>
  a.kind === 'interval' && b.kind === 'interval' && a.start < b.end && b.start < a.end

/** Of entries listed newest first, those of the newest day, in the order they were worked. */
export function newestDay(listed: readonly Entry[]): readonly Entry[] {
  const [newest] = listed
  return listed.filter(({ date }) => date === newest?.date).toReversed()
}
