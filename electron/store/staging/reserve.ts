import type { Db } from '../file/db.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'

/** Ids that nothing else will ever get: so many of a table, from the one given on. Call inside a transaction. */
export function reserveIds(db: Db, table: string, count: number): number {
  const last =
    preparedPluck<[string], number>(db, 'SELECT seq FROM sqlite_sequence WHERE name = ?').get(
      table,
    ) ?? 0
  atLeast(db, table, last + count)
  return last + 1
}

/** Makes a table's next id higher than one that is taken but not there. Call inside a transaction. */
export function atLeast(db: Db, table: string, id: number): void {
  const raise = 'UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?'
  if (prepared<[number, string]>(db, raise).run(id, table).changes > 0) return
  prepared<[string, number]>(db, 'INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(
    table,
    id,
  )
}
