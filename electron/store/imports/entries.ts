import type { EntryFields } from '../../../shared/domain/entities.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import { withoutIndexes } from './bulk-indexes.ts'
import type { Db, SqlValue } from '../file/db.ts'
import { applyDeltas } from '../rollup/rollup.ts'
import { rollupSums, type RollupSums } from '../rollup/sums.ts'
import { entries as entryColumns, type KeptTime } from '../entities/entries.ts'
import { storedAs, type Field } from '../rows/entity.ts'
import { notePending } from '../search/index-entries.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { together } from '../rows/transaction.ts'
import { storedWorkWeek } from '../rollup/work-week.ts'

/** An entry out of a file, with the key that recognises it when the file comes again. */
export interface NewEntry extends EntryFields {
  readonly importKey: string
  /** The id the tool gave it, where the file says it. */
  readonly sourceId?: string | undefined
  /** Whether it is to be marked as brought into time that was locked. */
  readonly afterLock?: boolean
}

const ofTime: ReadonlySet<string> = new Set<keyof KeptTime | 'afterLock'>([
  'date',
  'seconds',
  'start',
  'end',
  'zone',
  'afterLock',
])
/** All an entry has beside its time and the activity, which rows share: written as its description says. */
const plain = entryColumns.fields.filter(
  (one): one is Field<Omit<EntryFields, 'time' | 'activity'>> =>
    one.field !== 'id' && one.field !== 'activity' && !ofTime.has(one.field),
)

/** In the order `putRow` writes them; named so that a test can hold them against the entry's own. */
export const bulkColumns = [
  ...plain.map(({ column }) => column),
  'date',
  'seconds',
  'started_at',
  'ended_at',
  'zone',
  'activity',
  'import_key',
  'after_lock',
  'batch_id',
  'changed',
  'source_id',
]
// Several rows per statement spare most of the cost of a call; more than this gains nothing further.
const rowsPerStatement = 16

/**
 * Adds the entries of an import batch and their rollup, fast enough for 100 000. Their ids are
 * consecutive. The caller has left out duplicates (`importedKeys`): a known key makes it throw.
 */
export function insertEntries(db: Db, batchId: number, entries: readonly NewEntry[]): void {
  if (entries.length === 0) return
  together(db, () => {
    const sums = rollupSums(storedWorkWeek(db))
    const first = lastId(db) + 1
    withoutIndexes(db, 'entry', entries.length, () => insertRows(db, batchId, entries, sums))
    applyDeltas(db, sums.deltas())
    noteRange(db, batchId, first, lastId(db))
  })
}

/** Adds some of a batch's entries with ids from one on, and their sums; the rollup is the caller's. */
export function insertWithIds(
  db: Db,
  { batchId, firstId }: { readonly batchId: number; readonly firstId: number },
  entries: readonly NewEntry[],
  sums: RollupSums,
): void {
  insertRows(db, batchId, entries, sums, firstId)
}

function insertRows(
  db: Db,
  batchId: number,
  entries: readonly NewEntry[],
  sums: RollupSums,
  firstId?: number,
): void {
  const withSources = entries.some(({ sourceId }) => sourceId !== undefined)
  const insert = inserts(db, { batchId, withIds: firstId !== undefined, withSources })
  // Filled anew for each statement: thousands of lists that grow would be most of the garbage.
  const values: SqlValue[] = []
  for (let from = 0; from < entries.length; from += rowsPerStatement) {
    const to = Math.min(from + rowsPerStatement, entries.length)
    const shared = sharedBy(entries, from, to)
    let at = 0
    for (let i = from; i < to; i++) {
      const entry = entries[i]
      if (!entry) continue
      at = putRow(values, at, entry, sums, shared === null)
      if (withSources) values[at++] = entry.sourceId ?? null
    }
    values.length = at
    const first = firstId === undefined ? undefined : firstId + from
    if (shared) insert.sharing(to - from).run(values, { ...shared, first })
    else if (first === undefined) insert.plain(to - from).run(values)
    else insert.plain(to - from).run(values, { first })
  }
}

/** Statements for so many rows; that for a full load is asked for again and again. */
function inserts(db: Db, of: Omit<Insert, 'rows'>) {
  const plain = (rows: number) =>
    db.prepare<[SqlValue[], object?]>(insertSql({ ...of, rows }, '?, ?'))
  const sharing = (rows: number) =>
    db.prepare<[SqlValue[], object]>(insertSql({ ...of, rows }, ':zone, :activity'))
  const full = { plain: plain(rowsPerStatement), sharing: sharing(rowsPerStatement) }
  return {
    plain: (rows: number) => (rows === rowsPerStatement ? full.plain : plain(rows)),
    sharing: (rows: number) => (rows === rowsPerStatement ? full.sharing : sharing(rows)),
  }
}

interface Shared {
  readonly zone: string
  readonly activity: string
}

// Most rows of a file have these in common; what is bound once a statement costs next to nothing.
function sharedBy(entries: readonly NewEntry[], from: number, to: number): Shared | null {
  const first = entries[from]
  if (first?.time.kind !== 'interval') return null
  const { zone } = first.time
  const { activity } = first
  for (let i = from + 1; i < to; i++) {
    const entry = entries[i]
    if (entry?.time.kind !== 'interval' || entry.time.zone !== zone) return null
    if (entry.activity !== activity) return null
  }
  return { zone, activity }
}

/** Puts a row's values from a place on and gives the place after them. */
function putRow(
  values: SqlValue[],
  from: number,
  entry: NewEntry,
  sums: RollupSums,
  isAlone: boolean,
): number {
  const { time } = entry
  const isInterval = time.kind === 'interval'
  const day = sums.add(entry, 1)
  let at = from
  for (const { field, kind } of plain) values[at++] = storedAs(kind, entry[field])
  values[at++] = isInterval ? dateText(day ?? localOf(time.start, time.zone).day) : time.date
  values[at++] = isInterval ? time.end - time.start : time.seconds
  values[at++] = isInterval ? time.start : null
  values[at++] = isInterval ? time.end : null
  if (isAlone) {
    values[at++] = isInterval ? time.zone : null
    values[at++] = entry.activity
  }
  values[at++] = entry.importKey
  values[at++] = entry.afterLock === true ? 1 : null
  return at
}

// The batch id is the store's own whole number, so it may stand in the text.
function insertSql(insert: Insert, zoneAndActivity: string): string {
  const { rows, batchId, withIds, withSources } = insert
  const before = '?, '.repeat(plain.length + 4)
  const source = withSources ? '?' : 'NULL'
  const row = `${before}${zoneAndActivity}, ?, ?, ${Math.trunc(batchId)}, 0, ${source}`
  const all = Array.from({ length: rows }, (_, i) =>
    withIds ? `(${row}, :first + ${i})` : `(${row})`,
  )
  return `INSERT INTO entry (${bulkColumns.join(', ')}${withIds ? ', id' : ''}) VALUES ${all.join(', ')}`
}

interface Insert {
  readonly rows: number
  readonly batchId: number
  /** Whether ids are given, from `:first` on, or come by themselves. */
  readonly withIds: boolean
  /** Whether any of the entries has an id of its tool's. */
  readonly withSources: boolean
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

/** The highest id ever given; AUTOINCREMENT counts on from it. */
function lastId(db: Db): number {
  const sql = `SELECT seq FROM sqlite_sequence WHERE name = 'entry'`
  return preparedPluck<[], number>(db, sql).get() ?? 0
}

/** Notes which entries a batch added. */
export function noteRange(db: Db, batchId: number, first: number, last: number): void {
  notePending(db, first, last)
  const sql = `UPDATE import_batch SET first_entry_id = coalesce(first_entry_id, ?),
    last_entry_id = ?, entry_count = entry_count + ? WHERE id = ?`
  prepared<number[]>(db, sql).run(first, last, last - first + 1, batchId)
}
