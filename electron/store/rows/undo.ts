import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { recordChanges, type Change } from './changes.ts'
import type { Db } from '../file/db.ts'
import { takeImportBack } from '../imports/take-back-rows.ts'
import { putBack } from './put-back.ts'
import { preparedPluck } from './statements.ts'
import { constraintFailure, transact } from './transaction.ts'
import { inTheWay } from './undo-conflict.ts'
import { readKept, recordUndo, replaceKept, type Kept } from './undo-journal.ts'

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
 * Undoes one change, or does again what was undone, all or nothing; gives the id that reverts this in
 * turn, null where that is too large to be kept. `nothing-to-undo` if it is gone, `conflict` if a row is
 * no longer as the change left it: what stands in the way is told in the details (`inTheWay`).
 */
export function applyUndo(db: Db, undoId: number, at: number): Envelope<{ undoId: number | null }> {
  return reverting(db, () => {
    const kept = readKept(db, undoId)
    if (!kept) return fail('nothing-to-undo', 'that change can no longer be undone')
    const reverted = revert(db, kept, at)
    if (!reverted.ok) return reverted
    return ok({ undoId: isTooLarge(db, reverted.value) ? null : reverted.value })
  })
}

/** Runs what reverts changes in one transaction: whose rows others name is found out at its end. */
export function reverting<T>(db: Db, work: () => Envelope<T>): Envelope<T> {
  try {
    return transact(db, work)
  } catch (error) {
    const failure = constraintFailure(error, 'conflict')
    return fail(failure.error.code, failure.error.message, { obstacle: 'used' })
  }
}

/** Within a transaction: reverts a change and gives its new id. */
export function revert(db: Db, kept: Kept, at: number): Envelope<number> {
  const isDone = kept.undoneAt === null
  const { batchId } = kept
  if (!isDone && isWithoutRows(kept)) {
    return fail('nothing-to-undo', 'an import so large is done again by reading its file')
  }
  const { result, changes } = recordChanges(db, () => putRowsBack(db, kept, at))
  if (!result.ok) return inTheWay(db, kept, result)
  // Of an import that is there its own row knows what it did.
  const isWhole = batchId !== null && (!isDone || result.value === 'too-large')
  return ok(
    replaceKept(db, kept, {
      undoneAt: isDone ? at : null,
      changes: isWhole ? [] : changes,
    }),
  )
}

function putRowsBack(
  db: Db,
  { batchId, undoneAt, changes }: Kept,
  at: number,
): Envelope<'too-large' | null> {
  if (batchId !== null && undoneAt === null) return takeImportBack(db, batchId, at)
  return putBack(db, JSON.parse(changes) as Change[])
}

/** What was undone of an import too large to keep. */
const isWithoutRows = ({ batchId, changes }: Kept) => batchId !== null && changes === '[]'

function isTooLarge(db: Db, id: number): boolean {
  const sql = `SELECT 1 FROM undo
    WHERE id = ? AND undone_at IS NOT NULL AND batch_id IS NOT NULL AND octet_length(changes) = 2`
  return preparedPluck<[number], number>(db, sql).get(id) === 1
}

/** Whether reverting a change may be long: a whole import, a merge, or the working hours, by which all days are counted anew (T3). */
export function isLongToRevert(db: Db, undoId: number): boolean {
  const sql = `SELECT batch_id IS NOT NULL OR label IN ('clients.merge', 'projects.merge') OR
      (label = 'settings.set' AND about LIKE '%"workingHours"%') FROM undo WHERE id = ?`
  return preparedPluck<[number], number>(db, sql).get(undoId) === 1
}
