import type { CoreEvent } from '../../../shared/contract/index.ts'
import { logLine, type Log } from './failures.ts'

/** Who listens to the core, and the telling of them. */
export interface Events {
  readonly emit: (event: CoreEvent) => void
  readonly subscribe: (listener: (event: CoreEvent) => void) => () => void
}

/** A listener that throws is logged and keeps no other from hearing. */
export function createEvents(log: Log): Events {
  const listeners = new Set<(event: CoreEvent) => void>()
  return {
    emit: (event) => {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          log(logLine('subscribe', 'internal', error))
        }
      }
    },
    subscribe: (listener) => {
      // The same function twice is two listeners, each ended by its own return.
      const own = (event: CoreEvent) => listener(event)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}
