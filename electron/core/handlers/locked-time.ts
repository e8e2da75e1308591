import { ok } from '../../../shared/contract/call.ts'
import { getSettings, setSettings } from '../../store/entities/settings.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { invoicedUntil } from '../report/invoiced-until.ts'
import { todayOf } from './app.ts'
import { change, refuseUnseen, undone } from './change.ts'

export const lockedTimeHandlers: HandlersOf<CallsOf<'lock'>> = {
  'lock.propose': (_, context) => ok(invoicedUntil(context.db, todayOf(context))),
  'lock.set': ({ until, apart, seen }, context) =>
    undone(
      change(context, 'lock.set', () => {
        const unseen = refuseUnseen(getSettings(context.db), seen)
        return unseen ?? setSettings(context.db, { lockedUntil: until, lockedApart: apart })
      }),
    ),
}
