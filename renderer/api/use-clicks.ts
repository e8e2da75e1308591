import { useRef, useState } from 'react'

/** Changes of a row that are made one by one, with a click each. */
export interface Clicks<T, R> {
  /** The row as it will be once all is back from the core that is on its way. */
  readonly shown: T
  /** Sends a change after those before it; null: it was refused, and is shown as it was. */
  readonly change: (fields: Partial<T>, seen?: Partial<T>) => Promise<R | null>
  /** Waits for all that is on its way. */
  readonly settled: () => Promise<void>
}

/**
 * Sends clicks in their order, as requests may overtake each other. Each names what it changes as it was shown, with
 * what is still on its way.
 */
export function useClicks<T extends object, R>(
  row: T,
  send: (fields: Partial<T>, seen: Partial<T>) => Promise<R>,
): Clicks<T, R> {
  const [sent, setSent] = useState<Partial<T>>({})
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const shown = { ...row, ...sent }
  const change = async (fields: Partial<T>, seen: Partial<T> = pick(shown, fields)) => {
    const all = { ...sent, ...fields }
    setSent(all)
    // Whoever sends tells why it was refused; what comes after it is still tried.
    const answer = last.current.then(() => send(fields, seen)).catch(() => null)
    last.current = answer
    const taken = await answer
    setSent((now) => (now === all || taken === null ? {} : now))
    return taken
  }
  return { shown, change, settled: async () => void (await last.current) }
}

function pick<T extends object>(of: T, like: Partial<T>): Partial<T> {
  const keys = Object.keys(like) as (keyof T)[]
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<T>
}
