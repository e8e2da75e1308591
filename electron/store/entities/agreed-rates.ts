import type { AgreedRate, AgreedRateFields } from '../../../shared/domain/entities.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, insertRow } from '../rows/rows.ts'
import { saved } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

const columns = `id, client_id AS clientId, project_id AS projectId, from_date AS "from", rate, currency,
  rate_to_base AS rateToBase`

/** Agreed rates of one client, of all clients if none is named; oldest first. */
export function listAgreedRates(db: Db, clientId?: number): AgreedRate[] {
  const whose = clientId === undefined ? '' : 'WHERE client_id = ?'
  const sql = `SELECT ${columns} FROM agreed_rate ${whose} ORDER BY from_date, id`
  const rates = prepared<number[], AgreedRate>(db, sql)
  return clientId === undefined ? rates.all() : rates.all(clientId)
}

export function getAgreedRate(db: Db, id: number): AgreedRate | undefined {
  const sql = `SELECT ${columns} FROM agreed_rate WHERE id = ?`
  return prepared<[number], AgreedRate>(db, sql).get(id)
}

/** Adds a rate valid from its date; `conflict` if there is one from that very day. */
export function insertAgreedRate(db: Db, fields: AgreedRateFields): Envelope<AgreedRate> {
  const row = {
    client_id: fields.clientId,
    project_id: fields.projectId,
    from_date: fields.from,
    rate: fields.rate,
    currency: fields.currency,
    rate_to_base: fields.rateToBase,
  }
  return saved(insertRow(db, 'agreed_rate', row), (id) => getAgreedRate(db, id))
}

export function deleteAgreedRate(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'agreed_rate', id)
}
