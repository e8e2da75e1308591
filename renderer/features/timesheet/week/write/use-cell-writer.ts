import { isCallFailure, useToasts, useUnsaved } from '../../../../api/index.ts'
import type { Week } from '../use-week.ts'
import type { RowOwner } from '../week-rows.ts'
import { editsOf, isEdit, placeAt, type Refused, type Typed } from './after-edits.ts'
import { isNothing, type CellProblem } from './cell-edit.ts'
import { copiedOf, fieldText, type CopiedCell } from './clipboard.ts'
import type { Spot } from '../move/grid-keys.ts'
import { useApply } from './use-apply.ts'
import { useSaid } from './use-said.ts'

export type Problem = CellProblem | 'unsaved'

/** What was typed into a cell and could not be written. */
export interface Unread {
  readonly text: string
  readonly problem: Problem
}

/** Something by row and by the day's place in the week. */
export type BySpot<T> = Readonly<Record<string, Readonly<Record<number, T>> | undefined>>

const unreadCells = { name: 'time-week-unread', untouched: {} as BySpot<Unread> }

/** Writes what was typed into cells: it is shown at once, and what cannot be written stays in its cell. */
export function useCellWriter(week: Week) {
  const [unread, change] = useUnsaved(unreadCells, week.from)
  const put = (spot: Spot, value: Unread | undefined) => change((now) => withSpot(now, spot, value))
  const send = useSending(week, {
    // What was typed into the cell since then stands.
    putBack: (typed, problem) =>
      change((now) => (at(now, typed) ? now : withSpot(now, typed, { text: typed.text, problem }))),
    takeAgain: (spot) =>
      change((now) =>
        at(now, spot)?.problem === 'unsaved' ? withSpot(now, spot, undefined) : now,
      ),
  })
  const cellAt = (spot: Spot) => placeAt(week, spot)?.cell
  const writeAll = (typed: readonly Typed[]): Refused | null => {
    const edit = editsOf(typed, week)
    if (!isEdit(edit)) return edit
    for (const one of typed) put(one, undefined)
    if (!isNothing(edit)) send(typed)
    return null
  }
  return {
    unread,
    cellAt,
    forget: (spot: Spot) => put(spot, undefined),
    /** What the field of a cell begins with. */
    textAt: (spot: Spot) => {
      const cell = cellAt(spot)
      return at(unread, spot)?.text ?? (cell ? fieldText(cell) : '')
    },
    /** Writes one cell; what speaks against it, or null. */
    write: (typed: Typed): Problem | null => {
      const refused = writeAll([typed])
      if (refused) put(typed, { text: typed.text, problem: refused.problem })
      return refused?.problem ?? null
    },
    clear: (spots: readonly Spot[]) => void writeAll(spots.map((spot) => ({ ...spot, text: '' }))),
    /** Puts copied cells into their places in one step, or none; what speaks against the first that cannot be. */
    copy: (copied: readonly (Spot & CopiedCell)[]): Refused | null =>
      writeAll(
        copied.map(({ isWhole, ...typed }) => {
          const cell = isWhole ? cellAt(typed) : undefined
          return { ...typed, ...(cell && { was: copiedOf(cell).text }) }
        }),
      ),
  }
}

interface Unsent {
  readonly putBack: (typed: Typed, problem: Problem) => void
  readonly takeAgain: (spot: Spot) => void
}

/** Sends what was typed on its way; what cannot be written comes back to its cell. */
function useSending(
  { sheetNow, send, keep, ...shown }: Week,
  { putBack, takeAgain }: Unsent,
): (typed: readonly Typed[]) => void {
  const toasts = useToasts()
  const apply = useApply()
  const said = useSaid()
  const write = async (typed: readonly Typed[], isBehind: boolean) => {
    for (const spot of typed) takeAgain(spot)
    const sheet = isBehind ? await sheetNow() : shown
    const edit = editsOf(typed, sheet)
    if (!isEdit(edit)) putBack(edit, edit.problem)
    else if (!isNothing(edit)) await apply(edit, said(edit, sheet, typed))
  }
  return (typed) => {
    // A row that was emptied does not go from under the hands.
    keep(typed.flatMap((spot) => ownerOf(placeAt(shown, spot))))
    send(typed, async (isBehind) => {
      try {
        await write(typed, isBehind)
      } catch (error) {
        if (!isCallFailure(error)) throw error
        for (const one of typed) putBack(one, 'unsaved')
        toasts.failed(error)
      }
    })
  }
}

const ownerOf = (owner: RowOwner | null): readonly RowOwner[] =>
  owner ? [{ clientId: owner.clientId, projectId: owner.projectId }] : []

const at = <T>(all: BySpot<T>, { key, col }: Spot): T | undefined => all[key]?.[col]

function withSpot<T>(all: BySpot<T>, { key, col }: Spot, value: T | undefined): BySpot<T> {
  const { [col]: _, ...others } = all[key] ?? {}
  return { ...all, [key]: value === undefined ? others : { ...others, [col]: value } }
}
