import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Obstacle } from '../../../shared/domain/changes.ts'
import type { Db } from '../file/db.ts'
import type { Change } from '../rows/changes.ts'
import { isCurrencyUsed } from './base-currency.ts'
import { readSetting, writeSetting } from './settings.ts'

/** Puts a setting back as it was; `conflict` if it was changed since, or if amounts in the currency are recorded by now. */
export function putBackSetting(db: Db, { table, before, after }: Change): Envelope<null> {
  const key = String((after ?? before)?.['key'])
  const valueOf = (row: Change['after']) => (row === null ? null : String(row['value']))
  const conflict = (obstacle: Obstacle) =>
    fail('conflict', 'something was changed again since', { obstacle, table, key })
  if (readSetting(db, key) !== valueOf(after)) return conflict('changed')
  if (key === 'currency' && isCurrencyUsed(db)) return conflict('currency-in-use')
  writeSetting(db, key, valueOf(before))
  return ok(null)
}
