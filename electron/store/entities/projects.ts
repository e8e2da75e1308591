import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { Project, ProjectFields } from '../../../shared/domain/entities.ts'
import { keptAliases } from '../../../shared/domain/names.ts'
import type { Db } from '../file/db.ts'
import { namedAnew } from './clients.ts'
import { entity } from '../rows/entity.ts'
import type { Changed } from '../rows/saving.ts'
import { preparedPluck } from '../rows/statements.ts'

const described = entity<Project, Pick<Project, 'clientId' | 'name'>>({
  name: 'project',
  table: 'project',
  columns: {
    id: 'id',
    clientId: 'client_id',
    name: 'name',
    pricing: 'pricing',
    fee: 'fee',
    estimatedSeconds: 'estimated_seconds',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
    archived: { flag: 'archived' },
    carryMonths: 'carry_months',
    billing: 'billing',
    aliases: { json: 'aliases' },
    rounding: { json: 'rounding' },
  },
  order: 'name, id',
  initial: {
    pricing: 'hourly',
    fee: null,
    estimatedSeconds: null,
    startsOn: null,
    endsOn: null,
    archived: false,
    carryMonths: null,
    billing: null,
    aliases: [],
    rounding: null,
  },
})

/** Archived ones too, by name in code-point order; no two of one name for a client. */
export const projects = {
  ...described,
  insert: insertProject,
  update: updateProject,
} satisfies typeof described

/** Adds a project; `conflict` if its client has one of that name. */
function insertProject(
  db: Db,
  fields: Pick<Project, 'clientId' | 'name'> & Partial<ProjectFields & Pick<Project, 'archived'>>,
): Envelope<Project> {
  const { carryMonths = null, billing = null, rounding = null } = fields
  const aliases = keptAliases(fields.aliases ?? [], fields.name)
  return described.insert(db, { ...fields, carryMonths, billing, rounding, aliases })
}

/** The client's (null: the internal) project of exactly this name. */
export function findProject(db: Db, clientId: number | null, name: string): Project | undefined {
  return projects.where(db, 'WHERE coalesce(client_id, 0) = ? AND name = ?', clientId ?? 0, name)[0]
}

/** Whether time, an invoice, an agreed rate or the timer names the project: then its client is fixed. */
function isUsed(db: Db, id: number): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM entry WHERE project_id = $id)
    OR EXISTS (SELECT 1 FROM invoice WHERE project_id = $id)
    OR EXISTS (SELECT 1 FROM agreed_rate WHERE project_id = $id)
    OR EXISTS (SELECT 1 FROM timer WHERE project_id = $id)`
  return preparedPluck<[{ id: number }], number>(db, sql).get({ id }) === 1
}

/** Changes the fields given (a name it loses stays an alias); `conflict` for another client once the project is used (see `isUsed`). */
function updateProject(
  db: Db,
  id: number,
  fields: Changed<Omit<Project, 'id'>>,
): Envelope<Project> {
  const { clientId } = fields
  const before = described.get(db, id)
  const moves = clientId !== undefined && clientId !== before?.clientId
  if (moves && isUsed(db, id)) {
    return fail('conflict', 'the project has time or invoices of its client')
  }
  return described.update(db, id, namedAnew(fields, before))
}
