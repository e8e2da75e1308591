import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { agreedRates } from '../entities/agreed-rates.ts'
import { entries } from '../entities/entries.ts'
import { invoices } from '../entities/invoices.ts'
import { joinedEntries } from '../entities/joined-entries.ts'
import { otherWork } from '../entities/other-work.ts'
import { timers } from '../entities/timer.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, updateRow, type Table } from '../rows/rows.ts'
import { preparedPluck } from '../rows/statements.ts'

/** Runs writes one after the other; the first that fails is the answer. */
export function allOf(...steps: readonly (() => Envelope<unknown>)[]): Envelope<null> {
  return forEach(steps, (step) => step())
}

/** Writes something of each, one after the other; the first write that fails is the answer. */
export function forEach<T>(all: Iterable<T>, write: (one: T) => Envelope<unknown>): Envelope<null> {
  for (const one of all) {
    const done = write(one)
    if (!done.ok) return done
  }
  return ok(null)
}

/** Rows of a table that are to name another client, project or invoice in a column. */
interface Naming {
  readonly table: Table
  readonly column: string
  readonly from: number
  readonly into: number
}

/** Makes every row that names the one name the other. */
export function moveRows(db: Db, { table, column, from, into }: Naming): Envelope<null> {
  return forEach(idsNaming(db, { table, column, from }), (id) =>
    updateRow(db, table, id, { [column]: into }),
  )
}

/** As `moveRows`, but of two rows that say the same in `alike` the other's stays and this one's goes. */
export function moveUnlike(db: Db, { alike, ...naming }: Naming & Alike): Envelope<null> {
  const { table, column, into } = naming
  const twins = new Set(idsOfTwins(db, { alike, ...naming }))
  return forEach(idsNaming(db, naming), (id) =>
    twins.has(id) ? deleteRow(db, table, id) : updateRow(db, table, id, { [column]: into }),
  )
}

interface Alike {
  /** The column of which the other has each value once at most. */
  readonly alike: string
}

/** Those rows that say in `alike` what a row of the other says already. */
export function idsOfTwins(db: Db, { table, column, from, into, alike }: Naming & Alike): number[] {
  const sql = `SELECT id FROM ${table.table} AS one WHERE ${column} = ? AND EXISTS
    (SELECT 1 FROM ${table.table} WHERE ${column} = ? AND ${alike} IS one.${alike})`
  return preparedPluck<[number, number], number>(db, sql).all(from, into)
}

/** The rows that name one, entries as they are seen. */
export function idsNaming(db: Db, { table, column, from }: Omit<Naming, 'into'>): number[] {
  const seen = table.table === entries.table ? 'seen_entry' : table.table
  return preparedPluck<[number], number>(db, `SELECT id FROM ${seen} WHERE ${column} = ?`).all(from)
}

/** The agreed rates of a project that are dropped when it becomes another: that has one from the same day. */
export const ratesOfSameDay = (from: number, into: number) =>
  ({ table: agreedRates, column: 'project_id', from, into, alike: 'from_date' }) as const

/** Makes all that names a project name another one, whose client's it is or is about to be. */
export function moveProject(db: Db, from: number, into: number): Envelope<null> {
  const naming = (table: Table) => ({ table, column: 'project_id', from, into })
  return allOf(
    () =>
      forEach([entries, joinedEntries, invoices, timers], (table) => moveRows(db, naming(table))),
    () => moveUnlike(db, ratesOfSameDay(from, into)),
    () => moveUnlike(db, { ...naming(otherWork), alike: 'invoice_id' }),
  )
}
