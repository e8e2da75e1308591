import { setTimeout as pause } from 'node:timers/promises'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { together, transact } from '../rows/transaction.ts'

// Long work in steps: each a transaction so short that nobody feels the wait, and between two of them the
// database is free for longer than whoever waits for it sleeps (core/door/turns.ts).

/** Milliseconds a step is meant to hold the database, and that it is free between two. */
const held = 100
const free = 30
/** Milliseconds until a step gives up on another program that holds the database, and between two tries. */
const patience = 60_000
const betweenTries = 15

/** The work was asked to stop, or its place was taken by another process: what is prepared is of no use. */
export class BrokenOff extends Error {
  readonly isCancelled: boolean
  constructor(isCancelled: boolean) {
    super('the work was broken off')
    this.isCancelled = isCancelled
  }
}

/**
 * Runs one step in a transaction of its own once nobody else writes, and leaves the database free after it.
 * SQLite does not look at foreign keys: what is prepared may name what comes with it. It is on the disk before others
 * may write: a click in between would have to wait for all that was left to be written there.
 */
export async function inStep<T>(db: Db, work: () => T): Promise<T> {
  const value = await untilFree(() => withoutForeignKeys(db, () => together(db, work)))
  await pause(free)
  return value
}

/** The step that shows what was prepared: a failed envelope rolls it back and is returned. */
export const inOneStep = <T>(db: Db, work: () => Envelope<T>): Promise<Envelope<T>> =>
  untilFree(() => withoutForeignKeys(db, () => transact(db, work)))

/** Tries again while another program writes. */
export async function untilFree<T>(work: () => T): Promise<T> {
  const end = performance.now() + patience
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
    }
    await pause(betweenTries)
  }
}

/**
 * Does work on so many things in steps, as many of them at once as a step has time for. `work` gets where to begin
 * and where to end; `onStep` hears how many are done.
 */
export async function inSteps(
  db: Db,
  count: number,
  work: (from: number, to: number) => void,
  onStep: (done: number) => void = () => undefined,
): Promise<void> {
  let size = 500
  for (let from = 0; from < count;) {
    const to = Math.min(count, from + size)
    let start = 0
    await inStep(db, () => {
      start = performance.now()
      work(from, to)
    })
    // With its commit, which costs about as much again, and on a busy disk far more.
    const ms = performance.now() - start - free
    size = Math.max(200, Math.floor(size * Math.min(2, Math.max(0.3, held / Math.max(ms, 1)))))
    from = to
    onStep(to)
  }
}

/** Runs work while SQLite does not look at foreign keys. */
export function withoutForeignKeys<T>(db: Db, work: () => T): T {
  db.pragma('foreign_keys = OFF')
  try {
    return work()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
