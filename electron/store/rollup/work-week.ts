import { defaultSettings, type WorkingHours } from '../../../shared/domain/settings.ts'
import { workWeek, type WorkWeek } from '../../../shared/profitability/hours/hours.ts'
import type { Db } from '../file/db.ts'
import { preparedPluck } from '../rows/statements.ts'

const cache = new WeakMap<Db, { readonly text: string; readonly week: WorkWeek }>()

/**
 * T3: the stored working hours, ready for cutting entries. The stored text is read each time, since
 * another process (the command line) may have changed it.
 */
export function storedWorkWeek(db: Db): WorkWeek {
  const sql = `SELECT value FROM setting WHERE key = 'workingHours'`
  const text = preparedPluck<[], string>(db, sql).get() ?? ''
  const known = cache.get(db)
  if (known?.text === text) return known.week
  const week = workWeek(
    text === '' ? defaultSettings.workingHours : (JSON.parse(text) as WorkingHours),
  )
  cache.set(db, { text, week })
  return week
}
