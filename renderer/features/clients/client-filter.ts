import type { Client, Project } from '../../../shared/domain/entities.ts'
import { plainText } from '../../../shared/domain/names.ts'
import type { Advice } from '../../report/advice/advice.ts'

export interface ClientFilter {
  readonly text: string
  readonly archived: boolean
  /** Only those with this advice. */
  readonly advice: Advice | null
}

/** The clients whose name, or the name of one of whose projects, holds the text; archived ones if asked for. */
export function filterClients(
  clients: readonly Client[],
  projects: readonly Project[],
  { text, archived }: Pick<ClientFilter, 'text' | 'archived'>,
): readonly Client[] {
  const wanted = plainText(text.trim())
  const found = new Set(
    projects.filter(({ name }) => plainText(name).includes(wanted)).map(({ clientId }) => clientId),
  )
  return clients.filter(
    (client) =>
      (archived || !client.archived) &&
      (plainText(client.name).includes(wanted) || found.has(client.id)),
  )
}
