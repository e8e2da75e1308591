import type { Project, ProjectFields } from '../../../shared/domain/entities.ts'
import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'

interface ProjectRow {
  readonly id: number
  readonly client_id: number | null
  readonly name: string
  readonly pricing: Project['pricing']
  readonly fee: number | null
  readonly estimated_seconds: number | null
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly archived: number
}

/** Every project, archived ones too, by name in code-point order. */
export function listProjects(db: Db): Project[] {
  const sql = 'SELECT * FROM project ORDER BY name, id'
  return prepared<[], ProjectRow>(db, sql).all().map(rowToProject)
}

export function getProject(db: Db, id: number): Project | undefined {
  const row = prepared<[number], ProjectRow>(db, 'SELECT * FROM project WHERE id = ?').get(id)
  return row && rowToProject(row)
}

/** The client's (null: the internal) project of exactly this name. */
export function findProject(db: Db, clientId: number | null, name: string): Project | undefined {
  const sql = 'SELECT * FROM project WHERE coalesce(client_id, 0) = ? AND name = ?'
  const row = prepared<[number, string], ProjectRow>(db, sql).get(clientId ?? 0, name)
  return row && rowToProject(row)
}

/** Whether time, an invoice, an agreed rate or the timer names the project: then its client is fixed. */
export function isProjectUsed(db: Db, id: number): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM entry WHERE project_id = $id)
    OR EXISTS (SELECT 1 FROM invoice WHERE project_id = $id)
    OR EXISTS (SELECT 1 FROM agreed_rate WHERE project_id = $id)
    OR EXISTS (SELECT 1 FROM timer WHERE project_id = $id)`
  return preparedPluck<[{ id: number }], number>(db, sql).get({ id }) === 1
}

/** Adds a project; `conflict` if its client has one of that name, `not-found` without such a client. */
export function insertProject(db: Db, fields: ProjectFields): Envelope<Project> {
  return saved(insertRow(db, 'project', { ...projectToRow(fields), archived: 0 }), (id) =>
    getProject(db, id),
  )
}

/** Changes the fields given; `conflict` for another client once the project is used (see `isProjectUsed`). */
export function updateProject(
  db: Db,
  id: number,
  fields: Changed<ProjectFields>,
): Envelope<Project> {
  const { clientId } = fields
  const moves = clientId !== undefined && clientId !== getProject(db, id)?.clientId
  if (moves && isProjectUsed(db, id)) {
    return fail('conflict', 'the project has time or invoices of its client')
  }
  return saved(updateRow(db, 'project', id, projectToRow(fields)), () => getProject(db, id))
}

export function archiveProject(db: Db, id: number, archived: boolean): Envelope<null> {
  return updateRow(db, 'project', id, { archived: archived ? 1 : 0 })
}

function rowToProject(row: ProjectRow): Project {
  return {
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    pricing: row.pricing,
    fee: row.fee,
    estimatedSeconds: row.estimated_seconds,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    archived: row.archived === 1,
  }
}

function projectToRow(fields: Changed<ProjectFields>): Row {
  return given({
    client_id: fields.clientId,
    name: fields.name,
    pricing: fields.pricing,
    fee: fields.fee,
    estimated_seconds: fields.estimatedSeconds,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
  })
}
