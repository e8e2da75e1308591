import { setTimeout as pause } from 'node:timers/promises'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../../store/file/db.ts'
import { ownIn, stateOf } from '../../store/file/state.ts'

/** Milliseconds between two tries to write, and until it is given up. */
const betweenTries = 25
const usualPatience = 5000
/** Milliseconds after which who waits is told so. */
const untilTold = 2000

type Work = () => Promise<Envelope<unknown>>

export interface TurnOptions {
  readonly patience?: number | undefined
  readonly isOwnWork?: (() => boolean) | undefined
  /** Told once of each command that waits long. */
  readonly onWait?: (() => void) | undefined
}

/**
 * Runs commands, again while another program holds the database, without standing in anybody's way:
 * reads are answered meanwhile, and commands that come later wait their turn. Patience does not run out while
 * it is long work of this core's own (`isOwnWork`) that holds it.
 */
export function createTurns(
  db: () => Db,
  options: TurnOptions = {},
): (work: Work) => Promise<Envelope<unknown>> {
  let last: Promise<unknown> | undefined
  return async (work) => {
    const first = last ? undefined : await attempt(db, work)
    if (first && !first.again) return first.answer
    const mine = afterwards(last, () => untilFree(db, work, options))
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
  { patience = usualPatience, isOwnWork = () => false, onWait = () => undefined }: TurnOptions,
): Promise<Envelope<unknown>> {
  const tell = setTimeout(onWait, untilTold).unref()
  let end = performance.now() + patience
  try {
    for (;;) {
      const { answer, again } = await attempt(db, work)
      if (!again || performance.now() > end) return answer
      if (isOwnWork()) end = performance.now() + patience
      await pause(betweenTries)
    }
  } finally {
    clearTimeout(tell)
  }
}

/** One that wrote something before it was kept waiting is not begun anew. */
async function attempt(db: () => Db, work: Work) {
  const before = ownIn(stateOf(db()))
  const answer = await work()
  const isHeld = !answer.ok && answer.error.code === 'database-busy'
  return { answer, again: isHeld && ownIn(stateOf(db())) === before }
}
