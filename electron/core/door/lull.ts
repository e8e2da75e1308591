import { setImmediate } from 'node:timers/promises'
import type { CallName } from '../../../shared/contract/index.ts'

/** Milliseconds a report waits at most for what comes in together with it. */
const patience = 100
/** Turns of the event loop without another call, which mean that nothing more comes: its parts may come in two. */
const quietTurns = 2

/** Notes that calls come, and waits until they do not. */
export interface Lull {
  readonly came: () => void
  /** What a report waits for; undefined for a call that waits for nothing. */
  readonly before: (name: CallName) => Promise<void> | undefined
}

/**
 * A report is made once all that came in together with it is answered. Made in between, it would be made anew
 * after each write, while all others wait, those most whose connection is new: an event loop takes one of them
 * a turn, and a turn with a report in it is a long one.
 */
export function createLull(): Lull {
  let calls = 0
  const quiet = async () => {
    const end = performance.now() + patience
    for (let turns = 0; turns < quietTurns && performance.now() < end;) {
      const before = calls
      await setImmediate()
      turns = calls === before ? turns + 1 : 0
    }
  }
  return {
    came: () => void (calls += 1),
    before: (name) => (name.startsWith('reports.') ? quiet() : undefined),
  }
}
