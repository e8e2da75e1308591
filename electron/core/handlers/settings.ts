import { fail, ok } from '../../../shared/contract/call.ts'
import { listAgreedRates } from '../../store/entities/agreed-rates.ts'
import type { Db } from '../../store/file/db.ts'
import { countInvoices } from '../../store/entities/invoices.ts'
import { listOffers } from '../../store/entities/offers.ts'
import { listScenarios } from '../../store/entities/scenarios.ts'
import { getSettings, setSettings } from '../../store/entities/settings.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { isBase, refuseUnseen } from './change.ts'

export const settingsHandlers: HandlersOf<CallsOf<'settings'>> = {
  'settings.get': (_, { db }) => ok(getSettings(db)),
  // The store rebuilds the rollup when the working hours change (T3).
  'settings.set': ({ seen, ...patch }, context) => {
    const { db } = context
    const unseen = refuseUnseen(getSettings(db), seen)
    if (unseen) return unseen
    const { currency } = patch
    const changes = currency !== undefined && !isBase(context, currency)
    if (changes && isCurrencyUsed(db)) {
      return fail('currency-in-use', 'amounts in the base currency are already recorded')
    }
    return setSettings(db, patch)
  },
}

/** M2: what was converted to the base, or agreed in it, would silently mean another currency. */
function isCurrencyUsed(db: Db): boolean {
  return (
    countInvoices(db) > 0 ||
    listOffers(db).length > 0 ||
    listScenarios(db, null).length > 0 ||
    listAgreedRates(db).length > 0
  )
}
