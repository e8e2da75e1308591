import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Demo } from '../../demo/demo.ts'
import type { Db } from '../../store/file/db.ts'
import { createPulse } from '../timing/pulse.ts'
import type { Events } from './events.ts'

interface Looking {
  readonly db: () => Db
  readonly clock: () => number
  readonly demo: Pick<Demo, 'isOpen'>
  readonly events: Events
  readonly hasNews: () => boolean
  /** Takes in notes that are not to be found yet, a little at a time. */
  readonly index: () => void
}

/** One look about, of a shell that stays open: at the running timer, and at what other processes did. */
export function lookOf({ db, clock, demo, events, hasNews, index }: Looking): () => Envelope<null> {
  const isAsked = createPulse(db, clock)
  return () => {
    if (!demo.isOpen() && isAsked()) events.changed(['timer'])
    if (hasNews()) events.changed(['all'])
    index()
    return ok(null)
  }
}
