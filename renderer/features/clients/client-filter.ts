import type { Client, Project } from '../../../shared/domain/entities.ts'

export interface ClientFilter {
  readonly text: string
  readonly archived: boolean
}

/** The clients whose name, or the name of one of whose projects, holds the text; archived ones if asked for. */
export function filterClients(
  clients: readonly Client[],
  projects: readonly Project[],
  { text, archived }: ClientFilter,
): readonly Client[] {
  const wanted = fold(text.trim())
  const found = new Set(
    projects.filter(({ name }) => fold(name).includes(wanted)).map(({ clientId }) => clientId),
  )
  return clients.filter(
    (client) =>
      (archived || !client.archived) &&
      (fold(client.name).includes(wanted) || found.has(client.id)),
  )
}

/** Letters without marks, so that `osterberg` finds Österberg. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()
