import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { keptTable, recordChanges, sameRow, type Change } from './changes.ts'
import type { Db } from '../file/db.ts'
import { undoImport } from '../imports/take-back.ts'
import { deleteRow, insertRow, readRow, updateRow } from './rows.ts'
import { prepared, preparedPluck } from './statements.ts'
import { constraintFailure, transact } from './transaction.ts'
import { recordUndo } from './undo-journal.ts'

export interface Undoable {
  /** Which command it was, such as `entries.delete`; never anything the user typed. */
  readonly label: string
  /** Epoch seconds. */
  readonly at: number
}

/**
 * Runs a command in one transaction and keeps every row it wrote through the store as it was, so
 * that `applyUndo` can put it back. `undoId` is null if nothing changed.
 */
export function undoable<T>(
  db: Db,
  { label, at }: Undoable,
  work: () => Envelope<T>,
): Envelope<{ readonly value: T; readonly undoId: number | null }> {
  return transact(db, () => {
    const { result, changes } = recordChanges(db, work)
    if (!result.ok) return result
    const undoId = changes.length === 0 ? null : recordUndo(db, { label, at, changes })
    return ok({ value: result.value, undoId })
  })
}

/**
 * Puts back what one earlier command changed, all or nothing, and gives the id that undoes this in
 * turn. `nothing-to-undo` if it is gone, `conflict` if a row is no longer as the command left it.
 */
export function applyUndo(db: Db, undoId: number, at: number): Envelope<{ undoId: number | null }> {
  const sql = 'SELECT label, batch_id AS batchId, changes FROM undo WHERE id = ?'
  const kept = prepared<[number], { label: string; batchId: number | null; changes: string }>(
    db,
    sql,
  ).get(undoId)
  if (!kept) return fail('nothing-to-undo', 'that change can no longer be undone')
  try {
    return transact(db, () => {
      prepared<[number]>(db, 'DELETE FROM undo WHERE id = ?').run(undoId)
      if (kept.batchId !== null) return undoImport(db, kept.batchId, at)
      const done = undoable(db, { label: kept.label, at }, () =>
        putBack(db, JSON.parse(kept.changes) as Change[]),
      )
      return done.ok ? ok({ undoId: done.value.undoId }) : done
    })
  } catch (error) {
    return constraintFailure(error, 'conflict')
  }
}

/** Whether undoing a change takes back a whole import, which may be long. */
export function takesBackImport(db: Db, undoId: number): boolean {
  const sql = 'SELECT 1 FROM undo WHERE id = ? AND batch_id IS NOT NULL'
  return preparedPluck<[number], number>(db, sql).get(undoId) === 1
}

// The newest change first. Foreign keys wait for the commit, as rows come back in no special order.
function putBack(db: Db, changes: readonly Change[]): Envelope<null> {
  db.pragma('defer_foreign_keys = ON')
  for (const change of changes.toReversed()) {
    const { id, before, after } = change
    const table = keptTable(change)
    if (!sameRow(readRow(db, table, id) ?? null, after)) {
      return fail('conflict', 'something was changed again since')
    }
    const done =
      before === null
        ? deleteRow(db, table, id)
        : after === null
          ? insertRow(db, table, before)
          : updateRow(db, table, id, before)
    if (!done.ok) return fail('conflict', done.error.message)
  }
  return ok(null)
}
