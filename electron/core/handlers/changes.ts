import { ok } from '../../../shared/contract/call.ts'
import type { Db } from '../../store/file/db.ts'
import { reading } from '../../store/rows/transaction.ts'
import { applyUndo } from '../../store/rows/undo.ts'
import { readKept } from '../../store/rows/undo-journal.ts'
import { listChanges, newestStanding } from '../../store/rows/undo-list.ts'
import { redoChanges, undoChanges } from '../../store/rows/undo-many.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { takingBack } from '../imports/take-back.ts'

export const changeHandlers: HandlersOf<CallsOf<'changes'> | CallsOf<'undo'>> = {
  'changes.list': ({ offset, limit }, { db }) =>
    ok(reading(db, () => listChanges(db, offset, limit))),
  'changes.undo': (which, context) => {
    const { db, now } = context
    const batchId = which.from === undefined ? importOf(db, newestStanding(db)?.id) : null
    return takingBack(context, batchId, () => undoChanges(db, which, now()))
  },
  'changes.redo': (which, { db, now }) => redoChanges(db, which, now()),
  'undo.apply': ({ undoId }, context) => {
    const { db, now } = context
    return takingBack(context, importOf(db, undoId), () => applyUndo(db, undoId, now()))
  },
}

/** The import that undoing a change takes back as a whole; null: none. */
const importOf = (db: Db, undoId = 0): number | null => readKept(db, undoId)?.batchId ?? null
