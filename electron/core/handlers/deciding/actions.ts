import { ok } from '../../../../shared/contract/call.ts'
import type { Action, ActionFields } from '../../../../shared/domain/deciding/acting.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { actionEffect } from '../../../../shared/profitability/acting/action-effects.ts'
import { actions } from '../../../store/entities/deciding/actions.ts'
import type { Db } from '../../../store/file/db.ts'
import { loadClientFacts } from '../../../store/report/rows.ts'
import { getSettings } from '../../../store/entities/settings.ts'
import { reading } from '../../../store/rows/transaction.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'
import { invalidField } from '../../door/failures.ts'
import { waitingFollowUps } from '../../acting/follow-ups.ts'
import { missing } from '../change.ts'
import { crudHandlers } from '../crud.ts'

export const actionHandlers: HandlersOf<CallsOf<'actions'> | CallsOf<'followUps'>> = {
  ...crudHandlers('actions', actions, {
    // What is taken up again has no outcome yet.
    keep: ({ doneOn, outcome }) =>
      doneOn === null && outcome === undefined ? { outcome: null } : {},
    refuse: refuseAction,
  }),
  'actions.effects': (input, { db }) => reading(db, () => effects(db, input)),
  'followUps.list': ({ asOf }, { db }) => ok(reading(db, () => waitingFollowUps(db, asOf))),
}

type Judged = ActionFields & Partial<Action>

function refuseAction({ startedOn, dueOn, doneOn = null, outcome = null }: Judged) {
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
    actions.list(db, clientId).map(({ id, startedOn }) => ({
      actionId: id,
      ...actionEffect(facts, settings, startedOn, asOf),
    })),
  )
}
