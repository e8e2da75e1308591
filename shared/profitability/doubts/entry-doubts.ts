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
      .map((one) => about('long-entry', one)),
    ...longDays(entries),
    ...overlaps(entries),
    ...entries.filter((one) => isAhead(one, now, today)).map((one) => about('future-entry', one)),
  ]
}

const about = (code: 'long-entry' | 'future-entry', one: DoubtedEntry): Doubt => ({
  code,
  clientId: one.clientId,
  key: `entry ${one.id}`,
  figures: { entryId: one.id, seconds: one.seconds, date: dateOfDay(one.parts[0]?.day ?? 0) },
})

function isAhead({ start, parts }: DoubtedEntry, now: number, today: number): boolean {
  return start === null ? parts.some(({ day }) => day > today) : start > now
}

function longDays(entries: readonly DoubtedEntry[]): Doubt[] {
  const days = new Map<number, number>()
  for (const { parts } of entries) {
    for (const { day, seconds } of parts) days.set(day, (days.get(day) ?? 0) + seconds)
  }
  return [...days]
    .filter(([, seconds]) => seconds > daySeconds)
    .toSorted(([a], [b]) => a - b)
    .map(([day, seconds]) => {
      const date = dateOfDay(day)
      return { code: 'long-day', clientId: null, key: `day ${date}`, figures: { date, seconds } }
    })
}

/** Each entry that begins before one begun earlier has ended, with that one. */
function overlaps(entries: readonly DoubtedEntry[]): Doubt[] {
  const timed = entries
    .flatMap(({ id, clientId, start, end }) =>
      start === null || end === null || end <= start ? [] : [{ id, clientId, start, end }],
    )
    .toSorted((a, b) => a.start - b.start || a.id - b.id)
  let latest = timed[0]
  const found: Doubt[] = []
  for (const entry of timed.slice(1)) {
    if (latest && entry.start < latest.end) {
      const seconds = Math.min(latest.end, entry.end) - entry.start
      const ids = { entryId: entry.id, otherId: latest.id }
      const key = `entries ${latest.id} ${entry.id}`
      const { clientId } = entry
      found.push({ code: 'overlapping-entries', clientId, key, figures: { ...ids, seconds } })
    }
    if (!latest || entry.end > latest.end) latest = entry
  }
  return found
}
