import type { Migration } from './migration.ts'

// Files are matched with what is there: by other names of clients and projects, by the id a tool gave an entry,
// and by keys, of which an import says how they were made. `file_hash` tells the same file again.
const columns = `
ALTER TABLE client ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases));
ALTER TABLE project ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases));
ALTER TABLE entry ADD COLUMN source_id TEXT CHECK (length(source_id) BETWEEN 1 AND 100);
CREATE INDEX entry_by_source ON entry (source_id) WHERE source_id IS NOT NULL;
ALTER TABLE import_batch ADD COLUMN key_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE import_batch ADD COLUMN file_hash TEXT CHECK (length(file_hash) BETWEEN 8 AND 64);`

export const matching: Migration = {
  version: 9,
  name: 'matching',
  up: (db) => db.exec(columns),
  kept: {
    client: (row) => ({ ...row, aliases: '[]' }),
    entry: (row) => ({ ...row, source_id: null }),
    // Undo keeps its number and whether it was taken back, no more.
    import_batch: (row) => row,
    project: (row) => ({ ...row, aliases: '[]' }),
  },
}
