import { ok } from '../../../shared/contract/call.ts'
import { reading } from '../../store/rows/transaction.ts'
import { applyUndo } from '../../store/rows/undo.ts'
import { listChanges } from '../../store/rows/undo-list.ts'
import { redoChanges, undoChanges } from '../../store/rows/undo-many.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'

export const changeHandlers: HandlersOf<CallsOf<'changes'> | CallsOf<'undo'>> = {
  'changes.list': ({ offset, limit }, { db }) =>
    ok(reading(db, () => listChanges(db, offset, limit))),
  'changes.undo': (which, { db, now }) => undoChanges(db, which, now()),
  'changes.redo': (which, { db, now }) => redoChanges(db, which, now()),
  'undo.apply': ({ undoId }, { db, now }) => applyUndo(db, undoId, now()),
}
