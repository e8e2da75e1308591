import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { removingBy } from '../imports/take-back-rows.ts'
import { applyDeltas, summedEntry } from '../rollup/rollup.ts'
import { rollupSums, type RollupDelta } from '../rollup/sums.ts'
import { storedWorkWeek } from '../rollup/work-week.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import type { Claim, Span } from './claim.ts'
import { fewTotals } from './import.ts'
import { makeNewTotals } from './new-totals.ts'
import { inOneStep } from './steps.ts'

/**
 * Takes back a large import: its entries go out of sight in the one step in which `takeBack` does the rest, and are
 * cleared away when the claim is left. `again` if the working hours changed meanwhile.
 */
export async function stageTakeBack<T>(
  db: Db,
  claim: Claim,
  { span, takeBack }: { readonly span: Span; readonly takeBack: () => Envelope<T> },
  onStep: (done: number, total: number) => void = () => undefined,
): Promise<Envelope<T> | 'again'> {
  const week = storedWorkWeek(db)
  const deltas = sumsOf(db, span)
  const totals =
    deltas.length <= fewTotals
      ? { putInPlace: () => applyDeltas(db, deltas) }
      : await makeNewTotals(db, { week, claim, own: { ...span, count: false }, onStep })
  const removal = {
    remove: () => {
      totals.putInPlace()
      claim.hide(span)
    },
    // Nobody looks at foreign keys in a step, so what something else uses is kept by looking here.
    isUsed: (table: string, id: number) => isNamed(db, { table, id }, span),
  }
  const outdated = fail('conflict', 'the working hours changed meanwhile')
  const done = await inOneStep(db, () => {
    claim.keep()
    return storedWorkWeek(db) === week ? removingBy(db, removal, takeBack) : outdated
  })
  return done === outdated ? 'again' : done
}

function sumsOf(db: Db, { first, last }: Span): RollupDelta[] {
  const sums = rollupSums(storedWorkWeek(db))
  const rows = prepared<number[], Row>(db, 'SELECT * FROM entry WHERE id BETWEEN ? AND ?')
  for (const row of rows.iterate(first, last)) sums.add(summedEntry(row), -1)
  return sums.deltas()
}

interface Named {
  readonly table: string
  readonly id: number
}

/** Whether another row names this one, entries of the span aside. */
function isNamed(db: Db, { table, id }: Named, { first, last }: Span): boolean {
  const sql = `SELECT DISTINCT m.name AS "table", f."from" AS "column"
    FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
    WHERE m.type = 'table' AND f."table" = ? AND f."to" = 'id'`
  return prepared<[string], { table: string; column: string }>(db, sql)
    .all(table)
    .some(({ table: from, column }) => {
      const other = from === 'entry' ? `AND id NOT BETWEEN ${first} AND ${last}` : ''
      const any = `SELECT EXISTS (SELECT 1 FROM ${from} WHERE ${column} = ? ${other})`
      return preparedPluck<[number], number>(db, any).get(id) === 1
    })
}
