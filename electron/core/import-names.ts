import { ok, type Envelope } from '../../shared/contract/call.ts'
import { listClients, insertClient } from '../store/clients.ts'
import type { Db } from '../store/db.ts'
import { insertProject, listProjects } from '../store/projects.ts'

/** A client and project as a file names them; null: none. */
export interface Named {
  readonly client: string | null
  readonly project: string | null
}

/** Clients and projects by exact name: which of them are new, and their ids, made when first asked for. */
export interface Names {
  readonly newIn: (rows: readonly Named[]) => {
    readonly newClients: string[]
    readonly newProjects: { client: string | null; project: string }[]
  }
  readonly idsOf: (
    row: Named,
  ) => Envelope<{ readonly clientId: number | null; readonly projectId: number | null }>
  readonly projectName: (projectId: number | null) => string | null
  readonly clientName: (clientId: number) => string
}

export function namesIn(db: Db): Names {
  const clients = new Map(listClients(db).map(({ name, id }) => [name, id]))
  const clientNames = new Map([...clients].map(([name, id]) => [id, name]))
  const stored = listProjects(db)
  const projects = new Map(stored.map(({ clientId, name, id }) => [keyOf(clientId, name), id]))
  const projectNames = new Map(stored.map(({ id, name }) => [id, name]))

  const clientId = (name: string | null): Envelope<number | null> => {
    const id = name === null ? null : clients.get(name)
    if (name === null || id !== undefined) return ok(id ?? null)
    const inserted = insertClient(db, { ...newClient, name })
    if (!inserted.ok) return inserted
    clients.set(name, inserted.value.id)
    return ok(inserted.value.id)
  }
  const projectId = (owner: number | null, name: string | null): Envelope<number | null> => {
    const id = name === null ? null : projects.get(keyOf(owner, name))
    if (name === null || id !== undefined) return ok(id ?? null)
    const inserted = insertProject(db, { ...newProject, clientId: owner, name })
    if (!inserted.ok) return inserted
    projects.set(keyOf(owner, name), inserted.value.id)
    return ok(inserted.value.id)
  }
  return {
    newIn: (rows) => newIn(rows, clients, projects),
    idsOf: (row) => {
      const client = clientId(row.client)
      if (!client.ok) return client
      const project = projectId(client.value, row.project)
      return project.ok ? ok({ clientId: client.value, projectId: project.value }) : project
    },
    projectName: (id) => (id === null ? null : (projectNames.get(id) ?? null)),
    clientName: (id) => clientNames.get(id) ?? '',
  }
}

const newClient = {
  state: 'active',
  currency: null,
  paymentTermsDays: null,
  note: '',
  alternative: null,
} as const
const newProject = {
  pricing: 'hourly',
  fee: null,
  estimatedSeconds: null,
  startsOn: null,
  endsOn: null,
} as const

const keyOf = (clientId: number | null, name: string) => `${clientId ?? 0} ${name}`

function newIn(
  rows: readonly Named[],
  clients: ReadonlyMap<string, number>,
  projects: ReadonlyMap<string, number>,
) {
  const newClients = new Set<string>()
  const newProjects = new Map<string, { client: string | null; project: string }>()
  for (const { client, project } of rows) {
    const id = client === null ? null : clients.get(client)
    if (client !== null && id === undefined) newClients.add(client)
    if (project === null || (id !== undefined && projects.has(keyOf(id, project)))) continue
    newProjects.set(JSON.stringify([client, project]), { client, project })
  }
  return { newClients: [...newClients], newProjects: [...newProjects.values()] }
}
