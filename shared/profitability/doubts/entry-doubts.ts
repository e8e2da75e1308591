import { dateOfDay, daySeconds } from '../../domain/calendar.ts'
import type { EntryTime } from '../../domain/entities.ts'
import { longEntrySeconds } from '../../domain/limits.ts'
import { entryParts } from '../hours/hours.ts'
import type { Doubt } from './doubt.ts'

/** An entry as Q1 looks at it: its instants, if it has any, and its seconds by local day (T1, T2). */
export type DoubtedEntry = {
  readonly id: number
  readonly clientId: number | null
  readonly seconds: number
  readonly start: number | null
  readonly end: number | null
  readonly parts: readonly { readonly day: number; readonly seconds: number }[]
}

/** An entry made ready for Q1. */
export function doubtedEntry(entry: {
  readonly id: number
  readonly clientId: number | null
  readonly time: EntryTime
}): DoubtedEntry {
  const { id, clientId, time } = entry
  // Working hours make no difference here.
  const parts = entryParts(time, [])
  return time.kind === 'interval'
    ? { id, clientId, seconds: time.end - time.start, start: time.start, end: time.end, parts }
    : { id, clientId, seconds: time.seconds, start: null, end: null, parts }
}

/** Q1 of all the user's entries of some days; `now` in seconds since 1970, `today` a day number. */
export function entryDoubts(entries: readonly DoubtedEntry[], now: number, today: number): Doubt[] {
  return [
    ...entries
      .filter(({ seconds }) => seconds > longEntrySeconds)
      .map((one) => about('long-entry', one, one.seconds)),
    ...longDays(entries),
    ...overlaps(entries),
    ...entries
      .filter((one) => isAhead(one, now, today))
      .map((one) => about('future-entry', one, dateOf(one))),
  ]
}

const about = (
  code: 'long-entry' | 'future-entry',
  one: DoubtedEntry,
  doubted: number | string,
): Doubt => ({
  code,
  clientId: one.clientId,
  key: `entry ${one.id} ${doubted}`,
  figures: { entryId: one.id, seconds: one.seconds, date: dateOf(one) },
})

const dateOf = ({ parts }: DoubtedEntry) => dateOfDay(parts[0]?.day ?? 0)

function isAhead({ start, parts }: DoubtedEntry, now: number, today: number): boolean {
  return start === null ? parts.some(({ day }) => day > today) : start > now
}

interface DaySum {
  seconds: number
  /** The longest stretch, and whose it is. */
  most: number
  entryId: number
}

/** Each day of over 24 hours, with the entry that has most of them. */
function longDays(entries: readonly DoubtedEntry[]): Doubt[] {
  return [...daySums(entries)]
    .filter(([, { seconds }]) => seconds > daySeconds)
    .toSorted(([a], [b]) => a - b)
    .map(([day, { seconds, entryId }]) => {
      const date = dateOfDay(day)
      const key = `day ${date} ${seconds}`
      return { code: 'long-day', clientId: null, key, figures: { date, seconds, entryId } }
    })
}

function daySums(entries: readonly DoubtedEntry[]): Map<number, DaySum> {
  const days = new Map<number, DaySum>()
  for (const { id, parts } of entries) {
    for (const { day, seconds } of parts) {
      let sum = days.get(day)
      if (!sum) days.set(day, (sum = { seconds: 0, most: 0, entryId: id }))
      sum.seconds += seconds
      if (seconds <= sum.most) continue
      sum.most = seconds
      sum.entryId = id
    }
  }
  return days
}

type Timed = DoubtedEntry & { readonly start: number; readonly end: number }

const isTimed = (entry: DoubtedEntry): entry is Timed =>
  entry.start !== null && entry.end !== null && entry.end > entry.start

const byStart = (a: Timed, b: Timed): number => a.start - b.start || a.id - b.id

/** Each entry that begins before one begun earlier has ended, with that one. */
function overlaps(entries: readonly DoubtedEntry[]): Doubt[] {
  const found: Doubt[] = []
  let latest: Timed | undefined
  for (const entry of inOrder(entries.filter(isTimed))) {
    if (latest && entry.start < latest.end) found.push(overlap(latest, entry))
    if (!latest || entry.end > latest.end) latest = entry
  }
  return found
}

// Most files and tables are in order, and a hundred thousand rows are quicker looked through than sorted.
function inOrder(entries: readonly Timed[]): readonly Timed[] {
  const isSorted = entries.every((entry, i) => {
    const before = entries[i - 1]
    return !before || byStart(before, entry) < 0
  })
  return isSorted ? entries : entries.toSorted(byStart)
}

function overlap(earlier: Timed, later: Timed): Doubt {
  const seconds = Math.min(earlier.end, later.end) - later.start
  const { id: entryId, clientId } = later
  const { id: otherId, clientId: otherClientId } = earlier
  return {
    code: 'overlapping-entries',
    clientId,
    key: `entries ${otherId} ${entryId} ${seconds}`,
    figures: { entryId, otherId, otherClientId, seconds, date: dateOf(later) },
  }
}
