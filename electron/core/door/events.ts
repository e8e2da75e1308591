import type { Area } from '../../../shared/contract/call.ts'
import type { CoreEvent } from '../../../shared/contract/index.ts'
import type { Context } from './context.ts'
import { logLine, type Log } from './failures.ts'

/** Who listens to the core, and the telling of them. */
export interface Events {
  readonly emit: (event: CoreEvent) => void
  /** Tells of a change, and gives its number. */
  readonly changed: (areas: readonly Area[]) => number
  readonly subscribe: (listener: (event: CoreEvent) => void) => () => void
}

/** A listener that throws is logged and keeps no other from hearing. */
export function createEvents(log: Log): Events {
  const listeners = new Set<(event: CoreEvent) => void>()
  let revision = 0
  const emit = (event: CoreEvent) => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch (error) {
        log(logLine('subscribe', 'internal', error))
      }
    }
  }
  return {
    emit,
    changed: (areas) => {
      revision += 1
      emit({ type: 'changed', areas, revision })
      return revision
    },
    subscribe: (listener) => {
      // The same function twice is two listeners, each ended by its own return.
      const own = (event: CoreEvent) => listener(event)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}

/** What a handler tells the listeners while it is at work. */
export const tellingOf = ({ emit }: Events): Pick<Context, 'progress' | 'replaced'> => ({
  progress: (job, done, total, soon) => emit({ type: 'progress', job, done, total, soon }),
  replaced: () => emit({ type: 'replaced' }),
})
