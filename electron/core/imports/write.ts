import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'
import type { Db } from '../../store/file/db.ts'
import { importBatch, type NewBatch } from '../../store/imports/batches.ts'
import { othersIn, stateOf } from '../../store/file/state.ts'
import { stageImport } from '../../store/staging/import.ts'
import { stage } from '../../store/staging/stage.ts'
import { refusedIn } from './outcome.ts'
import { planImport, type ToPlan } from './plan.ts'
import { identityVersion } from './matching/identity.ts'
import type { Planned } from './previews.ts'

/** What is written: a file, and the plan made for it while the database was in some state, if there is one. */
export interface ToWrite extends ToPlan {
  readonly fileName: string
  /** Of its bytes, in hexadecimal digits; null where it came in no file. */
  readonly fileHash: string | null
  readonly planned?: Planned
}

/**
 * Writes a file's rows in one transaction, as one batch. If the database has changed since its plan
 * was made, it is planned anew.
 */
export function writeImport(
  db: Db,
  toWrite: ToWrite,
  importedAt: number,
): Envelope<CallOutput<'import.commit'>> {
  const { planned } = toWrite
  let outcome: ImportOutcome | undefined
  // Asked before the transaction's own first write, and once more inside it, where no other may write.
  const state = stateOf(db)
  const done = importBatch(db, batchOf(toWrite, importedAt), (batchId) => {
    const isFresh = planned?.state === state && othersIn(state) === othersIn(stateOf(db))
    const isShown = isFresh && toWrite.answers.withLocked !== true
    const plan = isShown ? ok(planned.plan) : planImport(db, toWrite, importedAt)
    if (!plan.ok) return plan
    const written = plan.value.write(batchId)
    if (!written.ok) return written
    outcome = plan.value.outcome
    return ok(countsOf(plan.value.outcome))
  })
  if (!done.ok) return done
  return outcome ? ok({ outcome, ...done.value }) : fail('internal', 'the import wrote nothing')
}

const batchOf = ({ file, fileName, fileHash }: ToWrite, importedAt: number): NewBatch => ({
  importedAt,
  format: file.format,
  fileName,
  fileHash,
  keyVersion: identityVersion,
})

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
  const { planned, answers } = toWrite
  const { entries: known, outcome: shown } = planned?.plan ?? {}
  const locked = answers.withLocked === true ? (shown?.locked ?? 0) : 0
  if ((known?.count ?? 0) + locked < manyEntries) return writeImport(db, toWrite, now())
  return stage(db, { now, isCancelled }, async (claim) => {
    const importedAt = now()
    // Planned by what is there now: another may have written meanwhile, or have been cleared away.
    const plan = planImport(db, toWrite, importedAt, shown)
    if (!plan.ok) return plan
    const { outcome, entries } = plan.value
    if (!entries) return fail('internal', 'entries that are none')
    const done = await stageImport(db, claim, {
      batch: batchOf(toWrite, importedAt),
      counts: countsOf(outcome),
      make: entries.make,
      onStep,
    })
    return done === 'again' || !done.ok ? done : ok({ outcome, ...done.value })
  })
}
