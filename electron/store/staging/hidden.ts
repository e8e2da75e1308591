import { fail, type Failure } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { preparedPluck } from '../rows/statements.ts'

/** Whether entries may be there that nobody sees: prepared, or on their way out. */
export function isHiding(db: Db): boolean {
  const hidden = 'SELECT EXISTS (SELECT 1 FROM staging WHERE first_entry_id IS NOT NULL)'
  return preparedPluck<[], number>(db, hidden).get() === 1
}

/** `database-busy` while entries are hidden: to whom they belong is settled when they are shown. Null: none are. */
export const refuseWhileHiding = (db: Db): Failure | null =>
  isHiding(db) ? fail('database-busy', 'entries are being prepared or cleared away') : null
