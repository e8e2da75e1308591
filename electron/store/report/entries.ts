import { addDays, dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import type { Activity } from '../../../shared/domain/kinds.ts'
import { entryParts, rollUp, type EntryPart } from '../../../shared/profitability/hours/hours.ts'
import type { DayHours } from '../../../shared/profitability/types.ts'
import type { Db, Row } from '../file/db.ts'
import { entries, rowToEntry } from '../entities/entries.ts'
import { prepared } from '../rows/statements.ts'
import { storedWorkWeek } from '../rollup/work-week.ts'

export interface ClientSpan {
  /** Null: internal time. */
  readonly clientId: number | null
  readonly from: IsoDate
  readonly to: IsoDate
}

/** An entry with those of its local days (T1–T3) that lie in the span asked for. */
export interface CutEntry {
  readonly entry: Entry
  readonly parts: readonly EntryPart[]
}

/** A client's entries that have seconds in the span, newest first, cut into its days. Reads only that client's rows. */
export function* entriesInSpan(db: Db, { clientId, from, to }: ClientSpan): Generator<CutEntry> {
  const week = storedWorkWeek(db)
  const [first, last] = [dayNumber(from), dayNumber(to)]
  for (const row of rowsReaching(db, { clientId, from, to })) {
    const entry = rowToEntry(row)
    const parts = entryParts(entry.time, week).filter(({ day }) => day >= first && day <= last)
    if (parts.length > 0) yield { entry, parts }
  }
}

/** The entries of every client and without one that may have seconds in a span of days. */
export function allReaching(db: Db, from: IsoDate, to: IsoDate): Entry[] {
  const start = addDays(from, -2)
  const sql = `SELECT ${entries.selected} FROM seen_entry AS entry
    WHERE date BETWEEN ? AND ? OR (seconds > 86400 AND ended_at > started_at AND date < ?)`
  return prepared<string[], Row>(db, sql).all(start, to, start).map(rowToEntry)
}

/** Seconds by activity in the span, most first. */
export function activitySeconds(
  db: Db,
  span: ClientSpan,
): { readonly activity: Activity; readonly seconds: number }[] {
  const sums = new Map<Activity, number>()
  for (const { entry, parts } of entriesInSpan(db, span)) {
    const seconds = parts.reduce((sum, part) => sum + part.seconds, 0)
    sums.set(entry.activity, (sums.get(entry.activity) ?? 0) + seconds)
  }
  return [...sums]
    .map(([activity, seconds]) => ({ activity, seconds }))
    .toSorted((a, b) => b.seconds - a.seconds || (a.activity < b.activity ? -1 : 1))
}

/** The hours of one activity in the span by local day and project, oldest first. */
export function activityDays(db: Db, span: ClientSpan, activity: Activity): DayHours[] {
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)]
  const own = [...entriesInSpan(db, span)].flatMap(({ entry }) =>
    entry.activity === activity ? [entry] : [],
  )
  return rollUp(own, storedWorkWeek(db)).filter(({ day }) => day >= first && day <= last)
}

// What lasts a day at most reaches two local days on, counting a day of 23 hours; the few that last
// longer have an index of their own.
function rowsReaching(db: Db, { clientId, from, to }: ClientSpan): Row[] {
  const whose = clientId === null ? 'client_id IS NULL' : 'client_id = ?'
  const select = `SELECT ${entries.selected} FROM seen_entry AS entry WHERE ${whose}`
  const order = 'ORDER BY date DESC, started_at DESC, id DESC'
  const nearby = `${select} AND date BETWEEN ? AND ? ${order}`
  const long = `${select} AND seconds > 86400 AND ended_at > started_at AND date < ? ${order}`
  const client = clientId === null ? [] : [clientId]
  const start = addDays(from, -2)
  return [
    ...prepared<(number | string)[], Row>(db, nearby).all(...client, start, to),
    ...prepared<(number | string)[], Row>(db, long).all(...client, start),
  ]
}
