import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, insertRow, readRow, updateRow, type Table } from '../rows/rows.ts'
import { preparedPluck } from '../rows/statements.ts'
import { entries } from './entries.ts'

const copied = [
  'import_key',
  'batch_id',
  'source_id',
  'client_id',
  'project_id',
  'date',
  'seconds',
  'started_at',
  'ended_at',
  'zone',
  'billable',
  'activity',
  'note',
]

/** What came by files and was merged into an entry since, as it was. */
export const joinedEntries: Table = {
  table: 'joined_entry',
  columns: ['id', 'entry_id', ...copied],
}

/**
 * Removes entries that another one stands for from now on. Those that came by a file, and what they stood for
 * themselves, are kept for it, so that the file adds nothing when it comes again. Call inside a transaction.
 */
export function joinEntries(db: Db, into: number, ids: readonly number[]): Envelope<null> {
  for (const id of ids) {
    const joined = joinEntry(db, into, id)
    if (!joined.ok) return joined
  }
  return ok(null)
}

function joinEntry(db: Db, into: number, id: number): Envelope<unknown> {
  const sql = 'SELECT id FROM joined_entry WHERE entry_id = ?'
  for (const other of preparedPluck<[number], number>(db, sql).all(id)) {
    const moved = updateRow(db, joinedEntries, other, { entry_id: into })
    if (!moved.ok) return moved
  }
  const row = readRow(db, entries, id)
  if (row && row['import_key'] !== null) {
    const kept = Object.fromEntries(copied.map((column) => [column, row[column] ?? null]))
    const added = insertRow(db, joinedEntries, { ...kept, entry_id: into })
    if (!added.ok) return added
  }
  return deleteRow(db, entries, id)
}
