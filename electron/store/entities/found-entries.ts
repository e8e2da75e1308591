import { dayNumber } from '../../../shared/domain/calendar.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Work } from '../../../shared/domain/rounding.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import type { Db, Row, SqlValue } from '../file/db.ts'
import { prepared, preparedRaw } from '../rows/statements.ts'
import { entries, rowToEntry } from './entries.ts'
import { entryCondition } from './entry-pages.ts'

export type EntrySort = NonNullable<ParsedInput<'entries.page'>['sort']>

/** What is looked at of an entry to find it. `client` and `project` 0: none. */
export interface FoundRow {
  readonly id: number
  readonly client: number
  readonly project: number
  readonly day: number
  readonly seconds: number
  readonly billable: boolean
  readonly note: string
  /** Second of the local day of its start, or of its end where that is sorted by; -1: it has none, or nobody asked. */
  readonly wall: number
}

/** How SQL sorts by each; null: names and times of day, which SQL does not know. */
const orders: Readonly<Record<EntrySort['by'], string | null>> = {
  date: 'date',
  client: null,
  project: null,
  note: 'note COLLATE NOCASE',
  activity: 'activity',
  billable: 'billable',
  start: null,
  end: null,
  seconds: 'seconds',
}

/** Walks all entries that fit what SQL can tell of a filter, newest first or as SQL can sort; `notes` false: without. */
export function* walkEntries(
  db: Db,
  filter: ParsedInput<'entries.summary'>,
  sort: EntrySort,
  notes: boolean,
): Generator<FoundRow> {
  const { where, values } = entryCondition(filter)
  const clock = sort.by === 'end' ? 'ended_at' : sort.by === 'start' ? 'started_at' : 'NULL'
  const sql = `SELECT id, client_id, project_id, date, seconds, billable, ${notes ? 'note' : "''"},
      ${clock}, zone
    FROM seen_entry AS entry ${where} ORDER BY ${orderOf(sort)}`
  let [date, day] = ['', 0]
  for (const row of preparedRaw<SqlValue[], Columns>(db, sql).iterate(...values)) {
    // Most rows lie beside others of their day.
    if (row[3] !== date) [date, day] = [row[3], dayNumber(row[3])]
    yield {
      id: row[0],
      client: row[1] ?? 0,
      project: row[2] ?? 0,
      day,
      seconds: row[4],
      billable: row[5] === 1,
      note: row[6],
      wall: row[7] === null || row[8] === null ? -1 : localOf(row[7], row[8]).secondOfDay,
    }
  }
}

type Columns = [
  id: number,
  client: number | null,
  project: number | null,
  date: string,
  seconds: number,
  billable: number,
  note: string,
  instant: number | null,
  zone: string | null,
]

function orderOf({ by, descending }: EntrySort): string {
  const way = descending ? 'DESC' : 'ASC'
  if (by === 'date') return `date ${way}, started_at ${way}, id ${way}`
  const order = orders[by]
  const newest = 'date DESC, started_at DESC, id DESC'
  return order === null ? newest : `${order} ${way}, ${newest}`
}

/** Seconds of the entries that fit what SQL can tell of a filter, by client, project and day. */
export function sumsByDay(db: Db, filter: ParsedInput<'entries.summary'>): DaySums[] {
  const { where, values } = entryCondition(filter)
  const sql = `SELECT coalesce(client_id, 0), coalesce(project_id, 0), date, sum(seconds),
      sum(seconds * billable)
    FROM seen_entry AS entry ${where} GROUP BY client_id, project_id, date`
  type Columns = [number, number, string, number, number]
  return preparedRaw<SqlValue[], Columns>(db, sql)
    .all(...values)
    .map(([client, project, date, seconds, billableSeconds]) => ({
      client,
      project,
      day: dayNumber(date),
      seconds,
      billableSeconds,
    }))
}

export interface DaySums {
  readonly client: number
  readonly project: number
  readonly day: number
  readonly seconds: number
  readonly billableSeconds: number
}

type WorkRow = readonly [number, number, number | null, string, number | null, number]
const workColumns = 'entry.id, entry.client_id, project_id, entry.date, started_at, seconds'
const toWork = ([id, client, project, day, start, seconds]: WorkRow): Work => ({
  id,
  client,
  project,
  day,
  start,
  seconds,
  billable: true,
})

/** T5: billable entries of clients, on the days and of the owner a filter names, whatever else it asks for. */
export function workOfDays(db: Db, filter: ParsedInput<'entries.summary'>): Work[] {
  const { from, to, clientId, projectId } = filter
  const { where, values } = entryCondition({ from, to, clientId, projectId, billable: true })
  const sql = `SELECT ${workColumns} FROM seen_entry AS entry ${where} AND client_id IS NOT NULL`
  return preparedRaw<SqlValue[], [...WorkRow]>(db, sql)
    .all(...values)
    .map(toWork)
}

/** T5: the billable entries of some clients on some days. */
export function workOnDays(db: Db, days: readonly ClientDay[]): Work[] {
  const sql = `SELECT ${workColumns} FROM json_each(?) AS asked CROSS JOIN seen_entry AS entry
      ON entry.client_id = asked.value ->> 'client' AND entry.date = asked.value ->> 'day'
    WHERE billable = 1`
  return preparedRaw<[string], [...WorkRow]>(db, sql).all(JSON.stringify(days)).map(toWork)
}

interface ClientDay {
  readonly client: number
  readonly day: string
}

/** Entries by their numbers, in that order; one that is not there is left out. */
export function entriesByIds(db: Db, ids: readonly number[]): Entry[] {
  const sql = `SELECT ${entries.selected} FROM seen_entry AS entry
    WHERE id IN (SELECT value FROM json_each(?))`
  const rows = prepared<[string], Row>(db, sql).all(JSON.stringify(ids)).map(rowToEntry)
  const byId = new Map(rows.map((entry) => [entry.id, entry]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
