import type { Entry, EntryFields } from '../../../shared/domain/entities.ts'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { entryColumns, entryToRow, rowToEntry, type EntryRow } from './entry-rows.ts'
import { deleteRow, insertRow, readRow, updateRow } from '../rows/rows.ts'
import { saved, type Changed } from '../rows/saving.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'

export function getEntry(db: Db, id: number): Entry | undefined {
  const sql = `SELECT ${entryColumns} FROM entry WHERE id = ?`
  const row = prepared<[number], EntryRow>(db, sql).get(id)
  return row && rowToEntry(row)
}

export function countEntries(db: Db): number {
  return preparedPluck<[], number>(db, 'SELECT count(*) FROM entry').get() ?? 0
}

/** Adds an entry and its seconds to the rollup; `not-found` if its client or project is not there. */
export function insertEntry(db: Db, fields: EntryFields): Envelope<Entry> {
  const row = { ...entryToRow(fields), changed: 0 }
  return saved(insertRow(db, 'entry', row), (id) => getEntry(db, id))
}

/** Changes the fields given; an imported entry is marked, so that taking the import back does not lose the edit. */
export function updateEntry(db: Db, id: number, fields: Changed<EntryFields>): Envelope<Entry> {
  return saved(updateRow(db, 'entry', id, { ...entryToRow(fields), ...mark(db, id) }), () =>
    getEntry(db, id),
  )
}

/** Removes all of the entries or, if one is not there (`not-found`), none. */
export function deleteEntries(db: Db, ids: readonly number[]): Envelope<null> {
  return transact(db, () => {
    for (const id of new Set(ids)) {
      const deleted = deleteRow(db, 'entry', id)
      if (!deleted.ok) return deleted
    }
    return ok(null)
  })
}

function mark(db: Db, id: number): Row {
  return (readRow(db, 'entry', id)?.batch_id ?? null) === null ? {} : { changed: 1 }
}
