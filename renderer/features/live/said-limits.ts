import { useSyncExternalStore } from 'react'
import type { Passable } from './running.ts'

// What was said once is not said again, not after a reload and not in a second window either.
const storageKey = 'hourworth.said-limits'

/** A limit of a project, in the database that is shown. */
const keyOf = (database: string, projectId: number | null, limit: Passable) =>
  `${database}/${projectId ?? 0}/${limit}`

/** When each limit was said last, in seconds since 1970. */
function readSaid(): Readonly<Record<string, number>> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, number>) : {}
  } catch {
    return {}
  }
}

interface Timed {
  readonly database: string
  readonly projectId: number | null
  /** The timer's start, in seconds since 1970, and the seconds since. */
  readonly start: number
  readonly seconds: number
}

/** The gravest limit that was said last in this window, and at which second of which timer. */
interface Told extends Pick<Timed, 'start' | 'seconds'> {
  readonly limit: Passable
}

let told: Told | null = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was said last; for as long as its minute lasts it is on the page. */
export const useTold = (): Told | null => useSyncExternalStore(subscribe, () => told)

/** Says the gravest of the limits (the last) that were not said since the timer was started. */
export function tellOnce(limits: readonly Passable[], timed: Timed): void {
  const { database, projectId, start, seconds } = timed
  const said = readSaid()
  const isNew = (limit: Passable) => (said[keyOf(database, projectId, limit)] ?? 0) < start
  const fresh = limits.filter(isNew)
  const limit = fresh.at(-1)
  if (limit === undefined) return
  const kept = Object.entries(said).filter(([, at]) => at >= start)
  const added = fresh.map((one) => [keyOf(database, projectId, one), start + seconds] as const)
  window.localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries([...kept, ...added])))
  told = { limit, start, seconds }
  listeners.forEach((tell) => tell())
}
