import type { Db } from '../file/db.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'

/** Fewer rows than this are soon indexed one by one. */
const manyRows = 5_000

/**
 * Runs a bulk insert into a table. When it brings many rows compared with those there, the table's
 * indexes are dropped and built again by sorting, which takes a fraction of the time of keeping them
 * up row by row. Call inside a transaction: a failure, a known import key too, restores all.
 */
export function withoutIndexes(
  db: Db,
  table: 'entry' | 'rollup',
  newRows: number,
  insert: () => void,
): void {
  if (newRows < manyRows || rowsUpTo(db, table, newRows * 3) === newRows * 3) {
    insert()
    return
  }
  const sql = `SELECT name, sql FROM sqlite_schema
    WHERE type = 'index' AND tbl_name = '${table}' AND sql IS NOT NULL`
  const indexes = prepared<[], { name: string; sql: string }>(db, sql).all()
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  insert()
  for (const index of indexes) db.exec(index.sql)
}

function rowsUpTo(db: Db, table: 'entry' | 'rollup', limit: number): number {
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT ?)`
  return preparedPluck<[number], number>(db, sql).get(limit) ?? 0
}
