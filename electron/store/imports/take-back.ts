import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { recordChanges } from '../rows/changes.ts'
import type { Db } from '../file/db.ts'
import { preparedPluck } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'
import { applyUndo } from '../rows/undo.ts'
import { recordUndo } from '../rows/undo-journal.ts'
import { takeImportBack } from './take-back-rows.ts'

/**
 * Takes back all that one import added and puts back what it updated, all or nothing. Clients and
 * projects it created stay if something else uses them by now. `conflict` if an entry, invoice or
 * payment of it was changed since; `nothing-to-undo` if it was taken back already, or its changes could
 * not follow a step of the schema.
 */
export function undoImport(
  db: Db,
  batchId: number,
  at: number,
): Envelope<{ readonly undoId: number | null }> {
  return transact<{ readonly undoId: number | null }>(db, () => {
    const sql = 'SELECT id FROM undo WHERE batch_id = ? AND undone_at IS NULL'
    const inJournal = preparedPluck<[number], number>(db, sql).get(batchId)
    if (inJournal !== undefined) return applyUndo(db, inJournal, at)
    // Of so long ago that the journal let it go.
    const { result, changes } = recordChanges(db, () => takeImportBack(db, batchId, at))
    if (!result.ok) return result
    if (result.value === 'too-large') return ok({ undoId: null })
    return ok({ undoId: recordUndo(db, { label: 'import.undo', at, changes }) })
  })
}
