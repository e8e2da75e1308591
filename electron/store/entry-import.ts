import type { EntryFields } from '../../shared/domain/entities.ts'
import { dateOfDay } from '../../shared/domain/calendar.ts'
import { localOf } from '../../shared/domain/zone.ts'
import type { Db, SqlValue } from './db.ts'
import { applyDeltas } from './rollup.ts'
import { rollupSums, type RollupSums } from './rollup-sums.ts'
import { prepared, preparedPluck } from './statements.ts'
import { together } from './transaction.ts'
import { storedWorkWeek } from './work-week.ts'

/** An entry out of a file, with the key that recognises it when the file comes again. */
export interface NewEntry extends EntryFields {
  readonly importKey: string
}

const columns = `id, client_id, project_id, date, seconds, started_at, ended_at, zone, billable,
  activity, note, import_key, batch_id, changed`
const columnCount = 14
// Several rows per statement spare most of the cost of a call; more than this gains nothing further.
const rowsPerStatement = 16

/** Which of these keys entries already have: those rows are duplicates. */
export function knownEntryKeys(db: Db, keys: readonly string[]): Set<string> {
  return knownKeys(db, 'entry', keys)
}

/** Which of these keys payments already have. */
export function knownPaymentKeys(db: Db, keys: readonly string[]): Set<string> {
  return knownKeys(db, 'payment', keys)
}

/**
 * Adds the entries of an import batch and their rollup, fast enough for 100 000. Their ids are
 * consecutive. The caller has left out duplicates (`knownEntryKeys`): a known key makes it throw.
 */
export function insertEntries(db: Db, batchId: number, entries: readonly NewEntry[]): void {
  if (entries.length === 0) return
  together(db, () => {
    const sums = rollupSums(storedWorkWeek(db))
    const first = nextId(db)
    const values: SqlValue[] = []
    const write = (rows: number) => {
      prepared<SqlValue[]>(db, insertSql(rows)).run(...values)
      values.length = 0
    }
    entries.forEach((entry, i) => {
      pushRow(values, first + i, batchId, entry, sums)
      if (values.length === rowsPerStatement * columnCount) write(rowsPerStatement)
    })
    if (values.length > 0) write(values.length / columnCount)
    applyDeltas(db, sums.deltas())
    noteRange(db, batchId, first, entries.length)
  })
}

function pushRow(
  values: SqlValue[],
  id: number,
  batchId: number,
  entry: NewEntry,
  sums: RollupSums,
): void {
  const { time } = entry
  const day = sums.add(entry, 1)
  values.push(id, entry.clientId, entry.projectId)
  if (time.kind === 'duration') values.push(time.date, time.seconds, null, null, null)
  else {
    const startDay = day ?? localOf(time.start, time.zone).day
    values.push(dateText(startDay), time.end - time.start, time.start, time.end, time.zone)
  }
  values.push(entry.billable ? 1 : 0, entry.activity, entry.note, entry.importKey, batchId, 0)
}

const dates = new Map<number, string>()

function dateText(day: number): string {
  let text = dates.get(day)
  if (text === undefined) {
    if (dates.size > 10_000) dates.clear()
    dates.set(day, (text = dateOfDay(day)))
  }
  return text
}

const statements = new Map<number, string>()

function insertSql(rows: number): string {
  let sql = statements.get(rows)
  if (sql === undefined) {
    const row = `(${Array.from({ length: columnCount }, () => '?').join(', ')})`
    sql = `INSERT INTO entry (${columns}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`
    statements.set(rows, sql)
  }
  return sql
}

function nextId(db: Db): number {
  const sql = `SELECT seq FROM sqlite_sequence WHERE name = 'entry'`
  return (preparedPluck<[], number>(db, sql).get() ?? 0) + 1
}

function noteRange(db: Db, batchId: number, first: number, count: number): void {
  const sql = `UPDATE import_batch SET first_entry_id = coalesce(first_entry_id, ?),
    last_entry_id = ?, entry_count = entry_count + ? WHERE id = ?`
  prepared<number[]>(db, sql).run(first, first + count - 1, count, batchId)
}

function knownKeys(db: Db, table: 'entry' | 'payment', keys: readonly string[]): Set<string> {
  const anySql = `SELECT EXISTS (SELECT 1 FROM ${table} WHERE import_key IS NOT NULL)`
  if (preparedPluck<[], number>(db, anySql).get() === 0) return new Set()
  const find = preparedPluck<[string], number>(db, `SELECT 1 FROM ${table} WHERE import_key = ?`)
  return new Set(keys.filter((key) => find.get(key) === 1))
}
