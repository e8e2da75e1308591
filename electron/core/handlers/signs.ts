import { ok } from '../../../shared/contract/call.ts'
import type { Sign } from '../../../shared/domain/acting.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { suggestedSigns } from '../../../shared/profitability/acting/suggested-signs.ts'
import type { Db } from '../../store/file/db.ts'
import {
  deleteSign,
  dismissSign,
  getSign,
  insertSign,
  listDismissals,
  listSigns,
  updateSign,
} from '../../store/entities/signs.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { invalidField } from '../door/failures.ts'
import { listedClients } from '../report/listed-clients.ts'
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
  'signs.suggested': ({ asOf, clientId }, { db }) => ok(suggested(db, asOf, clientId)),
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

function suggested(db: Db, asOf: IsoDate, clientId?: number) {
  const dismissals = Map.groupBy(listDismissals(db), ({ clientId: of }) => of)
  return listedClients(db, asOf, clientId)
    .filter(({ line }) => clientId === undefined || line.clientId === clientId)
    .flatMap(({ line, facts }) => {
      const own = dismissals.get(line.clientId) ?? []
      const answered = {
        open: new Set(facts.warningSigns.map(({ kind }) => kind)),
        dismissed: new Map(own.map(({ kind, on }) => [kind, on])),
      }
      return suggestedSigns(line.flags, answered).map(({ kind, flag }) => ({
        clientId: line.clientId,
        client: line.client,
        kind,
        flag: flag.kind,
        since: flag.since,
        figures: flag.figures,
      }))
    })
}
