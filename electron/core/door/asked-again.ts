import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallName, CallOutput } from '../../../shared/contract/index.ts'

/** Milliseconds that an answer nobody came back for is kept. */
const keptMs = 60_000

/** What is said of work that is not finished: asked again, the call waits for the same work. */
const unfinished: { readonly [N in CallName]?: CallOutput<N> } = {
  'data.check': { sound: null, integrity: [], foreignKeys: [], rollupDifferences: 0 },
  'data.rebuildRollup': { days: null },
}

type Work = () => Promise<Envelope<unknown>>

/**
 * Runs long work whose caller is answered within so many milliseconds, finished or not, and may ask again; every
 * call is answered when its work is done if `within` is left out. The work goes on whether or not somebody asks.
 */
export function createAskedAgain(
  within: number | undefined,
): (name: CallName, work: Work) => Promise<Envelope<unknown>> {
  const underWay = new Map<CallName, Promise<Envelope<unknown>>>()
  const forget = (name: CallName, done: Promise<Envelope<unknown>>) => {
    if (underWay.get(name) === done) underWay.delete(name)
  }
  const begin = (name: CallName, work: Work) => {
    const begun = work()
    underWay.set(name, begun)
    const later = () => setTimeout(() => forget(name, begun), keptMs).unref()
    void begun.then(later, later)
    return begun
  }
  return async (name, work) => {
    const meanwhile = unfinished[name]
    if (within === undefined || meanwhile === undefined) return work()
    const done = underWay.get(name) ?? begin(name, work)
    const stop = new AbortController()
    const late = pause(within, null, { signal: stop.signal }).catch(() => null)
    try {
      const answer = await Promise.race([done, late])
      if (answer !== null) forget(name, done)
      return answer ?? ok(meanwhile)
    } catch (error) {
      forget(name, done)
      throw error
    } finally {
      stop.abort()
    }
  }
}
