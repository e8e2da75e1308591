import type BetterSqlite3 from 'better-sqlite3'
import type { Db } from './db.ts'

type Statement<P extends unknown[], R> = BetterSqlite3.Statement<P, R>
type Cache = Map<string, Statement<unknown[], unknown>>

const caches = new WeakMap<Db, Cache>()

/** The statement of this text, prepared once per database; rows come as objects. */
export function prepared<P extends unknown[], R = unknown>(db: Db, sql: string): Statement<P, R> {
  return cached(db, sql, sql, (statement) => statement)
}

/** As `prepared`, with rows as arrays: for the queries that read many of them. */
export function preparedRaw<P extends unknown[], R extends unknown[]>(
  db: Db,
  sql: string,
): Statement<P, R> {
  return cached(db, `raw ${sql}`, sql, (statement) => statement.raw())
}

/** As `prepared`, with the first column alone. */
export function preparedPluck<P extends unknown[], R>(db: Db, sql: string): Statement<P, R> {
  return cached(db, `pluck ${sql}`, sql, (statement) => statement.pluck())
}

function cached<P extends unknown[], R>(
  db: Db,
  key: string,
  sql: string,
  shape: (statement: Statement<unknown[], unknown>) => Statement<unknown[], unknown>,
): Statement<P, R> {
  let cache = caches.get(db)
  if (!cache) caches.set(db, (cache = new Map()))
  let statement = cache.get(key)
  if (!statement) cache.set(key, (statement = shape(db.prepare(sql))))
  return statement as unknown as Statement<P, R>
}
