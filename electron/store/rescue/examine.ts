import type BetterSqlite3 from 'better-sqlite3'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { TableState } from '../../../shared/domain/files/rescue.ts'
import { anyFailure } from '../file/any-failure.ts'
import { openDamaged } from './open-damaged.ts'
import { attempt, readableRows } from './readable-rows.ts'
import { stepsOf, tablesOf } from './schema.ts'

type Connection = BetterSqlite3.Database

/**
 * Which tables of a damaged file are touched, and how many of their rows can still be read: of one that is no
 * database any more, none. Reads every row, writes nothing.
 */
export function examine({ file }: { readonly file: string }): Envelope<readonly TableState[]> {
  let db: Connection | undefined
  try {
    const opened = openDamaged(file)
    db = opened
    const faulty = faultyTables(opened)
    return ok(tablesOf(stepsOf(file)).map((table) => stateOf(opened, table, faulty.has(table))))
  } catch (error) {
    return anyFailure(error, file)
  } finally {
    db?.close()
  }
}

function stateOf(db: Connection, table: string, faulty: boolean): TableState {
  const count = db.prepare.bind(db, `SELECT count(*) FROM "${table}"`)
  const expected = attempt(() => Number(count().pluck().get()))
  let kept = 0
  attempt(() => {
    for (const _ of readableRows(db, table)) kept += 1
  })
  return { table, kept, expected: expected ?? null, faulty }
}

/** The tables that SQLite finds fault with, by the names and the trees its lines tell of. */
function faultyTables(db: Connection): ReadonlySet<string> {
  const lines = attempt(() => db.pragma('integrity_check') as { integrity_check: string }[]) ?? []
  const text = lines.map((line) => line.integrity_check).join('\n')
  const sql = 'SELECT name, tbl_name AS "table", rootpage AS root FROM sqlite_schema'
  const parts = attempt(() => db.prepare<[], Part>(sql).all()) ?? []
  const isNamed = ({ name, root }: Part) =>
    new RegExp(`\\b${name}\\b`).test(text) || new RegExp(`\\btree ${root}\\b`, 'i').test(text)
  return new Set(parts.filter(isNamed).map(({ table }) => table))
}

interface Part {
  readonly name: string
  readonly table: string
  readonly root: number
}
