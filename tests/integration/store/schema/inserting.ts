import type { Db } from '../../../../electron/store/file/open.ts'

export type Columns = Readonly<Record<string, string | number | null>>

/** Writes a table's good row, some of its columns changed, past everything but the schema. */
export const inserting =
  (db: Db, good: Readonly<Record<string, Columns>>) =>
  (table: string, changed: Columns = {}) => {
    const row = { ...good[table], ...changed }
    const places = Object.keys(row).map(() => '?')
    const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`
    return db.prepare(sql).run(...Object.values(row))
  }
