import { keptChanges } from '../../../shared/domain/limits.ts'
import { aboutOf, type About } from './undo-about.ts'
import type { Change } from './changes.ts'
import type { Db, SqlValue } from '../file/db.ts'
import { prepared, preparedPluck, preparedRaw } from './statements.ts'

// Letting go of the oldest costs more than adding one: it waits for a large one, or for every 16th.
const commandsPerTrim = 16
const largeLength = 65_536

/** In SQL, the version that changes kept now are of. */
export const schemaVersion = '(SELECT user_version FROM pragma_user_version)'

export interface UndoEntry {
  readonly label: string
  readonly at: number
  readonly changes: readonly Change[]
  /** The import this undoes as a whole, if it is one: with the rows of its file and the file's name. */
  readonly batch?: { readonly id: number; readonly rows: number; readonly fileName: string }
}

/** A change as the journal holds it; its id is another each time it is undone or done again. */
export interface Kept {
  readonly id: number
  readonly step: number
  readonly at: number
  readonly label: string
  readonly batchId: number | null
  readonly undoneAt: number | null
  readonly rowCount: number
  /** An `About` as JSON. */
  readonly about: string
  /** What puts it back, or does it again; as JSON. */
  readonly changes: string
}

/** Adds a command to the journal, lets go of the oldest now and then, and gives its id. Call inside its transaction. */
export function recordUndo(db: Db, { label, at, changes, batch }: UndoEntry): number {
  const id = nextId(db)
  const about: About = batch
    ? { name: batch.fileName, client: null, fields: [] }
    : aboutOf(db, label, changes)
  keep(db, {
    id,
    step: id,
    at,
    label,
    batchId: batch?.id ?? null,
    undoneAt: null,
    rowCount: batch?.rows ?? changes.length,
    about: JSON.stringify(about),
    changes: JSON.stringify(changes),
  })
  return id
}

/** Puts what was undone or done again in the place of what it was, and gives its new id. */
export function replaceKept(
  db: Db,
  kept: Kept,
  now: Pick<Kept, 'undoneAt'> & { readonly changes: readonly Change[] },
): number {
  prepared<[number]>(db, 'DELETE FROM undo WHERE id = ?').run(kept.id)
  const id = nextId(db)
  keep(db, { ...kept, id, undoneAt: now.undoneAt, changes: JSON.stringify(now.changes) })
  return id
}

/** Reads one change; undefined if it is gone or was undone or done again since. */
export function readKept(db: Db, id: number): Kept | undefined {
  const sql = `SELECT id, step, at, label, batch_id AS batchId, undone_at AS undoneAt,
    row_count AS rowCount, about, changes FROM undo WHERE id = ?`
  return prepared<[number], Kept>(db, sql).get(id)
}

// The id is needed for the step, so it is not left to the database to give.
function nextId(db: Db): number {
  const sql = `SELECT seq FROM sqlite_sequence WHERE name = 'undo'`
  return (preparedPluck<[], number>(db, sql).get() ?? 0) + 1
}

function keep(db: Db, kept: Kept): void {
  const sql = `INSERT INTO undo (id, step, at, label, batch_id, undone_at, row_count, about, changes,
    version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ${schemaVersion})`
  const { id, step, at, label, batchId, undoneAt, rowCount, about, changes } = kept
  const values = [id, step, at, label, batchId, undoneAt, rowCount, about, changes]
  prepared<SqlValue[]>(db, sql).run(...values)
  if (id % commandsPerTrim === 0 || changes.length > largeLength) forgetOldest(db)
}

function forgetOldest(db: Db): void {
  const surplus = `DELETE FROM undo
    WHERE step <= (SELECT step FROM undo ORDER BY step DESC LIMIT 1 OFFSET ${keptChanges.count})`
  prepared(db, surplus).run()
  const total = preparedPluck<[], number>(db, 'SELECT sum(octet_length(changes)) FROM undo').get()
  if ((total ?? 0) > keptChanges.bytes) forgetLarge(db)
}

function forgetLarge(db: Db): void {
  const sql = 'SELECT step, octet_length(changes) FROM undo ORDER BY step DESC'
  let count = 0
  let bytes = 0
  for (const [step, size] of preparedRaw<[], [number, number]>(db, sql).all()) {
    count += 1
    bytes += size
    // The newest is always kept, however large.
    if (count === 1 || bytes <= keptChanges.bytes) continue
    prepared<[number]>(db, 'DELETE FROM undo WHERE step <= ?').run(step)
    return
  }
}
