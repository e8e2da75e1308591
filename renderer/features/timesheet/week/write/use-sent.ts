import type { IsoDate } from '../../../../../shared/domain/calendar.ts'
import { useUnsaved } from '../../../../api/index.ts'
import type { Typed } from './after-edits.ts'

interface Sent {
  /** What was typed and is not written yet, the oldest first. */
  readonly waiting: readonly (readonly Typed[])[]
  /** Ends when the last of it is written. */
  readonly end: Promise<void>
}

const sentCells = {
  name: 'time-week-sent',
  untouched: { waiting: [], end: Promise.resolve() } as Sent,
}

/**
 * What was typed into cells of a week and is on its way: one after another, each on top of what the last has
 * come to, and to the end even if the week is left meanwhile.
 */
export function useSent(from: IsoDate) {
  const [{ waiting }, change] = useUnsaved(sentCells, from)
  return {
    waiting,
    /** `write` is told whether something went before, so that what was seen may have changed by then. */
    send: (typed: readonly Typed[], write: (isBehind: boolean) => Promise<void>) =>
      change((now) => ({
        waiting: [...now.waiting, typed],
        end: now.end
          .then(() => write(now.waiting.length > 0))
          .finally(() =>
            change((then) => ({ ...then, waiting: then.waiting.filter((one) => one !== typed) })),
          ),
      })),
  }
}
