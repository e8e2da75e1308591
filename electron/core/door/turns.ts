import { setImmediate, setTimeout as pause } from 'node:timers/promises'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { CallName } from '../../../shared/contract/index.ts'
import type { Db } from '../../store/file/db.ts'
import { ownIn, stateOf } from '../../store/file/state.ts'

/** Milliseconds between two tries to write, and until it is given up. */
const betweenTries = 25
const usualPatience = 5000

/**
 * A report is made once all that came in together with it is written: made between the writes of many callers it
 * would be made anew after each, while all of them wait.
 */
export const afterWrites = (name: CallName): Promise<void> | undefined =>
  name.startsWith('reports.') ? setImmediate() : undefined

type Work = () => Promise<Envelope<unknown>>

/**
 * Runs commands, again while another program holds the database, without standing in anybody's way:
 * reads are answered meanwhile, and commands that come later wait their turn. Patience does not run out while
 * it is long work of this core's own (`isOwnWork`) that holds it.
 */
export function createTurns(
  db: () => Db,
  patience = usualPatience,
  isOwnWork: () => boolean = () => false,
): (work: Work) => Promise<Envelope<unknown>> {
  let last: Promise<unknown> | undefined
  return async (work) => {
    const first = last ? undefined : await attempt(db, work)
    if (first && !first.again) return first.answer
    const mine = afterwards(last, () => untilFree(db, work, patience, isOwnWork))
    last = mine
    try {
      return await mine
    } finally {
      if (last === mine) last = undefined
    }
  }
}

async function afterwards<T>(before: Promise<unknown> | undefined, work: () => Promise<T>) {
  await before
  return work()
}

async function untilFree(
  db: () => Db,
  work: Work,
  patience: number,
  isOwnWork: () => boolean,
): Promise<Envelope<unknown>> {
  let end = performance.now() + patience
  for (;;) {
    const { answer, again } = await attempt(db, work)
    if (!again || performance.now() > end) return answer
    if (isOwnWork()) end = performance.now() + patience
    await pause(betweenTries)
  }
}

/** One that wrote something before it was kept waiting is not begun anew. */
async function attempt(db: () => Db, work: Work) {
  const before = ownIn(stateOf(db()))
  const answer = await work()
  const isHeld = !answer.ok && answer.error.code === 'database-busy'
  return { answer, again: isHeld && ownIn(stateOf(db())) === before }
}
