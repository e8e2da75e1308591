import type { Change } from './changes.ts'
import type { Db, SqlValue } from '../file/db.ts'
import { prepared, preparedPluck, preparedRaw } from './statements.ts'

/** How many commands can be undone, and how many bytes of their rows are kept. */
const keptCommands = 200
const keptBytes = 32 * 1024 * 1024
// Letting go of the oldest costs more than adding one: it waits for a large one, or for every 16th.
const commandsPerTrim = 16
const largeLength = 65_536

/** In SQL, the version that changes kept now are of. */
export const schemaVersion = '(SELECT user_version FROM pragma_user_version)'

export interface UndoEntry {
  readonly label: string
  readonly at: number
  readonly changes: readonly Change[]
  /** The import this undoes as a whole, if it is one. */
  readonly batchId?: number
}

/** Adds a command to the journal, lets go of the oldest now and then, and gives its id. Call inside its transaction. */
export function recordUndo(db: Db, { label, at, changes, batchId }: UndoEntry): number {
  const sql = `INSERT INTO undo (at, label, batch_id, changes, version)
    VALUES (?, ?, ?, ?, ${schemaVersion})`
  const text = JSON.stringify(changes)
  const added = prepared<SqlValue[]>(db, sql).run(at, label, batchId ?? null, text)
  const id = Number(added.lastInsertRowid)
  if (id % commandsPerTrim === 0 || text.length > largeLength) forgetOldest(db)
  return id
}

function forgetOldest(db: Db): void {
  const surplus = `DELETE FROM undo
    WHERE id <= (SELECT id FROM undo ORDER BY id DESC LIMIT 1 OFFSET ${keptCommands})`
  prepared(db, surplus).run()
  const total = preparedPluck<[], number>(db, 'SELECT sum(octet_length(changes)) FROM undo').get()
  if ((total ?? 0) > keptBytes) forgetLarge(db)
}

function forgetLarge(db: Db): void {
  const sql = 'SELECT id, octet_length(changes) FROM undo ORDER BY id DESC'
  let count = 0
  let bytes = 0
  for (const [id, size] of preparedRaw<[], [number, number]>(db, sql).all()) {
    count += 1
    bytes += size
    // The newest is always kept, however large.
    if (count === 1 || bytes <= keptBytes) continue
    prepared<[number]>(db, 'DELETE FROM undo WHERE id <= ?').run(id)
    return
  }
}
