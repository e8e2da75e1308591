import type { Migration } from './migration.ts'

const table = `
CREATE TABLE column_map (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
  map TEXT NOT NULL CHECK (json_valid(map))
) STRICT;`

/** What the user says of the columns of a table is kept by name. */
export const columnMaps: Migration = {
  version: 10,
  name: 'column-maps',
  up: (db) => db.exec(table),
}
