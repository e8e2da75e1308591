import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import { dateOfDay, type IsoDate } from '../../../shared/domain/calendar.ts'
import { isLocked, wasLocked } from '../../../shared/domain/locked-time.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import type { Db } from '../../store/file/db.ts'
import { lockingOf } from '../../store/rows/locked.ts'
import type { ReadEntry } from '../../exchange/types.ts'
import type { Pair } from './matching/pool.ts'
import type { Names } from './names.ts'

/** Which rows of a file lie in locked time, and which are marked as they lie in time that is or was. */
export function lockedIn(db: Db, names: Names) {
  const locking = lockingOf(db)
  const isOff = locking.lockedUntil === null
  const dated = ({ client, time }: ReadEntry) => ({
    clientId: names.knownClient(client),
    date: dateOf(time),
  })
  const isRow = (row: ReadEntry | undefined): boolean =>
    !isOff && row !== undefined && isLocked(locking, dated(row))
  return {
    isRow,
    /** Of an entry that a file would change, as it is or as it becomes. */
    isPair: (rows: readonly ReadEntry[], { index, entry }: Pair): boolean =>
      isRow(rows[index]) || isLocked(locking, entry),
    isMarked: (row: ReadEntry): boolean => {
      // Few databases have any such time, and rows of a file are many.
      if (
        isOff &&
        locking.unlockedUntil === null &&
        Object.keys(locking.unlockedApart).length === 0
      )
        return false
      return isLocked(locking, dated(row)) || wasLocked(locking, dated(row))
    },
  }
}

/** A row that is left out as it lies in locked time. */
export const lockedRow = ({ line, time }: ReadEntry): RefusedRow => ({
  line,
  code: 'locked-time',
  detail: dateOf(time),
})

const dateOf = (time: ReadEntry['time']): IsoDate =>
  time.kind === 'duration' ? time.date : dateOfDay(localOf(time.start, time.zone).day)
