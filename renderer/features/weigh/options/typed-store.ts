import { useCallback, useSyncExternalStore } from 'react'
import type { Typed } from './assumptions.ts'

// What was typed outlives a look at another page, but not the window: the next day starts from the data again.
const kept = new Map<string, Typed>()
const listeners = new Set<() => void>()
const nothing: Typed = {}

export interface TypedAssumptions {
  readonly typed: Typed
  readonly set: (patch: Typed) => void
  /** Takes the place of all that was typed; nothing: back to the data. */
  readonly replace: (typed: Typed) => void
}

/** What was typed about one client, or about all (`portfolio`). */
export function useTyped(about: number | 'portfolio'): TypedAssumptions {
  const key = String(about)
  const typed = useSyncExternalStore(subscribe, () => kept.get(key) ?? nothing)
  const replace = useCallback((next: Typed) => keep(key, next), [key])
  const set = useCallback((patch: Typed) => keep(key, { ...kept.get(key), ...patch }), [key])
  return { typed, set, replace }
}

/** Forgets everything typed. */
export function forgetTyped(): void {
  kept.clear()
  listeners.forEach((listener) => listener())
}

function keep(key: string, typed: Typed): void {
  kept.set(key, typed)
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
