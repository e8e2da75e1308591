import { isDeepStrictEqual } from 'node:util'
import { fail, ok } from '../../../shared/contract/call.ts'
import { isCurrencyUsed } from '../../store/entities/base-currency.ts'
import { getSettings, setSettings } from '../../store/entities/settings.ts'
import { stageWorkingHours } from '../../store/staging/rebuild.ts'
import { stage } from '../../store/staging/stage.ts'
import type { CallsOf, HandlersOf } from '../door/context.ts'
import { change, isBase, map, refuseUnseen } from './change.ts'

export const settingsHandlers: HandlersOf<CallsOf<'settings'>> = {
  'settings.get': (_, { db }) => ok(getSettings(db)),
  // The store rebuilds the rollup when the working hours change (T3).
  'settings.set': async ({ seen, ...patch }, context) => {
    const { db, now, inSteps } = context
    const set = (totals?: () => void) => () => {
      const unseen = refuseUnseen(getSettings(db), seen)
      if (unseen) return unseen
      const { currency } = patch
      const changes = currency !== undefined && !isBase(context, currency)
      if (changes && isCurrencyUsed(db)) {
        return fail('currency-in-use', 'amounts in the base currency are already recorded')
      }
      return setSettings(db, patch, totals)
    }
    const hours = patch.workingHours
    if (!inSteps || !hours || isDeepStrictEqual(hours, getSettings(db).workingHours)) {
      return map(change(context, 'settings.set', set()), ({ value }) => value)
    }
    const done = await stage(db, { now }, (claim) =>
      stageWorkingHours(db, claim, hours, (totals) => change(context, 'settings.set', set(totals))),
    )
    return map(done, ({ value }) => value)
  },
}
