import type { Db } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'

/** What was typed into a form and not saved. */
export interface Draft {
  /** The form it was typed in, such as `letter 12`. */
  readonly key: string
  readonly value: unknown
  /** Epoch seconds. */
  readonly keptAt: number
}

// Of no interest to undo: a draft is put down again by typing.

/** Every draft, by key. */
export function listDrafts(db: Db): Draft[] {
  type Columns = Omit<Draft, 'value'> & { readonly value: string }
  const sql = 'SELECT key, value, kept_at AS keptAt FROM draft ORDER BY key'
  return prepared<[], Columns>(db, sql)
    .all()
    .map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }))
}

/** Keeps a draft in place of the one before; its value must be JSON. */
export function keepDraft(db: Db, { key, value, keptAt }: Draft): void {
  const sql = `INSERT INTO draft VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value, kept_at = excluded.kept_at`
  prepared<[string, string, number]>(db, sql).run(key, JSON.stringify(value), keptAt)
}

/** Lets a draft go; one that is not there says nothing. */
export function dropDraft(db: Db, key: string): void {
  prepared<[string]>(db, 'DELETE FROM draft WHERE key = ?').run(key)
}
