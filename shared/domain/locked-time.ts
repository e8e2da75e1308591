import type { IsoDate } from './calendar.ts'
import type { Settings } from './settings.ts'

/** The settings that say which time is locked. */
export type Locking = Pick<Settings, 'lockedUntil' | 'lockedApart' | 'unlockedUntil'>

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

/** Whether an entry lies in time that was locked once: changed there, it is marked. */
export const wasLocked = ({ unlockedUntil, lockedApart }: Locking, entry: Dated): boolean =>
  isLocked({ lockedUntil: unlockedUntil, lockedApart, unlockedUntil: null }, entry)
