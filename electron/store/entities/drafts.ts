import type { CallOutput } from '../../../shared/contract/index.ts'
import { draftLimits } from '../../../shared/domain/limits.ts'
import type { Db } from '../file/db.ts'
import { prepared } from '../rows/statements.ts'
import { together } from '../rows/transaction.ts'

/** What was typed into a form and not saved. */
type Draft = CallOutput<'drafts.list'>[number]

// Of no interest to undo: a draft is put down again by typing.

/** Every draft, by key. */
export function listDrafts(db: Db): Draft[] {
  const sql = 'SELECT key, value, kept_at AS keptAt FROM draft ORDER BY key'
  return prepared<[], Draft>(db, sql)
    .all()
    .map((row) => ({ ...row, value: JSON.parse(row.value) as string }))
}

/** Keeps a draft in place of the one before; of too many the oldest go. */
export function keepDraft(db: Db, { key, value, keptAt }: Draft): void {
  const keep = `INSERT INTO draft VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value, kept_at = excluded.kept_at`
  const letGo = `DELETE FROM draft WHERE key <> ? AND key NOT IN
    (SELECT key FROM draft WHERE key <> ? ORDER BY kept_at DESC, key LIMIT ?)`
  together(db, () => {
    prepared<[string, string, number]>(db, keep).run(key, JSON.stringify(value), keptAt)
    prepared<[string, string, number]>(db, letGo).run(key, key, draftLimits.count - 1)
  })
}

/** Lets a draft go; false if it is not there. */
export const dropDraft = (db: Db, key: string): boolean =>
  prepared<[string]>(db, 'DELETE FROM draft WHERE key = ?').run(key).changes > 0
