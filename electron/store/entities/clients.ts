import type { Client } from '../../../shared/domain/entities.ts'
import type { Db } from '../file/db.ts'
import { entity } from '../rows/entity.ts'

/** Archived ones too, by name in code-point order; no two of one name. */
export const clients = entity<Client, Pick<Client, 'name' | 'state'>>({
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
  initial: { currency: null, paymentTermsDays: null, note: '', alternative: null, archived: false },
})

/** The client of exactly this name. */
export function findClient(db: Db, name: string): Client | undefined {
  return clients.where(db, 'WHERE name = ?', name)[0]
}
