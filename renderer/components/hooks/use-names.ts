import { useMemo } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'
import { useClients, useProjects } from './use-clients.ts'

export interface Names {
  /** Null for internal time. */
  readonly client: (entry: Pick<Entry, 'clientId'>) => string | null
  readonly project: (entry: Pick<Entry, 'projectId'>) => string | null
  /** Whether the client and project that something names are there. */
  readonly knows: (owner: Pick<Entry, 'clientId' | 'projectId'>) => boolean
}

/** Names of the clients and projects of entries, archived ones too. */
export function useNames(): Names {
  const clients = useClients().data
  const projects = useProjects().data
  return useMemo(() => {
    const clientNames = new Map(clients?.map(({ id, name }) => [id, name]))
    const projectNames = new Map(projects?.map(({ id, name }) => [id, name]))
    return {
      knows: ({ clientId, projectId }) =>
        (clientId === null || clientNames.has(clientId)) &&
        (projectId === null || projectNames.has(projectId)),
      client: ({ clientId }) => (clientId === null ? null : (clientNames.get(clientId) ?? null)),
      project: ({ projectId }) =>
        projectId === null ? null : (projectNames.get(projectId) ?? null),
    }
  }, [clients, projects])
}
