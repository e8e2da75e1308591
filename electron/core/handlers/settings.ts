import { fail, ok } from '../../../shared/contract/call.ts'
import { agreedRates } from '../../store/entities/agreed-rates.ts'
import type { Db } from '../../store/file/db.ts'
import { invoices } from '../../store/entities/invoices.ts'
import { offers } from '../../store/entities/deciding/offers.ts'
import { scenarios } from '../../store/entities/deciding/scenarios.ts'
import { getSettings, setSettings } from '../../store/entities/settings.ts'
import { transact } from '../../store/rows/transaction.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { isBase, refuseUnseen } from './change.ts'

export const settingsHandlers: HandlersOf<CallsOf<'settings'>> = {
  'settings.get': (_, { db }) => ok(getSettings(db)),
  // The store rebuilds the rollup when the working hours change (T3).
  'settings.set': ({ seen, ...patch }, context) => {
    const { db } = context
    return transact(db, () => {
      const unseen = refuseUnseen(getSettings(db), seen)
      if (unseen) return unseen
      const { currency } = patch
      const changes = currency !== undefined && !isBase(context, currency)
      if (changes && isCurrencyUsed(db)) {
        return fail('currency-in-use', 'amounts in the base currency are already recorded')
      }
      return setSettings(db, patch)
    })
  },
}

/** M2: what was converted to the base, or agreed in it, would silently mean another currency. */
const isCurrencyUsed = (db: Db): boolean =>
  [invoices, offers, scenarios, agreedRates].some(({ count }) => count(db) > 0)
