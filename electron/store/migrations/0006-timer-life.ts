import type { Migration } from './migration.ts'

// What the app itself saw of the running timer: signs of life, the time between two of them that is yet to be
// explained, and up to when the user said that all is right. Beside the timer's own row, as it is no change of
// the user's that undo would know of.
const table = `
CREATE TABLE timer_life (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seen_at INTEGER,
  gap_from INTEGER,
  gap_to INTEGER,
  checked_at INTEGER,
  CHECK ((gap_from IS NULL) = (gap_to IS NULL))
) STRICT;`

export const timerLife: Migration = {
  version: 6,
  name: 'timer-life',
  up: (db) => db.exec(table),
}
