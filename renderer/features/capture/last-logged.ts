import { useSyncExternalStore } from 'react'
import type { Entry } from '../../../shared/domain/entities.ts'

/** What was logged last in this window, so that lists can go to its day and mark it. */
export interface Logged {
  readonly ids: ReadonlySet<number>
  readonly date: Entry['date']
  /** Whether somebody looked for it, and means to be where it stands. */
  readonly isSought: boolean
}

let last: Logged | null = null
const listeners = new Set<() => void>()

export function tellLogged(entries: readonly Pick<Entry, 'id' | 'date'>[], isSought = false): void {
  const [first] = entries
  last = first ? { ids: new Set(entries.map(({ id }) => id)), date: first.date, isSought } : null
  listeners.forEach((listener) => listener())
}

/** The entries last logged here; null: none since the window was opened. */
export const useLastLogged = (): Logged | null => useSyncExternalStore(subscribe, () => last)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
