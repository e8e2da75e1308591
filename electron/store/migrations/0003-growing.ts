import type { Migration } from './migration.ts'

const date = (column: string) => `CHECK (${column} IS date(${column}))`
const note = (column: string) => `${column} TEXT NOT NULL CHECK (length(${column}) <= 4000)`
// A list that grows is the door's to guard: in a CHECK every addition would be a table built anew.
const kind = (column: string) =>
  `${column} TEXT NOT NULL CHECK (length(${column}) BETWEEN 1 AND 40)`
const client = 'client_id INTEGER NOT NULL REFERENCES client (id)'
const letter = `${kind('language')},
  ${kind('situation')},
  subject TEXT NOT NULL CHECK (length(subject) <= 500),
  body TEXT NOT NULL CHECK (length(body) <= 20000)`

/** The tables whose lists grow, as they now are. */
const rebuilt = {
  warning_sign: `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  ${kind('kind')},
  on_date TEXT NOT NULL ${date('on_date')},
  ${note('note')},
  closed_on TEXT ${date('closed_on')}`,

  sign_dismissal: `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  ${kind('kind')},
  on_date TEXT NOT NULL ${date('on_date')},
  UNIQUE (client_id, kind)`,

  action: `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${client},
  ${kind('remedy')},
  because TEXT NOT NULL CHECK (length(because) <= 40),
  started_on TEXT NOT NULL ${date('started_on')},
  due_on TEXT ${date('due_on')},
  ${note('note')},
  done_on TEXT ${date('done_on')},
  outcome TEXT CHECK (length(outcome) BETWEEN 1 AND 40),
  ${note('outcome_note')},
  CHECK (outcome IS NULL OR done_on IS NOT NULL)`,

  template: `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  ${letter}`,

  letter: `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES client (id),
  on_date TEXT NOT NULL ${date('on_date')},
  ${letter}`,
}

// The highest id ever given goes along, as ids are never given again: undo counts on it.
const rebuild = ([table, columns]: readonly [string, string]) => `
ALTER TABLE ${table} RENAME TO old;
CREATE TABLE ${table} (${columns}
) STRICT;
INSERT INTO ${table} SELECT * FROM old;
DELETE FROM sqlite_sequence WHERE name = '${table}';
UPDATE sqlite_sequence SET name = '${table}' WHERE name = 'old';
DROP TABLE old;`

const indexes = `
CREATE INDEX warning_sign_by_client ON warning_sign (client_id, on_date);
CREATE INDEX action_by_client ON action (client_id, started_on);
CREATE INDEX action_open ON action (due_on) WHERE done_on IS NULL;
CREATE INDEX letter_by_client ON letter (client_id, on_date);`

const kept = `
-- What is typed and not saved yet, by the form it was typed in.
CREATE TABLE draft (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
  value TEXT NOT NULL CHECK (json_valid(value)),
  kept_at INTEGER NOT NULL CHECK (kept_at BETWEEN -62135596800 AND 253402300799)
) STRICT, WITHOUT ROWID;

-- The schema version the changes kept in a row are of; of those before this one it was the same for all.
ALTER TABLE undo ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_batch ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
UPDATE undo SET version = 2;
UPDATE import_batch SET version = 2;`

/** Kinds, languages and remedies may grow; drafts; kept changes say what schema they are of. */
export const growing: Migration = {
  version: 3,
  name: 'growing',
  up: (db) => db.exec(Object.entries(rebuilt).map(rebuild).join('') + indexes + kept),
  // What an import changed is brought up to date as well, so undo no longer compares it: of the
  // import's own row it keeps only whether it was taken back.
  kept: { import_batch: ({ id, undone_at }) => ({ id, undone_at }) },
}
