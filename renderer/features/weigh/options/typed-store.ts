import { useCallback } from 'react'
import { useUnsaved, type Unsaved } from '../../../api/index.ts'
import type { Typed } from './assumptions.ts'

// Gone with the window: the next day starts from the data again.
const assumptions: Unsaved<Typed> = { name: 'assumptions', untouched: {} }

export interface TypedAssumptions {
  readonly typed: Typed
  readonly set: (patch: Typed) => void
  /** Takes the place of all that was typed; nothing: back to the data. */
  readonly replace: (typed: Typed) => void
}

/** What was typed about one client, or about all (`portfolio`). */
export function useTyped(about: number | 'portfolio'): TypedAssumptions {
  const [typed, change] = useUnsaved(assumptions, about)
  const replace = useCallback((next: Typed) => change(() => next), [change])
  const set = useCallback((patch: Typed) => change((now) => ({ ...now, ...patch })), [change])
  return { typed, set, replace }
}
