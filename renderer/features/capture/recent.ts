import type { Entry } from '../../../shared/domain/entities.ts'
import type { Again } from '../../../shared/domain/timing/again.ts'

export interface Recent extends Again {
  readonly id: number
  readonly date: Entry['date']
  readonly seconds: number
}

/** Each combination of client, project, activity and note once, the newest first. */
export function recentOf(newest: readonly Entry[], count: number): readonly Recent[] {
  const found = new Map<string, Recent>()
  for (const { id, clientId, projectId, activity, billable, note, date, seconds } of newest) {
    const key = JSON.stringify([clientId, projectId, activity, note])
    if (!found.has(key)) {
      found.set(key, { id, clientId, projectId, activity, billable, note, date, seconds })
    }
    if (found.size === count) break
  }
  return [...found.values()]
}

/** Notes written before for the same client (and project, if one is named) that begin as the one typed. */
export function notesFor(
  newest: readonly Entry[],
  { clientId, projectId }: Pick<Entry, 'clientId' | 'projectId'>,
  typed: string,
  count: number,
): readonly string[] {
  const begin = typed.toLocaleLowerCase()
  const notes = newest
    .filter((entry) => entry.clientId === clientId)
    .filter((entry) => projectId === null || entry.projectId === projectId)
    .map(({ note }) => note.trim())
    .filter((note) => note !== '' && note !== typed && !note.includes('\n'))
    .filter((note) => note.toLocaleLowerCase().startsWith(begin))
  return [...new Set(notes)].slice(0, count)
}
