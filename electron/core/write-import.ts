import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import type { ImportOutcome } from '../../shared/contract/imports.ts'
import type { Db } from '../store/db.ts'
import { importBatch } from '../store/import-batches.ts'
import type { ReadFile } from '../exchange/types.ts'
import { planImport } from './import-plan.ts'

/** What an import wrote, and how to take it back. */
export interface Written {
  readonly outcome: ImportOutcome
  readonly batchId: number
  readonly undoId: number
}

/**
 * Writes a file's rows in one transaction, as one batch. Planned there anew, since the database may
 * have changed since its preview.
 */
export function writeImport(
  db: Db,
  file: ReadFile,
  fileName: string,
  importedAt: number,
): Envelope<Written> {
  let outcome: ImportOutcome | undefined
  const done = importBatch(db, { importedAt, format: file.format, fileName }, (batchId) => {
    const plan = planImport(db, file)
    const written = plan.write(batchId)
    if (!written.ok) return written
    outcome = plan.outcome
    const { taken, updated, duplicates, refused } = plan.outcome
    return ok({ taken, updated, duplicates, refused: refused.length })
  })
  if (!done.ok) return done
  return outcome ? ok({ outcome, ...done.value }) : fail('internal', 'the import wrote nothing')
}
