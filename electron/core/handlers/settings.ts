import { fail, ok } from '../../../shared/contract/call.ts'
import { isCurrencyUsed } from '../../store/entities/base-currency.ts'
import { getSettings, setSettings } from '../../store/entities/settings.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { change, isBase, map, refuseUnseen } from './change.ts'

export const settingsHandlers: HandlersOf<CallsOf<'settings'>> = {
  'settings.get': (_, { db }) => ok(getSettings(db)),
  // The store rebuilds the rollup when the working hours change (T3).
  'settings.set': ({ seen, ...patch }, context) => {
    const { db } = context
    const done = change(context, 'settings.set', () => {
      const unseen = refuseUnseen(getSettings(db), seen)
      if (unseen) return unseen
      const { currency } = patch
      const changes = currency !== undefined && !isBase(context, currency)
      if (changes && isCurrencyUsed(db)) {
        return fail('currency-in-use', 'amounts in the base currency are already recorded')
      }
      return setSettings(db, patch)
    })
    return map(done, ({ value }) => value)
  },
}
