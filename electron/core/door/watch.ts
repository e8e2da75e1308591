import type { Db } from '../../store/file/db.ts'
import { isInPlace } from '../../store/file/identity.ts'
import { othersIn, stateOf } from '../../store/file/state.ts'

/** Says at each look whether another process wrote since the last, or the file went or came back. */
export function createWatch(db: () => Db): () => boolean {
  const seen = () => `${String(othersIn(stateOf(db())))} ${String(isInPlace(db()))}`
  let last = seen()
  return () => {
    const now = seen()
    const isNew = now !== last
    last = now
    return isNew
  }
}
