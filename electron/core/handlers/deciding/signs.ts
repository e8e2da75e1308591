import { ok } from '../../../../shared/contract/call.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import { suggestedSigns } from '../../../../shared/profitability/acting/suggested-signs.ts'
import type { Db } from '../../../store/file/db.ts'
import { dismissSign, dismissals, signs } from '../../../store/entities/deciding/signs.ts'
import type { CallsOf, HandlersOf } from '../../door/context.ts'
import { invalidField } from '../../door/failures.ts'
import { listedClients } from '../../report/listed-clients.ts'
import { change, undone } from '../change.ts'
import { crudHandlers } from '../crud.ts'

export const signHandlers: HandlersOf<CallsOf<'signs'>> = {
  ...crudHandlers('signs', signs, {
    refuse: ({ on, closedOn = null }) =>
      closedOn === null || closedOn >= on ? null : invalidField(['closedOn'], 'closed-before-seen'),
  }),
  'signs.suggested': ({ asOf, clientId }, { db }) => ok(suggested(db, asOf, clientId)),
  'signs.dismiss': (dismissal, context) =>
    undone(change(context, 'signs.dismiss', () => dismissSign(context.db, dismissal))),
}

function suggested(db: Db, asOf: IsoDate, clientId?: number) {
  const answers = Map.groupBy(dismissals.list(db), ({ clientId: of }) => of)
  return listedClients(db, asOf, clientId)
    .filter(({ line }) => clientId === undefined || line.clientId === clientId)
    .flatMap(({ line, facts }) => {
      const own = answers.get(line.clientId) ?? []
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
