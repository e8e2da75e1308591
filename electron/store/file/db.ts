import type BetterSqlite3 from 'better-sqlite3'

declare const openedByStore: unique symbol

/** A database that `openStore` has checked, set up and migrated; nothing else may be handed to the store. */
export type Db = BetterSqlite3.Database & { readonly [openedByStore]: true }

/** What SQLite holds in the columns of the app's tables. */
export type SqlValue = string | number | null
export type Row = Readonly<Record<string, SqlValue>>
