import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'
import type { Db } from '../../store/file/db.ts'
import { importBatch } from '../../store/imports/batches.ts'
import { othersIn, stateOf } from '../../store/file/state.ts'
import { stageImport } from '../../store/staging/import.ts'
import { stage } from '../../store/staging/stage.ts'
import type { ReadFile } from '../../exchange/types.ts'
import { refusedIn } from './outcome.ts'
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
    return ok(countsOf(plan.outcome))
  })
  if (!done.ok) return done
  return outcome ? ok({ outcome, ...done.value }) : fail('internal', 'the import wrote nothing')
}

/** What is kept of an outcome with its batch. */
function countsOf(outcome: ImportOutcome) {
  const { taken, updated, duplicates } = outcome
  return { taken, updated, duplicates, refused: refusedIn(outcome) }
}

/** Fewer entries than this are written in one step. */
const manyEntries = 3000

export interface InSteps {
  readonly now: () => number
  readonly isCancelled: () => boolean
  readonly onStep: (done: number, total: number) => void
}

/** As `writeImport`, for a file of many entries in steps between which others write; all is seen at once. */
export async function writeInSteps(
  db: Db,
  toWrite: ToWrite,
  { now, isCancelled, onStep }: InSteps,
): Promise<Envelope<CallOutput<'import.commit'>>> {
  const { file, fileName, planned } = toWrite
  if ((planned?.plan.entries?.count ?? 0) < manyEntries) return writeImport(db, toWrite, now())
  return stage(db, { now, isCancelled }, async (claim) => {
    const importedAt = now()
    // Planned by what is there now: another may have written meanwhile, or have been cleared away.
    const { outcome, entries } = planImport(db, file, importedAt, planned?.plan.outcome)
    if (!entries) return fail('internal', 'entries that are none')
    const done = await stageImport(db, claim, {
      batch: { importedAt, format: file.format, fileName },
      counts: countsOf(outcome),
      make: entries.make,
      onStep,
    })
    return done === 'again' || !done.ok ? done : ok({ outcome, ...done.value })
  })
}
