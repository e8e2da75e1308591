import { fail, type Failure } from '../../../shared/contract/call.ts'
import { isLocked, lockedUntilOf, type Locking } from '../../../shared/domain/locked-time.ts'
import type { Db, Row } from '../file/db.ts'
import { preparedRaw } from './statements.ts'

const open: Locking = { lockedUntil: null, lockedApart: {}, unlockedUntil: null, unlockedApart: {} }
const cache = new WeakMap<Db, { readonly text: string; readonly locking: Locking }>()

/** Which time is locked. Read here, below the settings, as every write of an entry asks for it. */
export function lockingOf(db: Db): Locking {
  const sql = `SELECT key, value FROM setting
    WHERE key IN ('lockedUntil', 'lockedApart', 'unlockedUntil', 'unlockedApart')`
  const stored = preparedRaw<[], [string, string]>(db, sql).all()
  if (stored.length === 0) return open
  const text = JSON.stringify(stored)
  const known = cache.get(db)
  if (known?.text === text) return known.locking
  const values = stored.map(([key, value]) => [key, JSON.parse(value) as unknown])
  const locking: Locking = { ...open, ...Object.fromEntries(values) }
  cache.set(db, { text, locking })
  return locking
}

/** The client and day of a stored entry. */
export const datedOf = (row: Row) => ({
  clientId: row.client_id === null || row.client_id === undefined ? null : Number(row.client_id),
  date: String(row.date),
})

/** `locked` if a row of entries, as it is or as it becomes, lies in locked time; null: it does not. */
export function refuseLocked(db: Db, ...rows: readonly (Row | null)[]): Failure | null {
  if (lockingOf(db).lockedUntil === null) return null
  for (const row of rows) {
    const { clientId, date } = row ? datedOf(row) : never
    const refused = refuseLockedTime(db, clientId, date)
    if (refused) return refused
  }
  return null
}

const never = { clientId: null, date: '9999-12-31' }

/** `locked`, saying up to when it is locked for this client, if the day is; null: it is not. */
export function refuseLockedTime(db: Db, clientId: number | null, date: string): Failure | null {
  const locking = lockingOf(db)
  if (!isLocked(locking, { clientId, date })) return null
  return fail('locked', 'this time is locked', {
    until: lockedUntilOf(locking, clientId),
    clientId,
  })
}
