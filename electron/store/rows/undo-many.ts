import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { Db } from '../file/db.ts'
import { revert, reverting } from './undo.ts'
import { readKept } from './undo-journal.ts'
import { changeNumbered, lastUndone, newestStanding, standingFrom, waitingTo } from './undo-list.ts'

type Reverted = CallOutput<'changes.undo'>

/** Undoes the newest change, or one with all after it, in one transaction (`changes.undo`). */
export function undoChanges(
  db: Db,
  { from, count }: ParsedInput<'changes.undo'>,
  at: number,
): Envelope<Reverted> {
  return reverting(db, () => {
    const first = from ?? newestStanding(db)?.step
    const ids = first === undefined ? [] : standingFrom(db, first)
    if (ids.length === 0) return fail('nothing-to-undo', 'no change is left')
    return revertAll(db, ids, count, at)
  })
}

/** Does again what was undone last, or all of that up to one, in one transaction (`changes.redo`). */
export function redoChanges(
  db: Db,
  { to, count }: ParsedInput<'changes.redo'>,
  at: number,
): Envelope<Reverted> {
  return reverting(db, () => {
    const last = lastUndone(db)
    const ids = to === undefined ? (last ? [last.id] : []) : waitingTo(db, to)
    if (ids.length === 0) return fail('nothing-to-undo', 'nothing was undone', { redo: true })
    return revertAll(db, ids, count, at)
  })
}

function revertAll(
  db: Db,
  ids: readonly number[],
  expected: number | undefined,
  at: number,
): Envelope<Reverted> {
  if (expected !== undefined && expected !== ids.length) {
    return fail('conflict', 'the list of changes is another by now')
  }
  const steps: number[] = []
  for (const id of ids) {
    const kept = readKept(db, id)
    if (!kept) return fail('nothing-to-undo', 'that change can no longer be undone')
    const done = revert(db, kept, at)
    if (!done.ok) return done
    steps.push(kept.step)
  }
  const change = changeNumbered(db, steps.at(-1) ?? 0)
  if (!change) return fail('nothing-to-undo', 'that change can no longer be undone')
  return ok({ count: steps.length, change, newest: Math.max(...steps) })
}
