import type { Client, Project } from '../../../shared/domain/entities.ts'
import { ClientPanel } from './client-panel.tsx'
import { ProjectPanel } from './projects/project-panel.tsx'
import { RatePanel } from './rate-panel.tsx'

/** What the user is adding or editing; null for something new, a project without client is internal. */
export type ClientTask =
  | { readonly kind: 'client'; readonly client: Client | null }
  | { readonly kind: 'project'; readonly client: Client | null; readonly project: Project | null }
  | { readonly kind: 'rate'; readonly client: Client }

interface Props {
  readonly task: ClientTask | null
  readonly onClose: () => void
}

/** The one form open beside the list, if any. */
export function ClientDialogs({ task, onClose }: Props) {
  if (task === null) return null
  if (task.kind === 'client') return <ClientPanel client={task.client} onClose={onClose} />
  if (task.kind === 'rate') return <RatePanel client={task.client} onClose={onClose} />
  return <ProjectPanel client={task.client} project={task.project} onClose={onClose} />
}
