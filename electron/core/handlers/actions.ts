import { fail, ok } from '../../../shared/contract/call.ts'
import type { Action } from '../../../shared/domain/acting.ts'
import {
  deleteAction,
  getAction,
  insertAction,
  listActions,
  updateAction,
} from '../../store/actions.ts'
import type { CallsOf, HandlersOf } from '../context.ts'
import { invalidField } from '../failures.ts'
import { change, map, merged, missing } from './change.ts'

export const actionHandlers: HandlersOf<CallsOf<'actions'> | CallsOf<'followUps'>> = {
  'actions.list': ({ clientId }, { db }) => ok(listActions(db, clientId)),
  'actions.create': (fields, context) => {
    const refused = refuseAction({ ...fields, doneOn: null, outcome: null })
    if (refused) return refused
    return map(
      change(context, 'actions.create', () => insertAction(context.db, fields)),
      ({ value, undoId }) => ({ action: value, undoId }),
    )
  },
  'actions.update': ({ id, fields }, context) => {
    const before = getAction(context.db, id)
    if (!before) return missing('action')
    // What is taken up again has no outcome yet.
    const reopened = fields.doneOn === null && fields.outcome === undefined
    const changed = reopened ? { ...fields, outcome: null } : fields
    const refused = refuseAction(merged<Action>(before, changed))
    if (refused) return refused
    return map(
      change(context, 'actions.update', () => updateAction(context.db, id, changed)),
      ({ value, undoId }) => ({ action: value, undoId }),
    )
  },
  'actions.delete': ({ id }, context) =>
    map(
      change(context, 'actions.delete', () => deleteAction(context.db, id)),
      ({ undoId }) => ({ undoId }),
    ),
  'actions.effects': () => fail('internal', 'not there yet'),
  'followUps.list': () => fail('internal', 'not there yet'),
}

type Judged = Pick<Action, 'startedOn' | 'dueOn' | 'doneOn' | 'outcome'>

function refuseAction({ startedOn, dueOn, doneOn, outcome }: Judged) {
  if (dueOn !== null && dueOn < startedOn) return invalidField(['dueOn'], 'due-before-start')
  if (doneOn !== null && doneOn < startedOn) return invalidField(['doneOn'], 'done-before-start')
  if (doneOn === null && outcome !== null) return invalidField(['outcome'], 'outcome-before-done')
  return null
}
