import type { Envelope } from '../../../shared/contract/call.ts'
import { keptAliases } from '../../../shared/domain/names.ts'
import type { Client } from '../../../shared/domain/entities.ts'
import type { Db } from '../file/db.ts'
import { entity } from '../rows/entity.ts'
import type { Changed } from '../rows/saving.ts'

const described = entity<Client, Pick<Client, 'name' | 'state'>>({
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
    aliases: { json: 'aliases' },
    rounding: { json: 'rounding' },
  },
  order: 'name',
  initial: {
    currency: null,
    paymentTermsDays: null,
    note: '',
    alternative: null,
    archived: false,
    aliases: [],
    rounding: null,
  },
})

/** Archived ones too, by name in code-point order; no two of one name. A name it loses stays an alias. */
export const clients = {
  ...described,
  insert: insertClient,
  update: (db, id, fields) => described.update(db, id, namedAnew(fields, described.get(db, id))),
} satisfies typeof described

type Rest = Partial<Omit<Client, 'id' | 'name' | 'state' | 'aliases' | 'rounding'>>
type NewClient = Pick<Client, 'name' | 'state'> &
  Rest & {
    readonly aliases?: readonly string[] | undefined
    readonly rounding?: Client['rounding'] | undefined
  }

function insertClient(
  db: Db,
  { aliases = [], rounding = null, ...fields }: NewClient,
): Envelope<Client> {
  return described.insert(db, { ...fields, rounding, aliases: keptAliases(aliases, fields.name) })
}

/** The client of exactly this name. */
export function findClient(db: Db, name: string): Client | undefined {
  return clients.where(db, 'WHERE name = ?', name)[0]
}

/** Fields of a client or project as they are kept: with the aliases that follow from another name. */
export function namedAnew<T extends { readonly name: string; readonly aliases: readonly string[] }>(
  fields: Changed<T>,
  before: T | undefined,
): Changed<T> {
  const { name, aliases } = fields
  if (!before || (name === undefined && aliases === undefined)) return fields
  const kept = keptAliases(aliases ?? before.aliases, name ?? before.name, before.name)
  return { ...fields, aliases: kept }
}
