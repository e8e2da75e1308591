import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import { byId, useOpened } from '../../components/hooks/use-edited.ts'
import { MergeClient } from './client-dialogs.tsx'
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

/** A client to be merged into another, from a page of its own: `onMerged` hears into which. */
export function OpenMerge({
  clientId,
  ...rest
}: ClientProps & { readonly onMerged: (into: number) => void }) {
  const clients = useClients().data ?? none
  // It goes with the merge, before what follows from that is done.
  const client = useOpened(clients, clientId, byId).find(({ id }) => id === clientId)
  return client ? <MergeClient client={client} {...rest} /> : null
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
