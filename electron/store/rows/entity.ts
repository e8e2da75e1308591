import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row, SqlValue } from '../file/db.ts'
import { deleteRow, insertRow, updateRow, type Table } from './rows.ts'
import { saved, type Changed } from './saving.ts'
import { prepared, preparedPluck } from './statements.ts'

/** The column of a field: text, numbers and null as they are, yes and no as 1 and 0, all else as JSON. */
type ColumnOf<V> = [V] extends [boolean]
  ? { readonly flag: string }
  : [V] extends [SqlValue]
    ? string
    : { readonly json: string }

/** What a new one has that its maker need not name. */
type Initial<T, F> = Omit<T, keyof F | 'id'>

/** An entity as the store keeps it, said once: a field left out or misnamed does not compile. */
export interface Description<T, F> {
  /** The domain's word for one of them. */
  readonly name: string
  readonly table: string
  /** What is read where not all of the table's rows count: a view of it. */
  readonly seen?: string
  readonly columns: { readonly [K in keyof T]-?: ColumnOf<T[K]> }
  /** Columns the domain does not know, null unless written by name. */
  readonly also?: readonly string[]
  /** The order of lists, in SQL. */
  readonly order: string
  readonly initial: Initial<T, F>
}

/** How an entity is read and written; `F` is what makes a new one. */
export interface Entity<T, F> extends Table {
  readonly name: string
  /** All in the order of lists, or those of one client. */
  readonly list: (db: Db, clientId?: number) => T[]
  readonly get: (db: Db, id: number) => T | undefined
  /** How many there are. */
  readonly count: (db: Db) => number
  /** Adds one; `conflict` if it must be unique and is not, `not-found` if it names a row that is not there. */
  readonly insert: (db: Db, fields: F & Partial<Initial<T, F>>) => Envelope<T>
  /** Changes the fields given; `not-found` without such a one, else as `insert`. */
  readonly update: (db: Db, id: number, fields: Changed<Omit<T, 'id'>>) => Envelope<T>
  /** Removes one; `not-found` without such a one, `conflict` while other rows name it. */
  readonly remove: (db: Db, id: number) => Envelope<null>
  /** Those found by what follows the table in a SELECT, such as `WHERE name = ?`. */
  readonly where: (db: Db, rest: string, ...values: SqlValue[]) => T[]
  /** The columns as SELECT has them, for queries that want others as well; `fromRow` reads them. */
  readonly selected: string
  readonly fromRow: (row: Row) => T
  /** The columns of the fields given; one that is undefined says nothing. */
  readonly toRow: (fields: Changed<T>) => Row
  /** Each field with its column, for bulk writes that cannot afford a row of their own. */
  readonly fields: readonly Field<T>[]
}

/** Makes the reading and writing of an entity from its description. */
export function entity<T extends { readonly id: number }, F extends Partial<T>>(
  description: Description<T, F>,
): Entity<T, F> {
  const { name, table, columns, also = [], order, initial } = description
  const seen = description.seen === undefined ? table : `${description.seen} AS ${table}`
  const fields = Object.entries<Column>(columns).map(fieldOf)
  const kept: Table = { table, columns: [...fields.map(({ column }) => column), ...also] }
  const selected = fields.map(({ field, column }) => `${table}.${column} AS "${field}"`).join(', ')
  const read = reader(fields)
  const fromRow = (row: Row) => read(row) as T
  const toRow = (given: object) => rowOf(fields, given)
  const select = `SELECT ${selected} FROM ${seen}`
  const one = `${select} WHERE id = ?`
  const all = (db: Db, sql: string, ...values: SqlValue[]) =>
    prepared<SqlValue[], Row>(db, sql)
      .all(...values)
      .map(fromRow)
  const get = (db: Db, id: number) => {
    const row = prepared<[number], Row>(db, one).get(id)
    return row && fromRow(row)
  }
  return {
    ...kept,
    name,
    list: (db, clientId) =>
      clientId === undefined
        ? all(db, `${select} ORDER BY ${order}`)
        : all(db, `${select} WHERE client_id = ? ORDER BY ${order}`, clientId),
    get,
    count: (db) => preparedPluck<[], number>(db, `SELECT count(*) FROM ${seen}`).get() ?? 0,
    insert: (db, given) =>
      saved(insertRow(db, kept, toRow({ ...initial, ...given })), (id) => get(db, id)),
    update: (db, id, given) => saved(updateRow(db, kept, id, toRow(given)), () => get(db, id)),
    remove: (db, id) => deleteRow(db, kept, id),
    where: (db, rest, ...values) => all(db, `${select} ${rest}`, ...values),
    selected,
    fromRow,
    toRow,
    fields,
  }
}

type Column = string | { readonly flag: string } | { readonly json: string }

export interface Field<T = Readonly<Record<string, unknown>>> {
  readonly field: keyof T & string
  readonly column: string
  readonly kind: 'plain' | 'flag' | 'json'
}

function fieldOf([field, column]: [string, Column]): Field {
  if (typeof column === 'string') return { field, column, kind: 'plain' }
  return 'flag' in column
    ? { field, column: column.flag, kind: 'flag' }
    : { field, column: column.json, kind: 'json' }
}

// Plain columns come as the domain has them, so only the others are gone through, in the row itself.
function reader(fields: readonly Field[]): (row: Row) => unknown {
  const others = fields.filter(({ kind }) => kind !== 'plain')
  return (row) => {
    const values: Record<string, unknown> = row
    for (const { field, kind } of others) {
      const value = row[field]
      if (kind === 'flag') values[field] = value === 1
      else if (typeof value === 'string') values[field] = JSON.parse(value)
    }
    return values
  }
}

function rowOf(fields: readonly Field[], given: object): Row {
  const values: Readonly<Record<string, unknown>> = { ...given }
  const row: Record<string, SqlValue> = {}
  for (const { field, column, kind } of fields) {
    const value = values[field]
    if (value !== undefined) row[column] = storedAs(kind, value)
  }
  return row
}

/** A field's value as its column holds it. */
export function storedAs(kind: Field['kind'], value: unknown): SqlValue {
  if (kind === 'flag') return value === true ? 1 : 0
  return kind === 'plain' || value === null ? (value as SqlValue) : JSON.stringify(value)
}
