import { z } from 'zod'
import { listedChange } from '../domain/changes.ts'
import { ranges } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import { command, query } from './call.ts'
import { undone } from './crud.ts'

/** What several undone or done again come to: how many, and the last of them. */
const reverted = () =>
  z.object({
    count: z.number().int(),
    /** The one at the end: the oldest undone, or the newest done again. */
    change: listedChange(),
    /** The newest of them by number: done again up to there, or undone from there, all stands as before. */
    newest: s.id(),
  })

export const changeCalls = {
  /** Every change that can be undone or done again, newest first, with how many there are. */
  'changes.list': query(
    ['all'],
    () => z.object({ offset: z.number().int().min(0), limit: s.whole(ranges.pageRows) }),
    () => z.object({ total: z.number().int(), changes: z.array(listedChange()) }),
  ),
  /**
   * Undoes the newest change, or with `from` all that stand from that number on, all or nothing.
   * `nothing-to-undo` if there is none; `conflict` with an `obstruction` in its details, or if by now it were
   * other than `count` changes.
   */
  'changes.undo': command(
    ['all'],
    () => z.object({ from: s.id().optional(), count: z.number().int().optional() }),
    reverted,
  ),
  /**
   * Does again what was undone last and nothing was changed since, or with `to` all of that up to the one of
   * that number; one undone before a later change comes back alone. Fails as `changes.undo` does.
   */
  'changes.redo': command(
    ['all'],
    () => z.object({ to: s.id().optional(), count: z.number().int().optional() }),
    reverted,
  ),
  /** Reverts one change; `conflict` if the rows were changed again since, `nothing-to-undo` if it is gone. */
  'undo.apply': command(['all'], () => z.object({ undoId: s.id() }), undone),
} as const
