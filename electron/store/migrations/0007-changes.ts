import type { Migration } from './migration.ts'

const instant = (column: string) => `CHECK (${column} BETWEEN -62135596800 AND 253402300799)`

// The journal of undo becomes the list of changes. `step` is a change's place in it, which it keeps when it is
// undone and done again, while its id is another each time: the newest of all ids is what was done last.
const table = `
CREATE TABLE undo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL,
  at INTEGER NOT NULL ${instant('at')},
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  batch_id INTEGER REFERENCES import_batch (id),
  undone_at INTEGER ${instant('undone_at')},
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  about TEXT NOT NULL CHECK (json_valid(about)),
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  version INTEGER NOT NULL
) STRICT;`

// By way of a copy, as ALTER TABLE reads the whole schema again; ids once given are never given again.
const rebuilt = `
CREATE TEMP TABLE old AS SELECT * FROM undo;
CREATE TEMP TABLE given AS SELECT * FROM sqlite_sequence WHERE name = 'undo';
DROP TABLE undo;
${table}
INSERT INTO undo SELECT old.id, old.id, at, label, batch_id, NULL,
    coalesce(taken + updated, json_array_length(old.changes)),
    json_object('name', file_name, 'client', NULL, 'fields', json_array()), old.changes, old.version
  FROM old LEFT JOIN import_batch ON import_batch.id = batch_id;
DELETE FROM sqlite_sequence WHERE name = 'undo';
INSERT INTO sqlite_sequence SELECT * FROM given;
DROP TABLE old;
DROP TABLE given;
CREATE UNIQUE INDEX undo_by_step ON undo (step, undone_at);`

/** What was changed can be listed, undone and done again in order. */
export const changes: Migration = {
  version: 7,
  name: 'changes',
  up: (db) => db.exec(rebuilt),
}
