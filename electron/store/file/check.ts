import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Db } from './db.ts'
import { damageOf } from './damage.ts'
import { schemaProblems } from './schema-problems.ts'
import { preparedPluck } from '../rows/statements.ts'
import { reading } from '../rows/transaction.ts'
import { verifyRollup } from '../rollup/rollup.ts'
import { getSettings, unreadableSettings } from '../entities/settings.ts'

export type StoreCheck = CallOutput<'data.check'>

/** Entries told of one by one at most: where there are more, the file is of no use. */
const mostNamed = 100

/**
 * Looks at everything and repairs nothing: pages, tables, foreign keys, stored settings, rollup against
 * entries. What is so damaged that it cannot be looked at is one more fault; the check itself goes on.
 */
export function checkStore(db: Db, onStep: OnStep = () => undefined): StoreCheck {
  // Of one state: what others write meanwhile would make the totals differ from the entries read before.
  return reading(db, () => checkState(db, onStep))
}

/** How far it is; `soon` where nothing can be told until then: what will be done in so many milliseconds, by a guess. */
export type OnStep = (
  done: number,
  total: number,
  soon?: { readonly done: number; readonly ms: number },
) => void

// Of a hundred parts of the time those that are over with each look. A million entries and their totals take as long as
// SQLite's own look at the pages, which says nothing until it is done.
const whole = 100
const afterNames = 4
const afterSums = 60

function checkState(db: Db, onStep: OnStep): StoreCheck {
  onStep(0, whole)
  const broken: string[] = []
  const look = <T>(what: string, otherwise: T, work: () => T): T => {
    try {
      return work()
    } catch (error) {
      broken.push(`${what} cannot be checked: ${damageOf(error)}`)
      return otherwise
    }
  }
  const tables = look('the tables', [], () => schemaProblems(db))
  const settings = look('the settings', [], () => unreadableSettings(db))
  const foreignKeys = look('who names whom', [], () => foreignKeyProblems(db))
  onStep(afterNames, whole)
  const begun = performance.now()
  const sums = look('the sums of days', noSums, () => checkSums(db, onStep))
  onStep(afterSums, whole, { done: whole, ms: Math.round(performance.now() - begun) })
  look('the search', [], () => lookAnewAtSearch(db))
  const pages = look('the pages', [], () => integrityProblems(db))
  onStep(whole, whole)
  const integrity = [...pages, ...tables, ...settings, ...sums.unreadable, ...broken]
  const sound = integrity.length === 0 && foreignKeys.length === 0 && sums.differences === 0
  return { sound, integrity, foreignKeys, rollupDifferences: sums.differences }
}

const noSums: { readonly differences: number; readonly unreadable: readonly string[] } = {
  differences: 0,
  unreadable: [],
}

function checkSums(db: Db, onStep: OnStep): typeof noSums {
  const unreadable: string[] = []
  let count = 0
  const differences = verifyRollup(db, getSettings(db).workingHours, {
    skipped: (id) => {
      count += 1
      if (count <= mostNamed) unreadable.push(`entry ${id} has a time nobody can read`)
    },
    onStep: (share) => onStep(afterNames + Math.floor(share * (afterSums - afterNames)), whole),
  })
  return { differences, unreadable }
}

/** The short form for the start after a crash: whether SQLite finds its pages in order. */
export function quickCheck(db: Db): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok'
}

// FTS5 remembers how its index lay when this connection last read it, and the pragma does not make it look again: what
// others wrote since would be called damage. Any query does.
function lookAnewAtSearch(db: Db): string[] {
  preparedPluck(db, 'SELECT rowid FROM entry_search LIMIT 1').get()
  return []
}

function integrityProblems(db: Db): string[] {
  const rows = db.pragma('integrity_check') as { readonly integrity_check: string }[]
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

function foreignKeyProblems(db: Db): string[] {
  const rows = db.pragma('foreign_key_check') as {
    readonly table: string
    readonly rowid: number | null
    readonly parent: string
  }[]
  // What is being prepared or cleared away may name what comes with it, or is gone already.
  const hidden = preparedPluck<[number | null], number>(
    db,
    'SELECT 1 FROM staging WHERE ? BETWEEN first_entry_id AND last_entry_id',
  )
  const counts = rows.filter(
    ({ table, rowid }) => table !== 'entry' || hidden.get(rowid) === undefined,
  )
  return counts.map((row) => `${row.table} ${row.rowid ?? ''} names a missing ${row.parent}`)
}
