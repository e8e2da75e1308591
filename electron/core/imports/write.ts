import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'
import type { Db } from '../../store/file/db.ts'
import { importBatch } from '../../store/imports/batches.ts'
import { othersIn, stateOf } from '../../store/file/state.ts'
import type { ReadFile } from '../../exchange/types.ts'
import { planImport } from './plan.ts'
import type { Planned } from './previews.ts'

/** What is written: a file, and the plan made for it while the database was in some state, if there is one. */
export interface ToWrite {
  readonly file: ReadFile
  readonly fileName: string
  readonly planned?: Planned
}

/**
 * Writes a file's rows in one transaction, as one batch. If the database has changed since its plan
 * was made, it is planned anew.
 */
export function writeImport(
  db: Db,
  { file, fileName, planned }: ToWrite,
  importedAt: number,
): Envelope<CallOutput<'import.commit'>> {
  let outcome: ImportOutcome | undefined
  // Asked before the transaction's own first write, and once more inside it, where no other may write.
  const state = stateOf(db)
  const done = importBatch(db, { importedAt, format: file.format, fileName }, (batchId) => {
    const isFresh = planned?.state === state && othersIn(state) === othersIn(stateOf(db))
    const plan = isFresh ? planned.plan : planImport(db, file, importedAt)
    const written = plan.write(batchId)
    if (!written.ok) return written
    outcome = plan.outcome
    const { taken, updated, duplicates, refused } = plan.outcome
    return ok({ taken, updated, duplicates, refused: refused.length })
  })
  if (!done.ok) return done
  return outcome ? ok({ outcome, ...done.value }) : fail('internal', 'the import wrote nothing')
}
