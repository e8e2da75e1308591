import { ok, type Envelope } from '../../../../shared/contract/call.ts'
import type { Notice } from '../../../../shared/domain/deciding/flags.ts'
import type { IsoDate } from '../../../../shared/domain/calendar.ts'
import type {
  NotedFlag,
  StandingFlag,
} from '../../../../shared/profitability/acting/standing-notices.ts'
import type { Db, Row } from '../../file/db.ts'
import { entity } from '../../rows/entity.ts'
import { updateRow, type Table } from '../../rows/rows.ts'
import { prepared, preparedPluck } from '../../rows/statements.ts'
import { transact } from '../../rows/transaction.ts'

type KeptNotice = Omit<Notice, 'client'>

/** Those not seen yet first, then the newest; of one day the serious ones first. */
export const notices = entity<KeptNotice, Omit<KeptNotice, 'id' | 'seen'>>({
  name: 'notice',
  table: 'notice',
  columns: {
    id: 'id',
    clientId: 'client_id',
    flag: 'flag',
    serious: { flag: 'serious' },
    since: 'since',
    figures: { json: 'figures' },
    raisedOn: 'raised_on',
    seen: { flag: 'seen' },
  },
  order: 'seen, raised_on DESC, serious DESC, notice.id DESC',
  initial: { seen: false },
})

/** The flags told of, with the client's name. */
export function listNotices(db: Db): Notice[] {
  const sql = `SELECT ${notices.selected}, client.name AS client
    FROM notice JOIN client ON client.id = client_id
    ORDER BY seen, raised_on DESC, serious DESC, notice.id DESC`
  return prepared<[], Row & { readonly client: string }>(db, sql)
    .all()
    .map((row) => ({ ...notices.fromRow(row), client: row.client }))
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
      const deleted = notices.remove(db, id)
      if (!deleted.ok) return deleted
    }
    for (const { id, ...flag } of changed) {
      const updated = notices.update(db, id, flag)
      if (!updated.ok) return updated
    }
    for (const flag of appeared) {
      const inserted = notices.insert(db, { ...flag, raisedOn })
      if (!inserted.ok) return inserted
    }
    return ok(null)
  })
}

/** Marks notices as seen and gives how many were not; ids of notices that are gone say nothing. */
export function seeNotices(db: Db, ids: readonly number[]): Envelope<number> {
  const sql = 'SELECT id FROM notice WHERE seen = 0 AND id IN (SELECT value FROM json_each(?))'
  const unseen = preparedPluck<[string], number>(db, sql).all(JSON.stringify(ids))
  for (const id of unseen) {
    const seen = updateRow(db, seenMark, id, { seen: 1 })
    if (!seen.ok) return seen
  }
  return ok(unseen.length)
}

// All that undo keeps of it: what the app notes of a flag that stands changes by itself.
const seenMark: Table = { table: 'notice', columns: ['id', 'seen'] }
