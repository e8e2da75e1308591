import type { Migration } from './migration.ts'

// Notes of entries by their words, folded before they come in (store/search). It keeps no text of its own: whatever
// is found is read from the entries. `search_pending` names spans of ids whose words are yet to be taken in.
const tables = `
CREATE VIRTUAL TABLE entry_search USING fts5(
  note, content = '', contentless_delete = 1, tokenize = 'unicode61', prefix = '2 3');

CREATE TABLE search_pending (
  first_id INTEGER PRIMARY KEY,
  last_id INTEGER NOT NULL CHECK (last_id >= first_id)
) STRICT;

INSERT INTO search_pending SELECT min(id), max(id) FROM entry HAVING count(*) > 0;`

export const search: Migration = {
  version: 12,
  name: 'search',
  up: (db) => db.exec(tables),
}
