import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { claim, hasLeftovers, type Claim, type ClaimOptions } from './claim.ts'
import { clear } from './clear.ts'
import { BrokenOff, inStep } from './steps.ts'

/** How often work is begun again because the data it was planned by changed meanwhile. */
const tries = 3
const leaving = new WeakMap<Db, Promise<unknown>>()

/**
 * Runs long work that is prepared where nobody sees it and shown in one step. What it leaves is cleared
 * away after the answer (`cleared`). `cancelled` if it was asked to stop before it was shown,
 * `database-busy` if another process took its place or the data changed again and again.
 */
export async function stage<T>(
  db: Db,
  options: ClaimOptions,
  work: (claim: Claim) => Promise<Envelope<T> | 'again'>,
): Promise<Envelope<T>> {
  let mine: Claim | undefined
  try {
    mine = await claim(db, options)
    for (let left = tries; left > 0; left--) {
      const done = await work(mine)
      if (done !== 'again') return done
      const { keep, show } = mine
      await clear(db, keep)
      await inStep(db, show)
    }
    return fail('database-busy', 'the data changed again and again')
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error
    return error.isCancelled
      ? fail('cancelled', 'the work was cancelled')
      : fail('database-busy', 'another process took over')
  } finally {
    // What cannot be cleared away now, as on a full disk, is at the next work or start.
    if (mine)
      leaving.set(
        db,
        mine.leave().catch(() => undefined),
      )
  }
}

/** Resolves once what staged work left is cleared away, or cannot be now. */
export const cleared = (db: Db): Promise<unknown> => leaving.get(db) ?? Promise.resolve()

/** Clears away what a process that ended left prepared. */
export async function clearLeftovers(db: Db, options: ClaimOptions): Promise<void> {
  if (!hasLeftovers(db, options.now())) return
  const mine = await claim(db, options)
  await mine.leave()
}
