import type { Db } from '../file/db.ts'
import { preparedRaw } from '../rows/statements.ts'
import { forgetWords } from '../search/index-entries.ts'
import { dropNewTotals } from './new-totals.ts'
import { inStep, inSteps } from './steps.ts'

/** Removes in steps what nobody sees: entries in hiding and their words, totals not yet or no longer in use. `keep` runs in each. */
export async function clear(db: Db, keep: () => void): Promise<void> {
  for (const drop of dropNewTotals) {
    await inStep(db, () => {
      keep()
      db.exec(drop)
    })
  }
  const sql = 'SELECT first_entry_id, last_entry_id FROM staging WHERE first_entry_id IS NOT NULL'
  const [first = 1, last = 0] = preparedRaw<[], [number, number]>(db, sql).get() ?? []
  const remove = db.prepare<[number, number]>('DELETE FROM entry WHERE id BETWEEN ? AND ?')
  await inSteps(db, last - first + 1, (from, to) => {
    keep()
    remove.run(first + from, first + to - 1)
    forgetWords(db, first + from, first + to - 1)
  })
}
