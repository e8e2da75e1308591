import type { Db } from '../../store/file/db.ts'
import { indexSlice } from '../../store/search/index-entries.ts'
import { besideReports } from '../report/kept-reports.ts'

/** Entries taken in at once, which takes some milliseconds, and the pause between in which others are served. */
const slice = 400
const pauseMs = 20

/** Takes in what is pending, slice by slice; for a shell that stays open to begin every second. */
export function createIndexing(db: () => Db): {
  readonly begin: () => void
  readonly end: () => void
} {
  let waiting: NodeJS.Timeout | undefined
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
    try {
      return besideReports(here, () => indexSlice(here, slice))
    } catch {
      // Another program holds the file, or it is damaged: the next look tries again, and says so elsewhere.
      return false
    }
  }
  return {
    begin: () => {
      if (waiting === undefined) goOn()
    },
    end: () => clearTimeout(waiting),
  }
}
