import type { Notice } from '../../../shared/contract/notices.ts'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type {
  NotedFlag,
  StandingFlag,
} from '../../../shared/profitability/acting/standing-notices.ts'
import type { Db, Row } from '../file/db.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { prepared } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'

type NoticeRow = Omit<Notice, 'serious' | 'figures' | 'seen'> & {
  readonly serious: number
  readonly figures: string
  readonly seen: number
}

const columns = `notice.id, client_id AS clientId, client.name AS client, flag, serious, since,
  figures, raised_on AS raisedOn, seen`

/** The flags told of, those not seen yet first, then the newest; of one day the serious ones first. */
export function listNotices(db: Db): Notice[] {
  const sql = `SELECT ${columns} FROM notice JOIN client ON client.id = client_id
    ORDER BY seen, raised_on DESC, serious DESC, notice.id DESC`
  return prepared<[], NoticeRow>(db, sql).all().map(rowToNotice)
}

/** What `keepNotices` has to write. */
export interface NoticeWrites {
  readonly appeared: readonly StandingFlag[]
  readonly changed: readonly NotedFlag[]
  readonly gone: readonly Pick<NotedFlag, 'id'>[]
}

/** Keeps which flags stand, all or nothing; those that appeared were raised on that day. */
export function keepNotices(
  db: Db,
  { appeared, changed, gone }: NoticeWrites,
  raisedOn: IsoDate,
): Envelope<null> {
  return transact<null>(db, () => {
    for (const { id } of gone) {
      const deleted = deleteRow(db, 'notice', id)
      if (!deleted.ok) return deleted
    }
    for (const { id, seen, ...flag } of changed) {
      const updated = updateRow(db, 'notice', id, { ...flagToRow(flag), seen: seen ? 1 : 0 })
      if (!updated.ok) return updated
    }
    for (const flag of appeared) {
      const row = { ...flagToRow(flag), raised_on: raisedOn, seen: 0 }
      const inserted = insertRow(db, 'notice', row)
      if (!inserted.ok) return inserted
    }
    return ok(null)
  })
}

/** Marks notices as seen and gives how many were not; ids of notices that are gone say nothing. */
export function seeNotices(db: Db, ids: readonly number[]): number {
  const sql = `UPDATE notice SET seen = 1
    WHERE seen = 0 AND id IN (SELECT value FROM json_each(?))`
  return prepared<[string]>(db, sql).run(JSON.stringify(ids)).changes
}

function rowToNotice(row: NoticeRow): Notice {
  return {
    ...row,
    serious: row.serious === 1,
    figures: JSON.parse(row.figures) as Notice['figures'],
    seen: row.seen === 1,
  }
}

function flagToRow({ clientId, flag, serious, since, figures }: StandingFlag): Row {
  return {
    client_id: clientId,
    flag,
    serious: serious ? 1 : 0,
    since,
    figures: JSON.stringify(figures),
  }
}
