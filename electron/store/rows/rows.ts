import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { followInSettings } from './named-in-settings.ts'
import { noteChange } from './changes.ts'
import type { Db, Row, SqlValue } from '../file/db.ts'
import { entryChanged } from '../rollup/rollup.ts'
import { noteWritten } from '../search/index-entries.ts'
import { refuseLocked } from './locked.ts'
import { prepared } from './statements.ts'
import { constraintFailure, together } from './transaction.ts'

// The one way single rows are written: each write is noted for undo and carried into the rollup and the
// index of notes, and none reaches into locked time, so that no caller can forget any of it.

/** A table with the columns that are read and written, and so kept by undo. */
export interface Table {
  readonly table: string
  readonly columns: readonly string[]
}

/** The row, or undefined. */
export function readRow(db: Db, table: Table, id: number): Row | undefined {
  return prepared<[number], Row>(db, sqlOf(table).read).get(id)
}

// The same texts each time, as putting one together costs as much as many a lookup by id.
const sqls = new WeakMap<Table, Readonly<Record<'read' | 'insert' | 'remove', string>>>()

function sqlOf(of: Table) {
  let sql = sqls.get(of)
  if (!sql) {
    const { table, columns } = of
    const names = columns.join(', ')
    const read = `SELECT ${names} FROM ${table} WHERE id = ?`
    const insert = `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`
    sqls.set(of, (sql = { read, insert, remove: `DELETE FROM ${table} WHERE id = ?` }))
  }
  return sql
}

/** Adds a row (with its old id when undo brings it back) and gives its id. */
export function insertRow(db: Db, table: Table, row: Row): Envelope<number> {
  return guarded('not-found', () =>
    together(db, () => {
      const refused = table.table === 'entry' && refuseLocked(db, row)
      if (refused) return refused
      // No column has a default other than NULL, and for the id that means the next one.
      const values = table.columns.map((column) => row[column] ?? null)
      const inserted = prepared<SqlValue[]>(db, sqlOf(table).insert).run(...values)
      const id = Number(inserted.lastInsertRowid)
      written(db, table, id, null, readRow(db, table, id) ?? null)
      return ok(id)
    }),
  )
}

/** Changes columns of a row; `not-found` if there is none. */
export function updateRow(db: Db, table: Table, id: number, patch: Row): Envelope<null> {
  const columns = table.columns.filter((column) => patch[column] !== undefined)
  const sets = columns.map((column) => `${column} = ?`).join(', ')
  return guarded('not-found', () =>
    together(db, () => {
      const before = readRow(db, table, id)
      if (!before) return missing(table)
      if (columns.length === 0) return ok(null)
      const refused = table.table === 'entry' && refuseLocked(db, before, { ...before, ...patch })
      if (refused) return refused
      const values = columns.map((column) => patch[column] ?? null)
      prepared<SqlValue[]>(db, `UPDATE ${table.table} SET ${sets} WHERE id = ?`).run(...values, id)
      written(db, table, id, before, readRow(db, table, id) ?? null)
      return ok(null)
    }),
  )
}

/** Removes a row; `not-found` if there is none, `conflict` if others still name it. */
export function deleteRow(db: Db, table: Table, id: number): Envelope<null> {
  return guarded('conflict', () =>
    together(db, () => {
      const before = readRow(db, table, id)
      if (!before) return missing(table)
      const refused = table.table === 'entry' && refuseLocked(db, before)
      if (refused) return refused
      prepared<[number]>(db, sqlOf(table).remove).run(id)
      written(db, table, id, before, null)
      const kind = table.table
      if (kind === 'client' || kind === 'project') followInSettings(db, kind, { id, into: null })
      return ok(null)
    }),
  )
}

function written(
  db: Db,
  { table }: Table,
  id: number,
  before: Row | null,
  after: Row | null,
): void {
  noteChange(db, { table, id, before, after })
  if (table !== 'entry') return
  entryChanged(db, before, after)
  noteWritten(db, id, before, after)
}

function missing({ table }: Table) {
  return fail('not-found', `there is no such ${table.replace('_', ' ')}`)
}

function guarded<T>(foreignKey: 'not-found' | 'conflict', work: () => Envelope<T>): Envelope<T> {
  try {
    return work()
  } catch (error) {
    return constraintFailure(error, foreignKey)
  }
}
