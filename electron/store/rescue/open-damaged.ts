import type BetterSqlite3 from 'better-sqlite3'
import { connect } from '../file/driver.ts'

/** Opens a damaged file to read what it still holds, though it is shorter than it says or its schema has faults. */
export function openDamaged(file: string): BetterSqlite3.Database {
  const db = connect(file, { readonly: true, fileMustExist: true })
  // Only so does SQLite take a damaged file for one at all; nothing can be written to it.
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  db.pragma('cell_size_check = ON')
  return db
}
