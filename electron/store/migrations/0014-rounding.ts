import type { KeptRow, Migration } from './migration.ts'

// How time is rounded for invoices, as JSON: null is not at all, of a project as its client.
const columns = `
ALTER TABLE client ADD COLUMN rounding TEXT CHECK (json_valid(rounding));
ALTER TABLE project ADD COLUMN rounding TEXT CHECK (json_valid(rounding))`

const unrounded = (row: KeptRow): KeptRow => ({ ...row, rounding: null })

export const rounding: Migration = {
  version: 14,
  name: 'rounding',
  up: (db) => db.exec(columns),
  kept: { client: unrounded, project: unrounded },
}
