import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { contract, type CallName, type CallOutput } from '../../../shared/contract/index.ts'

/** Milliseconds that an answer is kept for who was told that it is not there yet: they come back at once. */
const keptMs = 5000

/** What is said of work that is not finished: asked again, the call waits for the same work. */
const unfinished: { readonly [N in CallName]?: CallOutput<N> } = {
  'data.check': { sound: null, integrity: [], foreignKeys: [], rollupDifferences: 0 },
  'data.rebuildRollup': { days: null },
}

type Work = () => Promise<Envelope<unknown>>

interface UnderWay {
  readonly done: Promise<Envelope<unknown>>
  /** How many were told that it is not finished, and have not come back. */
  owed: number
}

/**
 * Runs long work whose callers are answered within so many milliseconds, finished or not, and may ask again; every
 * call is answered when its work is done while `within` gives none. Who asks while it is under way waits for the same
 * work, which goes on whether or not somebody asks.
 */
export function createAskedAgain(
  within: () => number | undefined,
): (name: CallName, input: unknown, work: Work) => Promise<Envelope<unknown>> {
  const underWay = new Map<CallName, UnderWay>()
  const forget = (name: CallName, one: UnderWay) => {
    if (underWay.get(name) === one) underWay.delete(name)
  }
  const begin = (name: CallName, work: Work) => {
    const one = { done: work(), owed: 0 }
    underWay.set(name, one)
    const finished = () => {
      if (one.owed === 0) forget(name, one)
      else setTimeout(() => forget(name, one), keptMs).unref()
    }
    void one.done.then(finished, finished)
    return one
  }
  return async (name, input, work) => {
    const meanwhile = unfinished[name]
    // Nobody joins what is going to be refused, nor waits for an answer to something else.
    if (meanwhile === undefined || !contract[name].input().safeParse(input).success) return work()
    const one = underWay.get(name) ?? begin(name, work)
    one.owed = Math.max(0, one.owed - 1)
    const answer = await orLate(one.done, within())
    if (answer === null) {
      one.owed += 1
      return ok(meanwhile)
    }
    if (one.owed === 0) forget(name, one)
    return answer
  }
}

/** Null if it takes longer than so many milliseconds. */
async function orLate<T>(done: Promise<T>, within: number | undefined): Promise<T | null> {
  if (within === undefined) return done
  const stop = new AbortController()
  const late = pause(within, null, { signal: stop.signal }).catch(() => null)
  try {
    return await Promise.race([done, late])
  } finally {
    stop.abort()
  }
}
