import type { Migration } from './migration.ts'

// The rows of files whose entries were merged into another one, as they were: a file that comes again finds them.
// An entry that is gone is no longer asked for, and its number never given again, so nothing here has to go with it.
const table = `
CREATE TABLE joined_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id INTEGER NOT NULL,
  import_key TEXT NOT NULL,
  batch_id INTEGER,
  source_id TEXT,
  client_id INTEGER,
  project_id INTEGER,
  date TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  zone TEXT,
  billable INTEGER NOT NULL,
  activity TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX joined_entry_by_key ON joined_entry (import_key);
CREATE INDEX joined_entry_by_source ON joined_entry (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX joined_entry_by_entry ON joined_entry (entry_id);`

export const joinedEntries: Migration = {
  version: 13,
  name: 'joined-entries',
  up: (db) => db.exec(table),
}
