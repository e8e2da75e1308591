import type { Migration } from './migration.ts'

/** Whether a retainer is invoiced before its month or after it. */
export const billing: Migration = {
  version: 5,
  name: 'billing',
  up: (db) =>
    db.exec('ALTER TABLE project ADD COLUMN billing TEXT CHECK (length(billing) BETWEEN 1 AND 40)'),
  kept: { project: (row) => ({ ...row, billing: null }) },
}
