import type { Db } from '../../store/file/db.ts'
import { othersIn, stateOf } from '../../store/file/state.ts'
import { isWriting } from '../../store/rows/transaction.ts'
import type { Gathered } from './gather.ts'

/** Windows looked at by turns, and clients that no report lists. */
const keptAtOnce = 4

interface Shelf {
  state: string
  readonly reports: Map<string, Gathered>
  builds: number
}

const shelves = new WeakMap<Db, Shelf>()

/** The reports gathered from the database as it is now; none once anything was written. */
export function keptReports(db: Db) {
  const shelf = shelfOf(db)
  return {
    find: (key: string): Gathered | undefined => shelf.reports.get(key),
    keep: (key: string, gathered: Gathered): Gathered => {
      shelf.builds += 1
      // What an open transaction wrote may be rolled back, and the state would say nothing of it.
      if (isWriting(db)) return gathered
      const [oldest] = shelf.reports.keys()
      if (oldest !== undefined && shelf.reports.size >= keptAtOnce) shelf.reports.delete(oldest)
      shelf.reports.set(key, gathered)
      return gathered
    },
  }
}

function shelfOf(db: Db): Shelf {
  const state = stateOf(db)
  const known = shelves.get(db)
  if (known?.state === state) return known
  const shelf = { state, reports: new Map(), builds: known?.builds ?? 0 }
  shelves.set(db, shelf)
  return shelf
}

/** Runs a write of what no report reads, and keeps the reports there are. */
export function besideReports<T>(db: Db, write: () => T): T {
  const before = stateOf(db)
  const done = write()
  const after = stateOf(db)
  const shelf = shelves.get(db)
  const isAlone = othersIn(before) === othersIn(after)
  if (shelf?.state === before && isAlone) shelf.state = after
  return done
}

/** How many reports were built from the database since it was opened. */
export const reportBuilds = (db: Db): number => shelves.get(db)?.builds ?? 0
