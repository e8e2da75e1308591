import type BetterSqlite3 from 'better-sqlite3'

/** One step of the schema. Released steps never change; `version` is what `user_version` becomes. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (db: BetterSqlite3.Database) => void
}
