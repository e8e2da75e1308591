import type { Db } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'

/** How many entries and invoices name a client or project, and the seconds of the entries. */
export function sumsOf(db: Db, column: 'client_id' | 'project_id', id: number) {
  const sql = `SELECT (SELECT count(*) FROM seen_entry WHERE ${column} = $id) AS entries,
    (SELECT coalesce(sum(seconds), 0) FROM seen_entry WHERE ${column} = $id) AS seconds,
    (SELECT count(*) FROM invoice WHERE ${column} = $id) AS invoices`
  const sums = prepared<[{ id: number }], { entries: number; seconds: number; invoices: number }>(
    db,
    sql,
  ).get({ id })
  return sums ?? { entries: 0, seconds: 0, invoices: 0 }
}
