import type { Client, ClientFields } from '../../../shared/domain/entities.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { insertRow, updateRow } from '../rows/rows.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'

import { given, saved, type Changed } from '../rows/saving.ts'

interface ClientRow {
  readonly id: number
  readonly name: string
  readonly state: Client['state']
  readonly currency: string | null
  readonly payment_terms_days: number | null
  readonly note: string
  readonly alternative: string | null
  readonly archived: number
}

/** Every client, archived ones too, by name in code-point order. */
export function listClients(db: Db): Client[] {
  return prepared<[], ClientRow>(db, 'SELECT * FROM client ORDER BY name').all().map(rowToClient)
}

export function getClient(db: Db, id: number): Client | undefined {
  const row = prepared<[number], ClientRow>(db, 'SELECT * FROM client WHERE id = ?').get(id)
  return row && rowToClient(row)
}

/** The client of exactly this name. */
export function findClient(db: Db, name: string): Client | undefined {
  const row = prepared<[string], ClientRow>(db, 'SELECT * FROM client WHERE name = ?').get(name)
  return row && rowToClient(row)
}

export function countClients(db: Db): number {
  return preparedPluck<[], number>(db, 'SELECT count(*) FROM client').get() ?? 0
}

/** Adds a client; `conflict` if the name is taken. */
export function insertClient(db: Db, fields: ClientFields): Envelope<Client> {
  return saved(insertRow(db, 'client', { ...clientToRow(fields), archived: 0 }), (id) =>
    getClient(db, id),
  )
}

/** Changes the fields given; `not-found`, or `conflict` if the name is taken. */
export function updateClient(db: Db, id: number, fields: Changed<ClientFields>): Envelope<Client> {
  return saved(updateRow(db, 'client', id, clientToRow(fields)), () => getClient(db, id))
}

export function archiveClient(db: Db, id: number, archived: boolean): Envelope<null> {
  return updateRow(db, 'client', id, { archived: archived ? 1 : 0 })
}

function rowToClient(row: ClientRow): Client {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    currency: row.currency,
    paymentTermsDays: row.payment_terms_days,
    note: row.note,
    alternative:
      row.alternative === null ? null : (JSON.parse(row.alternative) as Client['alternative']),
    archived: row.archived === 1,
  }
}

function clientToRow(fields: Changed<ClientFields>): Row {
  return given({
    name: fields.name,
    state: fields.state,
    currency: fields.currency,
    payment_terms_days: fields.paymentTermsDays,
    note: fields.note,
    alternative: fields.alternative ? JSON.stringify(fields.alternative) : fields.alternative,
  })
}
