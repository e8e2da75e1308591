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
const instant = (column: string) => `CHECK (${column} BETWEEN -62135596800 AND 253402300799)`
const count = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} >= 0)`
// The version of the schema that the changes are of.
const changes = `changes TEXT NOT NULL CHECK (json_valid(changes)),
  version INTEGER NOT NULL`

/** The tables whose lists grow and those that keep changes, as they now are. */
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

  import_batch: `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  imported_at INTEGER NOT NULL ${instant('imported_at')},
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  ${count('taken')},
  ${count('updated')},
  ${count('duplicates')},
  ${count('refused')},
  undone_at INTEGER ${instant('undone_at')},
  -- The entries a batch adds have consecutive ids, so finding them needs no index.
  first_entry_id INTEGER,
  last_entry_id INTEGER,
  ${count('entry_count')},
  ${changes}`,

  undo: `
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL ${instant('at')},
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  batch_id INTEGER REFERENCES import_batch (id),
  ${changes}`,
}

const stamped = new Set(['import_batch', 'undo'])

// By way of a copy, as ALTER TABLE reads the whole schema again, which every new file would pay for.
const rebuild = ([table, columns]: readonly [string, string]) => `
CREATE TEMP TABLE old AS SELECT *${stamped.has(table) ? ', 2' : ''} FROM ${table};
DROP TABLE ${table};
CREATE TABLE ${table} (${columns}
) STRICT;
INSERT INTO ${table} SELECT * FROM old;
DROP TABLE old;`

// Ids once given are never given again, as undo brings rows back with theirs.
const rebuiltAll = `
CREATE TEMP TABLE given AS SELECT * FROM sqlite_sequence;
${Object.entries(rebuilt).map(rebuild).join('')}
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence SELECT * FROM given;
DROP TABLE given;`

const indexes = `
CREATE INDEX warning_sign_by_client ON warning_sign (client_id, on_date);
CREATE INDEX action_by_client ON action (client_id, started_on);
CREATE INDEX action_open ON action (due_on) WHERE done_on IS NULL;
CREATE INDEX letter_by_client ON letter (client_id, on_date);`

const draft = `
-- What is typed and not saved yet, by the form it was typed in.
CREATE TABLE draft (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
  value TEXT NOT NULL CHECK (json_valid(value)),
  kept_at INTEGER NOT NULL ${instant('kept_at')}
) STRICT, WITHOUT ROWID;`

/** Kinds, languages and remedies may grow; drafts; kept changes say what schema they are of. */
export const growing: Migration = {
  version: 3,
  name: 'growing',
  up: (db) => db.exec(rebuiltAll + indexes + draft),
  // What an import changed is brought up to date as well, so undo no longer compares it: of the
  // import's own row it keeps only whether it was taken back.
  kept: { import_batch: ({ id, undone_at }) => ({ id, undone_at }) },
}
