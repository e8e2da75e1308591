import { fail, type Failure } from '../../../shared/contract/call.ts'
import { obstacles, type Obstruction } from '../../../shared/domain/changes.ts'
import type { Db } from '../file/db.ts'
import { prepared } from './statements.ts'
import type { Kept } from './undo-journal.ts'
import { told } from './undo-list.ts'

/**
 * A conflict met while a change was reverted, with an `obstruction` in its details: which change, what
 * is wrong, and which later change of the list did it. Other failures pass.
 */
export function inTheWay(db: Db, kept: Kept, failure: Failure): Failure {
  const { code, message, details } = failure.error
  if (code !== 'conflict') return failure
  const obstacle = obstacles.find((one) => one === details?.['obstacle']) ?? 'import'
  const by = laterOn(db, kept, details ?? {})
  const obstruction: Obstruction = { obstacle, change: told(kept), by: by ? told(by) : null }
  return fail(code, message, { ...details, obstruction })
}

/** The newest change that stands, other than this one, and wrote the row in question. */
function laterOn(db: Db, { step }: Kept, details: Readonly<Record<string, unknown>>) {
  const { table, id, key } = details
  if (typeof table !== 'string') return undefined
  const isKey = typeof key === 'string'
  const row = isKey
    ? `coalesce(row.value ->> '$.after.key', row.value ->> '$.before.key')`
    : `row.value ->> '$.id'`
  const sql = `SELECT undo.id, step, at, label, undo.batch_id AS batchId,
      undo.undone_at AS undoneAt, row_count AS rowCount, about
    FROM undo LEFT JOIN import_batch AS batch ON batch.id = undo.batch_id
    WHERE undo.undone_at IS NULL AND step <> ? AND EXISTS (
      SELECT 1 FROM json_each(coalesce(batch.changes, undo.changes)) AS row
      WHERE row.value ->> '$.table' = ? AND ${row} = ?)
    ORDER BY step DESC LIMIT 1`
  const value = isKey ? key : Number(id)
  return prepared<[number, string, string | number], Omit<Kept, 'changes'>>(db, sql).get(
    step,
    table,
    value,
  )
}
