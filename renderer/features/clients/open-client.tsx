import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import { byId, useOpened } from '../../components/hooks/use-edited.ts'
import { ClientPanel } from './client-panel.tsx'
import { ProjectPanel } from './projects/project-panel.tsx'
import type { ProjectValues } from './projects/project-values.ts'

const none: readonly never[] = []

interface ClientProps {
  readonly clientId: number
  readonly onClose: () => void
}

/** A client to be changed, opened from another page. */
export function OpenClient({ clientId, onClose }: ClientProps) {
  const clients = useClients().data ?? none
  const client = useOpened(clients, clientId, byId).find(({ id }) => id === clientId)
  return client ? <ClientPanel client={client} onClose={onClose} /> : null
}

interface ProjectProps {
  readonly projectId: number
  /** The field the cursor begins in. */
  readonly first: keyof ProjectValues
  readonly onClose: () => void
}

/** A project to be changed, opened from another page. */
export function OpenProject({ projectId, first, onClose }: ProjectProps) {
  const clients = useClients().data
  const projects = useProjects().data ?? none
  const project = useOpened(projects, projectId, byId).find(({ id }) => id === projectId)
  if (!clients || !project) return null
  const client = clients.find(({ id }) => id === project.clientId) ?? null
  return <ProjectPanel client={client} project={project} first={first} onClose={onClose} />
}
