import { useEffect, useId, useSyncExternalStore, type ReactNode } from 'react'

/** A short message about what has just been done. */
export interface Toast {
  readonly key: number
  readonly message: ReactNode
  readonly isFault: boolean
  /** Whether it offers to take the last change back. */
  readonly undoes: boolean
}

// One message per window, the newest, and one place for it: the nearest to where the user works. Open
// panels come before the frame, so that nothing is told behind them or over them.
let current: Toast | null = null
let places: readonly { readonly id: string; readonly level: number }[] = []
let count = 0
const listeners = new Set<() => void>()

const tell = () => listeners.forEach((listener) => listener())

/** Shows a message in place of any other. */
export function showToast(toast: Omit<Toast, 'key'>): void {
  count += 1
  current = { ...toast, key: count }
  tell()
}

/** Takes the message away; with a test, only one that passes it. */
export function hideToast(test: (toast: Toast) => boolean = () => true): void {
  if (!current || !test(current)) return
  current = null
  tell()
}

/** The message, if this is the place for it: the one entered last of the highest level. */
export function useToastHere(level: number): Toast | null {
  const id = useId()
  useEffect(() => {
    places = [...places, { id, level }]
    tell()
    return () => {
      places = places.filter((place) => place.id !== id)
      tell()
    }
  }, [id, level])
  return useSyncExternalStore(subscribe, () => (topPlace() === id ? current : null))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const topPlace = (): string | undefined => places.toSorted((a, b) => a.level - b.level).at(-1)?.id
