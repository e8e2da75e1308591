import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { agreedRates } from '../entities/agreed-rates.ts'
import { entries } from '../entities/entries.ts'
import { invoices } from '../entities/invoices.ts'
import { otherWork } from '../entities/other-work.ts'
import { timers } from '../entities/timer.ts'
import type { Db, Row, SqlValue } from '../file/db.ts'
import { deleteRow, readRow, updateRow, type Table } from '../rows/rows.ts'
import { preparedPluck } from '../rows/statements.ts'

/** Runs writes one after the other; the first that fails is the answer. */
export function allOf(steps: Iterable<() => Envelope<unknown>>): Envelope<null> {
  for (const step of steps) {
    const done = step()
    if (!done.ok) return done
  }
  return ok(null)
}

/** The numbers of the rows of a table with that value in a column. */
export function idsWhere(db: Db, { table }: Table, column: string, value: SqlValue): number[] {
  const sql = `SELECT id FROM ${table} WHERE ${column} = ?`
  return preparedPluck<[SqlValue], number>(db, sql).all(value)
}

/** Writes columns of every row of a table that has some value in one; gives how many. */
export function moveRows(
  db: Db,
  table: Table,
  [column, value]: readonly [string, SqlValue],
  patch: Row,
): Envelope<number> {
  const ids = idsWhere(db, table, column, value)
  const done = allOf(ids.map((id) => () => updateRow(db, table, id, patch)))
  return done.ok ? ok(ids.length) : done
}

/** All that names a project names another one of the same client; gives the rows that do so. */
export function moveProject(db: Db, from: number, into: number): Envelope<null> {
  const whose = ['project_id', from] as const
  const patch = { project_id: into }
  return allOf([
    () => moveRows(db, entries, whose, patch),
    () => moveRows(db, invoices, whose, patch),
    () => moveRates(db, from, into),
    () => moveRows(db, timers, whose, patch),
    () => moveAnswers(db, from, into),
  ])
}

/** A rate of the other project from the same day stays; that of this one goes. */
function moveRates(db: Db, from: number, into: number): Envelope<null> {
  const days = new Set(
    idsWhere(db, agreedRates, 'project_id', into).map((id) => agreedRates.get(db, id)?.from),
  )
  return allOf(
    idsWhere(db, agreedRates, 'project_id', from).map((id) => () => {
      const rate = agreedRates.get(db, id)
      if (!rate) return fail('not-found', 'there is no such rate')
      return days.has(rate.from)
        ? deleteRow(db, agreedRates, id)
        : updateRow(db, agreedRates, id, { project_id: into })
    }),
  )
}

function moveAnswers(db: Db, from: number, into: number): Envelope<null> {
  const answered = new Set(
    idsWhere(db, otherWork, 'project_id', into).map((id) => readRow(db, otherWork, id)?.invoice_id),
  )
  return allOf(
    idsWhere(db, otherWork, 'project_id', from).map(
      (id) => () =>
        answered.has(readRow(db, otherWork, id)?.invoice_id)
          ? deleteRow(db, otherWork, id)
          : updateRow(db, otherWork, id, { project_id: into }),
    ),
  )
}
