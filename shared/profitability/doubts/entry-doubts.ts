import { dateOfDay } from '../../domain/calendar.ts'
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

const longSeconds = 16 * 3600
const daySeconds = 24 * 3600

/** Q1 of all the user's entries of some days; `now` in seconds since 1970, `today` a day number. */
export function entryDoubts(entries: readonly DoubtedEntry[], now: number, today: number): Doubt[] {
  return [
    ...entries
      .filter(({ seconds }) => seconds > longSeconds)
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

/** Each day of over 24 hours, with the entry that has most of them. */
function longDays(entries: readonly DoubtedEntry[]): Doubt[] {
  const days = new Map<number, { seconds: number; most: number; entryId: number }>()
  for (const { id, parts } of entries) {
    for (const { day, seconds } of parts) {
      const sum = days.get(day)
      if (!sum) days.set(day, { seconds, most: seconds, entryId: id })
      else {
        sum.seconds += seconds
        if (seconds > sum.most) Object.assign(sum, { most: seconds, entryId: id })
      }
    }
  }
  return [...days]
    .filter(([, { seconds }]) => seconds > daySeconds)
    .toSorted(([a], [b]) => a - b)
    .map(([day, { seconds, entryId }]) => {
      const date = dateOfDay(day)
      const key = `day ${date} ${seconds}`
      return { code: 'long-day', clientId: null, key, figures: { date, seconds, entryId } }
    })
}

/** Each entry that begins before one begun earlier has ended, with that one. */
function overlaps(entries: readonly DoubtedEntry[]): Doubt[] {
  const timed = entries
    .flatMap((one) => {
      const { id, clientId, start, end } = one
      if (start === null || end === null || end <= start) return []
      return [{ id, clientId, start, end, date: dateOf(one) }]
    })
    .toSorted((a, b) => a.start - b.start || a.id - b.id)
  let latest = timed[0]
  const found: Doubt[] = []
  for (const entry of timed.slice(1)) {
    if (latest && entry.start < latest.end) {
      const seconds = Math.min(latest.end, entry.end) - entry.start
      const { id: entryId, clientId, date } = entry
      const key = `entries ${latest.id} ${entryId} ${seconds}`
      const figures = { entryId, otherId: latest.id, otherClientId: latest.clientId, seconds, date }
      found.push({ code: 'overlapping-entries', clientId, key, figures })
    }
    if (!latest || entry.end > latest.end) latest = entry
  }
  return found
}
