import { formatDuration } from '../../../shared/domain/duration.ts'
import type { Client, Entry, Project } from '../../../shared/domain/entities.ts'
import { commandLine, fill } from '../words.ts'

const words = commandLine.log

/** Those whose names entries are told by. */
interface Owners {
  readonly clients: readonly Pick<Client, 'id' | 'name'>[]
  readonly projects: readonly Pick<Project, 'id' | 'name'>[]
}

/** `2:00 IKEA / Planning, 2026-11-29: workshop`. */
export const entryText = (entry: Entry, owners: Owners): string =>
  fill(words.entry, {
    duration: formatDuration(entry.seconds),
    owner: ownerText(entry, owners),
    date: entry.date,
    note: noteText(entry.note),
  })

/** A note behind what it is about; nothing where there is none. */
export const noteText = (note: string) => (note === '' ? '' : `: ${note}`)

/** The client, with the project if there is one: `IKEA / Planning`. */
export function ownerText(
  { clientId, projectId }: Pick<Entry, 'clientId' | 'projectId'>,
  { clients, projects }: Owners,
): string {
  const client = clients.find(({ id }) => id === clientId)?.name ?? words.internal
  const project = projects.find(({ id }) => id === projectId)?.name
  return project === undefined ? client : `${client} / ${project}`
}
