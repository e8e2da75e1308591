import type { Client, Project } from '../../../shared/domain/entities.ts'
import { useClients, useProjects } from '../../components/hooks/use-clients.ts'
import { ClientPanel } from './client-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { ProjectPanel } from './projects/project-panel.tsx'
import { RatePanel } from './rate-panel.tsx'

/** What the user is adding or editing; null for something new, a project without client is internal. */
export type ClientTask =
  | { readonly kind: 'client'; readonly client: Client | null }
  | { readonly kind: 'project'; readonly client: Client | null; readonly project: Project | null }
  | { readonly kind: 'rate'; readonly client: Client }
  | { readonly kind: 'merge'; readonly client: Client }
  | { readonly kind: 'merge-project'; readonly project: Project }

interface Props {
  readonly task: ClientTask | null
  readonly onClose: () => void
}

/** The one form open beside the list, if any. */
export function ClientDialogs({ task, onClose }: Props) {
  if (task === null) return null
  if (task.kind === 'merge') return <MergeClient client={task.client} onClose={onClose} />
  if (task.kind === 'merge-project') {
    return <MergeProject project={task.project} onClose={onClose} />
  }
  if (task.kind === 'client') return <ClientPanel client={task.client} onClose={onClose} />
  if (task.kind === 'rate') return <RatePanel client={task.client} onClose={onClose} />
  return <ProjectPanel client={task.client} project={task.project} onClose={onClose} />
}

interface MergeProps {
  readonly client: Client
  readonly onClose: () => void
  readonly onMerged?: (into: number) => void
}

/** Merges a client into one of the others. */
export function MergeClient({ client, ...rest }: MergeProps) {
  const others = (useClients().data ?? []).filter(({ id }) => id !== client.id)
  return <MergePanel of="clients" one={client} others={others} {...rest} />
}

function MergeProject({
  project,
  onClose,
}: {
  readonly project: Project
  readonly onClose: () => void
}) {
  const others = (useProjects().data ?? []).filter(
    ({ id, clientId }) => id !== project.id && clientId === project.clientId,
  )
  return <MergePanel of="projects" one={project} others={others} onClose={onClose} />
}
