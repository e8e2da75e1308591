import type { KeptRow, Migration } from './migration.ts'

// Which time is locked the settings say. 1 marks an entry that was changed in time that had been locked before;
// null, which costs no room, is every other.
const column = `ALTER TABLE entry ADD COLUMN after_lock INTEGER CHECK (after_lock = 1)`

export const lockedTime: Migration = {
  version: 11,
  name: 'locked-time',
  up: (db) => db.exec(column),
  kept: { entry: (row: KeptRow) => ({ ...row, after_lock: null }) },
}
