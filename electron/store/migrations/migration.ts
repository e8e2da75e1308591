import type BetterSqlite3 from 'better-sqlite3'

/** A row as undo and imports keep it, by column. */
export type KeptRow = Readonly<Record<string, unknown>>

/** One step of the schema. Released steps never change; `version` is what `user_version` becomes. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (db: BetterSqlite3.Database) => void
  /**
   * How kept rows become what the table's rows now are, by table, so that undo and taking an import
   * back go on working. Null lets the change go, with all that belongs to it. A table whose columns
   * change must be named.
   */
  readonly kept?: Readonly<Record<string, (row: KeptRow) => KeptRow | null>>
}
