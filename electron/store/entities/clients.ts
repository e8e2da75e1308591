import type { Envelope } from '../../../shared/contract/call.ts'
import type { Client, ClientFields } from '../../../shared/domain/entities.ts'
import type { Db } from '../file/db.ts'
import { entity } from '../rows/entity.ts'
import { updateRow } from '../rows/rows.ts'
import { preparedPluck } from '../rows/statements.ts'

/** Archived ones too, by name in code-point order; no two of one name. */
export const clients = entity<Client, ClientFields>({
  name: 'client',
  table: 'client',
  columns: {
    id: 'id',
    name: 'name',
    state: 'state',
    currency: 'currency',
    paymentTermsDays: 'payment_terms_days',
    note: 'note',
    alternative: { json: 'alternative' },
    archived: { flag: 'archived' },
  },
  order: 'name',
  initial: { archived: false },
})

export const {
  list: listClients,
  get: getClient,
  insert: insertClient,
  update: updateClient,
} = clients

/** The client of exactly this name. */
export function findClient(db: Db, name: string): Client | undefined {
  return clients.where(db, 'WHERE name = ?', name)[0]
}

export function countClients(db: Db): number {
  return preparedPluck<[], number>(db, 'SELECT count(*) FROM client').get() ?? 0
}

export function archiveClient(db: Db, id: number, archived: boolean): Envelope<null> {
  return updateRow(db, clients, id, clients.toRow({ archived }))
}
