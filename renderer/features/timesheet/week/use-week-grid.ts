import { useEffect, useMemo, type RefObject } from 'react'
import { useCall, useStatus } from '../../../api/index.ts'
import { useLastLogged } from '../../capture/index.ts'
import { localDate } from '../../../format/date.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import type { Editing } from './cell/cell-editor.tsx'
import type { Spot } from './move/grid-keys.ts'
import { useGrid } from './move/use-grid.ts'
import type { Typing } from './move/use-place.ts'
import type { Week } from './use-week.ts'
import type { WeekDay } from './week-days.ts'
import { rowKey } from './week-rows.ts'
import { copiedOf } from './write/clipboard.ts'
import { useCellWriter } from './write/use-cell-writer.ts'
import { useClipboard } from './write/use-clipboard.ts'

/** The grid's place and keys, joined to what writes its cells. */
export function useWeekGrid(
  week: Week,
  handlers: EntryHandlers,
  table: RefObject<HTMLTableElement | null>,
) {
  const writer = useCellWriter(week)
  const grid = useGrid(useRoom(week, table), {
    openedAt: (spot): Typing => ({
      text: writer.textAt(spot),
      selected: true,
      // What could not be written is typed anew: it was never said in the cell.
      ...(writer.unread[spot.key]?.[spot.col] ? {} : { was: writer.textAt(spot) }),
    }),
    hasSeveral: (spot) => {
      const cell = writer.cellAt(spot)
      return cell !== undefined && !cell.isPlain
    },
    commit: (spot, text, was) => writer.write({ ...spot, text, was }) === null,
    clear: writer.clear,
    fill: (targets, sources) => void writer.copy(targets.map(filledFrom(writer, sources))),
  })
  const { block, spots, goTo } = grid
  useSought(week, goTo)
  const clipboard = useClipboard({ rows: week.rows, cols: week.days.length, block, spots, writer })
  return { writer, grid, clipboard, editing: editingOf(writer, grid, handlers) }
}

/** Those gone to already: coming back to the week later is no search. */
const reached = new WeakSet<object>()

/** Until then the palette has given the focus back to where it was (ms). */
const afterPalette = 30

/** Goes to the cell of an entry that was searched for. */
function useSought({ rows }: Week, goTo: (spot: Spot) => void): void {
  const logged = useLastLogged()
  useEffect(() => {
    const spot = logged?.isSought && !reached.has(logged) ? spotOf(rows, logged.ids) : null
    if (!logged || !spot) return undefined
    // Behind the palette, which gives the focus back as it closes.
    const timer = window.setTimeout(() => {
      reached.add(logged)
      goTo(spot)
    }, afterPalette)
    return () => window.clearTimeout(timer)
  })
}

function spotOf(rows: Week['rows'], ids: ReadonlySet<number>): Spot | null {
  for (const { key, cells } of rows) {
    const col = cells.findIndex(({ entries }) => entries.some(({ id }) => ids.has(id)))
    if (col >= 0) return { key, col }
  }
  return null
}

/** Rows and days to move in, beginning with today. */
function useRoom({ rows, days }: Week, table: RefObject<HTMLTableElement | null>) {
  const { today } = useStatus()
  const keys = useMemo(() => rows.map(({ key }) => key), [rows])
  const startCol = Math.max(
    0,
    days.findIndex(({ date }) => date === today),
  )
  return { table, keys, cols: days.length, startCol }
}

type Writer = ReturnType<typeof useCellWriter>

/** A cell that holds nothing empties those it is filled into. */
const filledFrom =
  ({ cellAt, unread }: Writer, sources: readonly Spot[]) =>
  (spot: Spot, at: number) => {
    const source = sources[at] ?? spot
    const left = unread[source.key]?.[source.col]
    const cell = cellAt(source)
    const copied = left || !cell ? { text: left?.text ?? '', isWhole: false } : copiedOf(cell)
    return { ...spot, ...copied, text: copied.text || '0' }
  }

function editingOf(
  writer: Writer,
  { typing, isOpen, leave, drop, stop, spot }: ReturnType<typeof useGrid>,
  handlers: EntryHandlers,
): Editing | null {
  if (!typing && !isOpen) return null
  return {
    typing,
    leave,
    drop: () => {
      writer.forget(spot)
      drop()
    },
    blur: (text, was) => {
      writer.write({ ...spot, text, was })
      stop()
    },
    handlers,
  }
}

/** Where the timer runs now, if it does on a day of the week. */
export function useRunning(days: readonly WeekDay[]): Spot | null {
  const timer = useCall('timer.get', {}).data
  const { now } = useStatus()
  if (!timer) return null
  const col = days.findIndex(({ date }) => date === localDate(now, timer.zone))
  return col < 0 ? null : { key: rowKey(timer), col }
}
