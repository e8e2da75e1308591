import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Demo } from '../../demo/demo.ts'
import type { Db } from '../../store/file/db.ts'
import { lookOut } from '../imports/watched/look-out.ts'
import type { WatchedFolder } from '../imports/watched/watched-folder.ts'
import { createPulse } from '../timing/pulse.ts'
import type { Events } from './events.ts'

interface Looking {
  readonly db: () => Db
  readonly clock: () => number
  readonly demo: Pick<Demo, 'isOpen'>
  readonly events: Events
  readonly hasNews: () => boolean
  readonly watched: WatchedFolder
  /** Takes in notes that are not to be found yet, a little at a time. */
  readonly index: () => void
}

/** One look about, of a shell that stays open: at the running timer, and at what other processes did. */
export function lookOf({
  db,
  clock,
  demo,
  events,
  hasNews,
  watched,
  index,
}: Looking): () => Envelope<null> {
  const isAsked = createPulse(db, clock)
  const lookAtFolder = lookOut(watched, db, () => events.changed(['imports']))
  return () => {
    if (!demo.isOpen() && isAsked()) events.changed(['timer'])
    if (hasNews()) events.changed(['all'])
    if (!demo.isOpen()) lookAtFolder()
    index()
    return ok(null)
  }
}
