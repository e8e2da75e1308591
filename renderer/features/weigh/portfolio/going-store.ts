import { useCallback, useSyncExternalStore } from 'react'

// Who goes outlives a look at another page, as what is assumed does; null: nobody has chosen yet.
let kept: ReadonlySet<number> | null = null
const listeners = new Set<() => void>()

/** The clients chosen to go; the ones given until the user chooses. */
export function useGoing(usual: ReadonlySet<number>): {
  readonly going: ReadonlySet<number>
  /** Whether the user has chosen. */
  readonly changed: boolean
  readonly toggle: (clientId: number) => void
  readonly reset: () => void
} {
  const chosen = useSyncExternalStore(subscribe, () => kept)
  const going = chosen ?? usual
  const toggle = useCallback(
    (clientId: number) => {
      const next = new Set(going)
      if (!next.delete(clientId)) next.add(clientId)
      keep(next)
    },
    [going],
  )
  return { going, changed: chosen !== null, toggle, reset: forgetGoing }
}

/** Back to those the verdict names. */
export const forgetGoing = (): void => keep(null)

function keep(next: ReadonlySet<number> | null): void {
  kept = next
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
