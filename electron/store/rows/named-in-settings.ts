import type { Favourite } from '../../../shared/domain/settings.ts'
import type { Db } from '../file/db.ts'
import { getSettings, readSetting, writeSetting } from '../entities/settings.ts'

// Settings name clients and projects by their numbers, which no foreign key looks after.

const columns = { client: 'clientId', project: 'projectId' } as const
export type NamedKind = keyof typeof columns

/**
 * What settings say of a client or project that goes is said of the one that it becomes (null: of none): favourites,
 * each once, and until when a client's time is locked, which the other has its own word for. Call inside a transaction.
 */
export function followInSettings(
  db: Db,
  kind: NamedKind,
  { id, into }: { readonly id: number; readonly into: number | null },
): void {
  const { favourites, lockedApart } = getSettings(db)
  const column = columns[kind]
  if (favourites.some((one) => one[column] === id)) {
    const kept = favourites.flatMap((one): Favourite[] => {
      if (one[column] !== id) return [one]
      return into === null ? [] : [{ ...one, [column]: into }]
    })
    const once = new Map(kept.map((one) => [`${one.clientId} ${one.projectId}`, one]))
    writeSetting(db, 'favourites', JSON.stringify([...once.values()]))
  }
  if (kind === 'client' && lockedApart[id] !== undefined) {
    const others = Object.entries(lockedApart).filter(([key]) => key !== String(id))
    writeSetting(db, 'lockedApart', JSON.stringify(Object.fromEntries(others)))
  }
}

/** Whether a setting only followed a client or project: what the user said of it since goes before undoing that. */
export const followsAlong = (db: Db, key: string, value: string | null): boolean =>
  (key === 'favourites' || key === 'lockedApart') && readSetting(db, key) !== value
