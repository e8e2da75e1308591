import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { clients } from '../../store/entities/clients.ts'
import type { Db } from '../../store/file/db.ts'
import { projects } from '../../store/entities/projects.ts'

/** A client and project as a file names them; null: none. */
export interface Named {
  readonly client: string | null
  readonly project: string | null
}

export interface Ids {
  readonly clientId: number | null
  readonly projectId: number | null
}

/** Clients and projects by exact name: which of them are new, and their ids, made when first asked for. */
export interface Names {
  readonly newIn: (rows: readonly Named[]) => {
    readonly newClients: string[]
    readonly newProjects: { client: string | null; project: string }[]
  }
  readonly idsOf: (row: Named) => Envelope<Ids>
  readonly projectName: (projectId: number | null) => string | null
  readonly clientName: (clientId: number) => string
}

export function namesIn(db: Db): Names {
  const clientIds = new Map(clients.list(db).map(({ name, id }) => [name, id]))
  const clientNames = new Map([...clientIds].map(([name, id]) => [id, name]))
  const stored = projects.list(db)
  const projectIds: ProjectIds = new Map()
  for (const { clientId, name, id } of stored) ofClient(projectIds, clientId).set(name, id)
  const projectNames = new Map(stored.map(({ id, name }) => [id, name]))

  const clientId = (name: string | null): Envelope<number | null> => {
    const id = name === null ? null : clientIds.get(name)
    if (name === null || id !== undefined) return ok(id ?? null)
    const inserted = clients.insert(db, { name, state: 'active' })
    if (!inserted.ok) return inserted
    clientIds.set(name, inserted.value.id)
    return ok(inserted.value.id)
  }
  const projectId = (owner: number | null, name: string | null): Envelope<number | null> => {
    if (name === null) return ok(null)
    const id = ofClient(projectIds, owner).get(name)
    if (id !== undefined) return ok(id)
    const inserted = projects.insert(db, { clientId: owner, name })
    if (!inserted.ok) return inserted
    ofClient(projectIds, owner).set(name, inserted.value.id)
    return ok(inserted.value.id)
  }
  const findIds = (row: Named): Envelope<Ids> => {
    const client = clientId(row.client)
    if (!client.ok) return client
    const project = projectId(client.value, row.project)
    return project.ok ? ok({ clientId: client.value, projectId: project.value }) : project
  }
  // A file of many rows names the same few pairs again and again.
  const found = new Map<string | null, Map<string | null, Envelope<Ids>>>()
  return {
    newIn: (rows) => newIn(rows, clientIds, projectIds),
    idsOf: (row) => {
      let own = found.get(row.client)
      if (!own) found.set(row.client, (own = new Map()))
      let ids = own.get(row.project)
      if (!ids) own.set(row.project, (ids = findIds(row)))
      return ids
    },
    projectName: (id) => (id === null ? null : (projectNames.get(id) ?? null)),
    clientName: (id) => clientNames.get(id) ?? '',
  }
}

/** Projects by client, then name; internal ones under 0. */
type ProjectIds = Map<number, Map<string, number>>

function ofClient(projects: ProjectIds, clientId: number | null): Map<string, number> {
  const known = projects.get(clientId ?? 0)
  if (known) return known
  const none = new Map<string, number>()
  projects.set(clientId ?? 0, none)
  return none
}

function newIn(rows: readonly Named[], clients: ReadonlyMap<string, number>, projects: ProjectIds) {
  const newClients = new Set<string>()
  const newProjects: { client: string | null; project: string }[] = []
  const named = new Map<string | null, Set<string>>()
  for (const { client, project } of rows) {
    const id = client === null ? null : clients.get(client)
    if (client !== null && id === undefined) newClients.add(client)
    if (project === null) continue
    let seen = named.get(client)
    if (!seen) named.set(client, (seen = new Set()))
    if (seen.has(project)) continue
    seen.add(project)
    if (id === undefined || projects.get(id ?? 0)?.has(project) !== true) {
      newProjects.push({ client, project })
    }
  }
  return { newClients: [...newClients], newProjects }
}
