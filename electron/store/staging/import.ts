import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { dayNumber, daySeconds } from '../../../shared/domain/calendar.ts'
import { clients } from '../entities/clients.ts'
import { projects } from '../entities/projects.ts'
import type { Db } from '../file/db.ts'
import { addBatch, finishBatch, type BatchCounts, type NewBatch } from '../imports/batches.ts'
import { insertWithIds, noteRange, type NewEntry } from '../imports/entries.ts'
import { applyDeltas } from '../rollup/rollup.ts'
import { rollupSums, type RollupSums } from '../rollup/sums.ts'
import { storedWorkWeek } from '../rollup/work-week.ts'
import { keptTable, recordChanges, sameRow, type Change } from '../rows/changes.ts'
import { insertRow, readRow, updateRow } from '../rows/rows.ts'
import { transact } from '../rows/transaction.ts'
import type { Claim, Span } from './claim.ts'
import { makeNewTotals, type NewTotals } from './new-totals.ts'
import { atLeast, reserveIds } from './reserve.ts'
import { inOneStep, inStep, inSteps } from './steps.ts'

/** So many rows of totals are changed in one step; more are made anew beside. */
export const fewTotals = 4000

export interface ToStage {
  readonly batch: NewBatch
  readonly counts: BatchCounts
  /** The entries; clients and projects that are new are written for them. */
  readonly make: () => Envelope<readonly NewEntry[]>
  /** Hears of done and total. */
  readonly onStep?: (done: number, total: number) => void
}

/**
 * Writes an import's entries in steps where nobody sees them, and shows them, with the clients and
 * projects that are new, in one. `again` if what it was planned by has changed since: nothing is shown
 * then, and what was written is cleared away when the claim is left.
 */
export async function stageImport(
  db: Db,
  claim: Claim,
  { batch, counts, make, onStep = () => undefined }: ToStage,
): Promise<Envelope<{ readonly batchId: number; readonly undoId: number }> | 'again'> {
  const made = await inStep(db, () => prepare(db, claim, make))
  if (!made.ok) return made
  // While nobody waits for it.
  const prepared: Prepared = { ...made.value, entries: inOrderOfTime(made.value.entries) }
  const { entries, span } = prepared
  const total = entries.length * 2
  const week = storedWorkWeek(db)
  const sums = rollupSums(week)
  const isNew = await written(db, claim, prepared, {
    sums,
    onStep: (done) => onStep(done, total),
  })
  if (!isNew) return 'again'
  const deltas = sums.deltas()
  const totals =
    deltas.length <= fewTotals
      ? { putInPlace: () => applyDeltas(db, deltas) }
      : await makeNewTotals(db, {
          week,
          claim,
          own: { ...span, count: true },
          onStep: (done, all) => onStep(entries.length * (1 + done / all), total),
        })
  const shown = await inOneStep(db, () => {
    claim.keep()
    if (storedWorkWeek(db) !== week || !isStillThere(db, prepared)) return outdated
    return show(db, claim, prepared, { batch, counts, totals })
  })
  return shown.ok || shown.error !== outdated.error ? shown : 'again'
}

const outdated = fail('conflict', 'the data changed while an import was prepared')

interface Prepared {
  readonly entries: readonly NewEntry[]
  readonly span: Span
  readonly batchId: number
  /** The clients and projects that are new, with the ids they will have, and rows that follow the file. */
  readonly added: readonly Change[]
}

/** Makes the entries and keeps ids for them and for all that comes with them. */
function prepare(db: Db, claim: Claim, make: ToStage['make']): Envelope<Prepared> {
  claim.keep()
  const found: { entries: readonly NewEntry[]; added: readonly Change[] }[] = []
  const tried = transact(db, () => {
    const { result, changes } = recordChanges(db, make)
    if (!result.ok) return result
    found.push({ entries: result.value, added: changes })
    return notYet
  })
  const [made] = found
  if (!made) return tried.ok ? notYet : tried
  for (const { table, id, before } of made.added) if (before === null) atLeast(db, table, id)
  const first = reserveIds(db, 'entry', made.entries.length)
  const span = { first, last: first + made.entries.length - 1 }
  claim.hide(span)
  return ok({ ...made, span, batchId: reserveIds(db, 'import_batch', 1) })
}

/** In order of time the rows of a step lie side by side in most indexes: fewer pages are written, and each less often. */
function inOrderOfTime(entries: readonly NewEntry[]): NewEntry[] {
  const placed = entries.map((entry) => ({ entry, place: placeOf(entry) }))
  return placed.sort((a, b) => a.place - b.place).map(({ entry }) => entry)
}

const placeOf = ({ time }: NewEntry): number =>
  time.kind === 'interval' ? time.start : dayNumber(time.date) * daySeconds

const notYet = fail('internal', 'rows that are written later')

/** Writes the entries in steps; false if one of them has been imported by somebody else meanwhile. */
async function written(
  db: Db,
  claim: Claim,
  { entries, span, batchId }: Prepared,
  { sums, onStep }: { sums: RollupSums; onStep: (done: number) => void },
): Promise<boolean> {
  try {
    await inSteps(
      db,
      entries.length,
      (from, to) => {
        claim.keep()
        const place = { batchId, firstId: span.first + from }
        insertWithIds(db, place, entries.slice(from, to), sums)
      },
      onStep,
    )
    return true
  } catch (error) {
    if (isKnownKey(error)) return false
    throw error
  }
}

/** Whether all that the entries name is there, or comes with them. */
function isStillThere(db: Db, { entries, added }: Prepared): boolean {
  const isAdded = new Set(added.map(({ table, id }) => `${table} ${id}`))
  const named = new Map<string, NewEntry>()
  for (const entry of entries) named.set(`${entry.clientId} ${entry.projectId}`, entry)
  return [...named.values()].every(({ clientId, projectId }) => {
    const hasClient =
      clientId === null || isAdded.has(`client ${clientId}`) || clients.get(db, clientId)
    if (!hasClient || projectId === null) return Boolean(hasClient)
    return isAdded.has(`project ${projectId}`) || projects.get(db, projectId)?.clientId === clientId
  })
}

interface ToShow {
  readonly batch: NewBatch
  readonly counts: BatchCounts
  readonly totals: { readonly putInPlace: NewTotals['putInPlace'] | (() => void) }
}

/** The one step in which all of it is seen. */
function show(
  db: Db,
  claim: Claim,
  { added, batchId, span, entries }: Prepared,
  { batch, counts, totals }: ToShow,
) {
  const { result, changes } = recordChanges(db, () => addAll(db, added))
  if (!result.ok) return outdated
  addBatch(db, batch, batchId)
  noteRange(db, batchId, span.first, span.first + entries.length - 1)
  totals.putInPlace()
  claim.show()
  return ok({ batchId, undoId: finishBatch(db, batchId, { ...batch, changes }, counts) })
}

function addAll(db: Db, added: readonly Change[]): Envelope<null> {
  for (const change of added) {
    const { id, before, after } = change
    const table = keptTable(change)
    // What is to follow the file must be as it was when that was planned.
    if (before && !sameRow(readRow(db, table, id) ?? null, before)) return outdated
    const done = before ? updateRow(db, table, id, after ?? {}) : insertRow(db, table, after ?? {})
    if (!done.ok) return done
  }
  return ok(null)
}

const isKnownKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
