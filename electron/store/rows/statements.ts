import type BetterSqlite3 from 'better-sqlite3'
import type { Db } from '../file/db.ts'

type Statement<P extends unknown[], R> = BetterSqlite3.Statement<P, R>
type Shape = 'rows' | 'raw' | 'pluck'
// By shape, then by the text itself: a key put together anew for every call would cost more than many a lookup.
type Cache = Readonly<Record<Shape, Map<string, Statement<unknown[], unknown>>>>

const caches = new WeakMap<Db, Cache>()

/** The statement of this text, prepared once per database; rows come as objects. */
export function prepared<P extends unknown[], R = unknown>(db: Db, sql: string): Statement<P, R> {
  return cached(db, 'rows', sql)
}

/** As `prepared`, with rows as arrays: for the queries that read many of them. */
export function preparedRaw<P extends unknown[], R extends unknown[]>(
  db: Db,
  sql: string,
): Statement<P, R> {
  return cached(db, 'raw', sql)
}

/** As `prepared`, with the first column alone. */
export function preparedPluck<P extends unknown[], R>(db: Db, sql: string): Statement<P, R> {
  return cached(db, 'pluck', sql)
}

function cached<P extends unknown[], R>(db: Db, shape: Shape, sql: string): Statement<P, R> {
  let cache = caches.get(db)
  if (!cache) caches.set(db, (cache = { rows: new Map(), raw: new Map(), pluck: new Map() }))
  let statement = cache[shape].get(sql)
  if (!statement) {
    statement = db.prepare(sql)
    if (shape !== 'rows') statement[shape]()
    cache[shape].set(sql, statement)
  }
  return statement as unknown as Statement<P, R>
}
