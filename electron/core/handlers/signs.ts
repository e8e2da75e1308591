import { fail, ok } from '../../../shared/contract/call.ts'
import type { Sign } from '../../../shared/domain/acting.ts'
import {
  deleteSign,
  dismissSign,
  getSign,
  insertSign,
  listSigns,
  updateSign,
} from '../../store/signs.ts'
import type { CallsOf, HandlersOf } from '../context.ts'
import { invalidField } from '../failures.ts'
import { change, map, merged, missing } from './change.ts'

export const signHandlers: HandlersOf<CallsOf<'signs'>> = {
  'signs.list': ({ clientId }, { db }) => ok(listSigns(db, clientId)),
  'signs.create': (fields, context) =>
    map(
      change(context, 'signs.create', () => insertSign(context.db, fields)),
      ({ value, undoId }) => ({ sign: value, undoId }),
    ),
  'signs.update': ({ id, fields }, context) => {
    const before = getSign(context.db, id)
    if (!before) return missing('warning sign')
    const refused = refuseSign(merged<Sign>(before, fields))
    if (refused) return refused
    return map(
      change(context, 'signs.update', () => updateSign(context.db, id, fields)),
      ({ value, undoId }) => ({ sign: value, undoId }),
    )
  },
  'signs.delete': ({ id }, context) =>
    map(
      change(context, 'signs.delete', () => deleteSign(context.db, id)),
      ({ undoId }) => ({ undoId }),
    ),
  'signs.suggested': () => fail('internal', 'not there yet'),
  'signs.dismiss': (dismissal, context) =>
    map(
      change(context, 'signs.dismiss', () => dismissSign(context.db, dismissal)),
      ({ undoId }) => ({ undoId }),
    ),
}

function refuseSign({ on, closedOn }: Sign) {
  return closedOn === null || closedOn >= on
    ? null
    : invalidField(['closedOn'], 'closed-before-seen')
}
