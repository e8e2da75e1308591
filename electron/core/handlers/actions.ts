import { ok } from '../../../shared/contract/call.ts'
import type { Action } from '../../../shared/domain/acting.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { actionEffect } from '../../../shared/profitability/acting/action-effects.ts'
import {
  deleteAction,
  getAction,
  insertAction,
  listActions,
  updateAction,
} from '../../store/entities/actions.ts'
import type { Db } from '../../store/file/db.ts'
import { loadClientFacts } from '../../store/report/rows.ts'
import { getSettings } from '../../store/entities/settings.ts'
import { reading } from '../../store/rows/transaction.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { waitingFollowUps } from '../acting/follow-ups.ts'
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
  'actions.effects': (input, { db }) => reading(db, () => effects(db, input)),
  'followUps.list': ({ asOf }, { db }) => ok(reading(db, () => waitingFollowUps(db, asOf))),
}

type Judged = Pick<Action, 'startedOn' | 'dueOn' | 'doneOn' | 'outcome'>

function refuseAction({ startedOn, dueOn, doneOn, outcome }: Judged) {
  if (dueOn !== null && dueOn < startedOn) return invalidField(['dueOn'], 'due-before-start')
  if (doneOn !== null && doneOn < startedOn) return invalidField(['doneOn'], 'done-before-start')
  if (doneOn === null && outcome !== null) return invalidField(['outcome'], 'outcome-before-done')
  return null
}

function effects(db: Db, { clientId, asOf }: { clientId: number; asOf: IsoDate }) {
  const [facts] = loadClientFacts(db, { asOf, clientId })
  if (!facts) return missing('client')
  const settings = getSettings(db)
  return ok(
    listActions(db, clientId).map(({ id, startedOn }) => ({
      actionId: id,
      ...actionEffect(facts, settings, startedOn, asOf),
    })),
  )
}
