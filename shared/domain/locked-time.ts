import type { IsoDate } from './calendar.ts'
import type { Settings } from './settings.ts'

/** The settings that say which time is locked. */
export type Locking = Pick<
  Settings,
  'lockedUntil' | 'lockedApart' | 'unlockedUntil' | 'unlockedApart'
>

interface Dated {
  readonly clientId: number | null
  readonly date: IsoDate
}

/** The last locked day of a client's time (null: of work for nobody); null while nothing is locked. */
export const lockedUntilOf = (
  { lockedUntil, lockedApart }: Pick<Locking, 'lockedUntil' | 'lockedApart'>,
  clientId: number | null,
): IsoDate | null =>
  lockedUntil === null ? null : ((clientId === null ? null : lockedApart[clientId]) ?? lockedUntil)

/** Whether an entry of this client and day may not change. */
export function isLocked(locking: Locking, { clientId, date }: Dated): boolean {
  const until = lockedUntilOf(locking, clientId)
  return until !== null && date <= until
}

/** The latest day up to which a client's time was locked before it was unlocked; null: it never was. */
export const unlockedUntilOf = (
  { unlockedUntil, unlockedApart, lockedApart }: Omit<Locking, 'lockedUntil'>,
  clientId: number | null,
): IsoDate | null =>
  (clientId === null ? null : unlockedApart[clientId]) ??
  lockedUntilOf({ lockedUntil: unlockedUntil, lockedApart }, clientId)

/** Whether an entry lies in time that was locked once: changed there, it is marked. */
export function wasLocked(locking: Locking, { clientId, date }: Dated): boolean {
  const until = unlockedUntilOf(locking, clientId)
  return until !== null && date <= until
}

/** What is to be kept of time that was locked, once its end is another: for all, and for clients where that differs. */
export function unlockedBy(
  before: Locking,
  after: Pick<Locking, 'lockedUntil' | 'lockedApart'>,
): Pick<Locking, 'unlockedUntil' | 'unlockedApart'> {
  const unlockedUntil = latest(
    before.unlockedUntil,
    shortened(before.lockedUntil, after.lockedUntil),
  )
  const unlockedApart: Record<string, IsoDate> = { ...before.unlockedApart }
  const named = [before.lockedApart, after.lockedApart, before.unlockedApart].flatMap(Object.keys)
  for (const id of new Set(named.map(Number))) {
    const [was, known] = [lockedUntilOf(before, id), unlockedUntilOf(before, id)]
    const reached = latest(known, was)
    const kept = { unlockedUntil, unlockedApart, lockedApart: after.lockedApart }
    const told = unlockedUntilOf(kept, id)
    const isOther = told !== known || shortened(was, lockedUntilOf(after, id)) !== null
    if (isOther && reached !== null && reached !== told) unlockedApart[id] = reached
  }
  return { unlockedUntil, unlockedApart }
}

/** The day up to which time was locked, if it now is only to an earlier one or not at all. */
const shortened = (was: IsoDate | null, is: IsoDate | null): IsoDate | null =>
  was !== null && (is === null || is < was) ? was : null

const latest = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null || (b !== null && b > a) ? b : a
