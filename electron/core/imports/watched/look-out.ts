import { getSettings } from '../../../store/entities/settings.ts'
import type { Db } from '../../../store/file/db.ts'
import type { WatchedFolder } from './watched-folder.ts'

/** Looks at the watched folder at every fifth look about, and says so when there is something else in it. */
export function lookOut(folder: WatchedFolder, db: () => Db, tell: () => void): () => void {
  let [looks, last, isLooking] = [0, '', false]
  const look = async () => {
    const { importFolder } = getSettings(db())
    const found = importFolder === '' ? null : await folder.files(importFolder)
    const now = JSON.stringify(found && [found.isGone, found.files.map(({ id }) => id)])
    if (last !== '' && now !== last) tell()
    last = now
  }
  return () => {
    looks += 1
    if (isLooking || looks % everyLooks !== 0) return
    isLooking = true
    // A database closed meanwhile has nobody left to be told.
    void look()
      .catch(() => undefined)
      .finally(() => (isLooking = false))
  }
}

const everyLooks = 5
