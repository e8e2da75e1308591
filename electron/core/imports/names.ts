import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { clients } from '../../store/entities/clients.ts'
import type { Db } from '../../store/file/db.ts'
import { projects } from '../../store/entities/projects.ts'
import { asKnown, calledIn, type Learned } from './matching/called.ts'

/** A client and project as a file names them; null: none. */
export interface Named {
  readonly client: string | null
  readonly project: string | null
}

export interface Ids {
  readonly clientId: number | null
  readonly projectId: number | null
}

/** As `Ids`; undefined: not there yet. */
export interface FoundIds {
  readonly clientId: number | null | undefined
  readonly projectId: number | null | undefined
}

/** Clients and projects by name, however it is written: which of them are new, and their ids, made when first asked for. */
export interface Names {
  /**
   * The rows as the app calls their clients and projects: by the name of the one that is there and has this
   * name or had it, else by the first form that the file writes.
   */
  readonly asKnown: <R extends Named>(rows: readonly R[]) => readonly R[]
  readonly clientAsKnown: (name: string) => string
  readonly newIn: (rows: readonly Named[]) => {
    readonly newClients: string[]
    readonly newProjects: { client: string | null; project: string }[]
  }
  readonly find: (row: Named) => FoundIds
  readonly idsOf: (row: Named) => Envelope<Ids>
  /** The id of a client that is there already. */
  readonly knownClient: (name: string | null) => number | null
  readonly projectName: (projectId: number | null) => string | null
  readonly clientName: (clientId: number) => string
}

export function namesIn(db: Db, learned: Learned = new Map()): Names {
  const allClients = clients.list(db)
  const clientIds = new Map(allClients.map(({ name, id }) => [name, id]))
  const clientNames = new Map(allClients.map(({ name, id }) => [id, name]))
  const stored = projects.list(db)
  const projectIds: ProjectIds = new Map()
  for (const { clientId, name, id } of stored) ofClient(projectIds, clientId).set(name, id)
  const projectNames = new Map(stored.map(({ id, name }) => [id, name]))
  const called = calledIn(allClients, stored, learned)

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
  const makeIds = (row: Named): Envelope<Ids> => {
    const client = clientId(row.client)
    if (!client.ok) return client
    const project = projectId(client.value, row.project)
    return project.ok ? ok({ clientId: client.value, projectId: project.value }) : project
  }
  return {
    asKnown: (rows) => asKnown(rows, called),
    clientAsKnown: called.client,
    newIn: (rows) => newIn(rows, clientIds, projectIds),
    find: perPair(({ client, project }) => {
      const id = client === null ? null : clientIds.get(client)
      const own = project === null ? null : projectIds.get(id ?? 0)?.get(project)
      return { clientId: id, projectId: id === undefined && project !== null ? undefined : own }
    }),
    idsOf: perPair(makeIds),
    knownClient: (name) => (name === null ? null : (clientIds.get(name) ?? null)),
    projectName: (id) => (id === null ? null : (projectNames.get(id) ?? null)),
    clientName: (id) => clientNames.get(id) ?? '',
  }
}

/** A file of many rows names the same few pairs again and again. */
function perPair<T>(find: (row: Named) => T): (row: Named) => T {
  const found = new Map<string | null, Map<string | null, T>>()
  return (row) => {
    let own = found.get(row.client)
    if (!own) found.set(row.client, (own = new Map()))
    let one = own.get(row.project)
    if (one === undefined) own.set(row.project, (one = find(row)))
    return one
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
