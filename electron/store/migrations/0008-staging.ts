import type { Migration } from './migration.ts'

// Long work is prepared where nobody sees it and shown in one step (store/staging): one such work at a time, whose
// owner says that it is alive, and the span of entry ids that nobody sees meanwhile.
const table = `
CREATE TABLE staging (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  owner TEXT NOT NULL,
  at INTEGER NOT NULL,
  first_entry_id INTEGER,
  last_entry_id INTEGER,
  CHECK ((first_entry_id IS NULL) = (last_entry_id IS NULL))
) STRICT;`

/** The entries that count: all but those that are being prepared or cleared away. */
const view = `
CREATE VIEW seen_entry AS SELECT * FROM entry
  WHERE id NOT BETWEEN coalesce((SELECT first_entry_id FROM staging), 0)
    AND coalesce((SELECT last_entry_id FROM staging), 0);`

export const staging: Migration = {
  version: 8,
  name: 'staging',
  up: (db) => db.exec(table + view),
}
