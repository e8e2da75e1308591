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

type OnStep = (done: number, total: number) => void
/** Of a hundred parts of the work those that are done with the pages; the rest goes with the entries. */
const pagesShare = 40

function checkState(db: Db, onStep: OnStep): StoreCheck {
  const integrity: string[] = []
  const look = <T>(what: string, otherwise: T, work: () => T): T => {
    try {
      return work()
    } catch (error) {
      integrity.push(`${what} cannot be checked: ${damageOf(error)}`)
      return otherwise
    }
  }
  const note = (what: string, work: () => string[]) => integrity.push(...look(what, [], work))
  onStep(0, 100)
  note('the pages', () => integrityProblems(db))
  onStep(pagesShare, 100)
  note('the tables', () => schemaProblems(db))
  note('the settings', () => unreadableSettings(db))
  const foreignKeys = look('who names whom', [], () => foreignKeyProblems(db))
  let unreadable = 0
  const rollupDifferences = look('the sums of days', 0, () =>
    verifyRollup(db, getSettings(db).workingHours, {
      skipped: (id) => {
        unreadable += 1
        if (unreadable <= mostNamed) integrity.push(`entry ${id} has a time nobody can read`)
      },
      onStep: (share) => onStep(pagesShare + Math.floor(share * (100 - pagesShare)), 100),
    }),
  )
  const sound = integrity.length === 0 && foreignKeys.length === 0 && rollupDifferences === 0
  return { sound, integrity, foreignKeys, rollupDifferences }
}

/** The short form for the start after a crash: whether SQLite finds its pages in order. */
export function quickCheck(db: Db): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok'
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
