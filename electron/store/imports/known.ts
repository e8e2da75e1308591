import type { Activity } from '../../../shared/domain/kinds.ts'
import type { Db } from '../file/db.ts'
import { preparedPluck, preparedRaw, prepared } from '../rows/statements.ts'
import { isHiding } from '../staging/hidden.ts'
import { keyFrontOf } from './import-key.ts'

/** An entry that came by an import, as a file that comes later is held against it. */
export interface KnownEntry {
  /** Below zero for what was merged into an entry since. */
  readonly id: number
  readonly clientId: number | null
  readonly projectId: number | null
  readonly date: string
  readonly seconds: number
  readonly start: number | null
  readonly end: number | null
  readonly zone: string | null
  readonly billable: 0 | 1
  readonly activity: Activity
  readonly note: string
  /** Of the row it came by, whatever became of it here. */
  readonly importKey: string
  readonly batchId: number | null
  /** 1 once it was edited here. */
  readonly changed: 0 | 1
  readonly sourceId: string | null
}

/** Which of these keys entries have already, with the import they came by (0: one that is gone). One query for all. */
export function importedKeys(db: Db, keys: readonly string[]): ReadonlyMap<string, number> {
  if (keys.length === 0 || !hasImported(db)) return new Map()
  const asked = JSON.stringify(keys)
  return new Map(
    sourcesIn(db).flatMap(({ table }) => {
      const sql = `SELECT import_key, coalesce(batch_id, 0) FROM json_each(?) AS asked
        CROSS JOIN ${table} AS entry ON import_key = asked.value WHERE ${stands(table)}`
      return preparedRaw<[string], [string, number]>(db, sql).all(asked)
    }),
  )
}

/** Whether any entry came by an import. */
export function hasImported(db: Db): boolean {
  const any = `SELECT EXISTS (SELECT 1 FROM entry WHERE import_key IS NOT NULL)
    OR EXISTS (SELECT 1 FROM joined_entry)`
  return preparedPluck<[], number>(db, any).get() === 1
}

type Source = { readonly table: 'entry' | 'seen_entry' | 'joined_entry'; readonly own: string }

/** Where what came by files is: entries, and what was merged into one, which is its own as if it was edited. */
function sourcesIn(db: Db): readonly Source[] {
  const entry: Source = { table: seenEntry(db), own: 'entry.id, changed' }
  const any = 'SELECT EXISTS (SELECT 1 FROM joined_entry)'
  if (preparedPluck<[], number>(db, any).get() !== 1) return [entry]
  return [entry, { table: 'joined_entry', own: '-entry.id AS id, 1 AS changed' }]
}

/** What was merged into an entry that is gone by now is gone with it. */
const stands = (table: Source['table']): string =>
  table === 'joined_entry' ? 'entry_id IN (SELECT id FROM seen_entry)' : 'true'

const columns = `client_id AS clientId, project_id AS projectId, date, seconds,
  started_at AS start, ended_at AS end, zone, billable, activity, note, import_key AS importKey,
  batch_id AS batchId, source_id AS sourceId`

/** The imported entries whose rows were of some stretch of time, both ends included, by their keys. */
export function* importedBetween(db: Db, from: number, to: number): Iterable<KnownEntry> {
  for (const { table, own } of sourcesIn(db)) {
    const sql = `SELECT ${own}, ${columns} FROM ${table} AS entry
      WHERE import_key >= ? AND import_key < ? AND ${stands(table)} ORDER BY import_key`
    yield* prepared<[string, string], KnownEntry>(db, sql).iterate(
      keyFrontOf(from),
      keyFrontOf(to + 1),
    )
  }
}

/** The imported entries that a tool gave one of these ids. */
export function importedAs(db: Db, sourceIds: readonly string[]): readonly KnownEntry[] {
  if (sourceIds.length === 0) return []
  const asked = JSON.stringify(sourceIds)
  return sourcesIn(db).flatMap(({ table, own }) => {
    const sql = `SELECT ${own}, ${columns} FROM json_each(?) AS asked CROSS JOIN ${table} AS entry
      ON source_id = asked.value WHERE import_key IS NOT NULL AND ${stands(table)}`
    return prepared<[string], KnownEntry>(db, sql).all(asked)
  })
}

/** The formats of the imports, by their numbers. */
export function formatsOfBatches(db: Db): ReadonlyMap<number, string> {
  return new Map(preparedRaw<[], [number, string]>(db, 'SELECT id, format FROM import_batch').all())
}

// What nobody sees is not known. The view costs a little for each row, and mostly nothing is hidden.
const seenEntry = (db: Db): 'entry' | 'seen_entry' => (isHiding(db) ? 'seen_entry' : 'entry')

/** How the keys that stand here were made (`import_batch.key_version`). */
export function keyVersions(db: Db): readonly number[] {
  return preparedPluck<[], number>(db, 'SELECT DISTINCT key_version FROM import_batch').all()
}
