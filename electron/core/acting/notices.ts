import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Notice } from '../../../shared/domain/deciding/flags.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import {
  noticeChanges,
  type NoticeChanges,
  type StandingFlag,
} from '../../../shared/profitability/acting/standing-notices.ts'
import type { Db } from '../../store/file/db.ts'
import { keepNotices, listNotices } from '../../store/entities/deciding/notices.ts'
import { transact } from '../../store/rows/transaction.ts'
import { listedClients } from '../report/listed-clients.ts'

export interface Refreshed {
  readonly appeared: readonly Notice[]
  /** Whether anything was written. */
  readonly isChanged: boolean
}

/**
 * Keeps which flags stand as of a date and gives those that appeared since the last look. Writes
 * nothing while all is as noted, as it is asked after every change.
 */
export function refreshNotices(db: Db, asOf: IsoDate): Envelope<Refreshed> {
  const standing = listedClients(db, asOf).flatMap(({ line }) =>
    line.flags.map(({ kind, serious, since, figures }): StandingFlag => ({
      clientId: line.clientId,
      flag: kind,
      serious,
      since,
      figures,
    })),
  )
  if (isNothing(noticeChanges(standing, listNotices(db)))) {
    return ok({ appeared: [], isChanged: false })
  }
  return transact(db, () => keepStanding(db, standing, asOf))
}

// Looked at anew inside the transaction, as another process may have looked at the same time.
function keepStanding(
  db: Db,
  standing: readonly StandingFlag[],
  asOf: IsoDate,
): Envelope<Refreshed> {
  const noted = listNotices(db)
  const changes = noticeChanges(standing, noted)
  const kept = keepNotices(db, changes, asOf)
  if (!kept.ok) return kept
  const known = new Set(noted.map(({ id }) => id))
  const appeared = listNotices(db).filter(({ id }) => !known.has(id))
  return ok({ appeared, isChanged: !isNothing(changes) })
}

const isNothing = ({ appeared, changed, gone }: NoticeChanges) =>
  appeared.length + changed.length + gone.length === 0
