import type { Db } from '../../store/file/db.ts'
import { indexSlice } from '../../store/search/index-entries.ts'
import { besideReports } from '../report/kept-reports.ts'

/** Entries taken in at once at most and at least, as many as take some milliseconds. */
const most = 400
const fewest = 25
const heldMs = 12
/** The pause between, in which others are served. */
const pauseMs = 20

/** Takes in what is pending, slice by slice; for a shell that stays open to begin every second. */
export function createIndexing(db: () => Db): {
  readonly begin: () => void
  readonly end: () => void
} {
  let waiting: NodeJS.Timeout | undefined
  let size = most
  const goOn = () => {
    waiting = undefined
    if (isLeft()) {
      waiting = setTimeout(goOn, pauseMs)
      waiting.unref()
    }
  }
  const isLeft = () => {
    const here = db()
    if (!here.open) return false
    const begun = performance.now()
    try {
      return besideReports(here, () => indexSlice(here, size))
    } catch {
      // Another program holds the file, or it is damaged: the next look tries again, and says so elsewhere.
      return false
    } finally {
      const share = heldMs / Math.max(1, performance.now() - begun)
      size = Math.round(Math.min(most, Math.max(fewest, size * Math.min(2, share))))
    }
  }
  return {
    begin: () => {
      if (waiting === undefined) goOn()
    },
    end: () => clearTimeout(waiting),
  }
}
