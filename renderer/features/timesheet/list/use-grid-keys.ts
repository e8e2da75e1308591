import { useState, type KeyboardEvent } from 'react'
import { columns, type Column } from './columns.ts'
import { rowHeight } from './recycler.ts'

/** The cell that keys act on. */
export interface ActiveCell {
  readonly row: number
  readonly column: Column
}

export interface GridActions {
  readonly edit: (cell: ActiveCell) => void
  readonly toggle: (row: number) => void
  readonly extendTo: (row: number) => void
  readonly selectAll: () => void
  readonly selectNone: () => void
  /** Deletes, duplicates: what is selected, or else the row. */
  readonly remove: (row: number) => void
  readonly duplicate: (row: number) => void
  readonly continue: (row: number) => void
}

interface Options {
  readonly count: number
  /** How many rows a page of the window holds. */
  readonly pageRows: () => number
  /** Which columns the window has room for. */
  readonly isShown: (column: Column) => boolean
  readonly actions: GridActions
}

/** Moves the active cell by keys, and does with it what the keys say. */
export function useGridKeys({ count, pageRows, isShown, actions }: Options) {
  const [active, setActive] = useState<ActiveCell>({ row: 0, column: 'note' })
  const at = { ...active, row: Math.min(active.row, Math.max(0, count - 1)) }
  const onKeyDown = (event: KeyboardEvent) => {
    // The heads are buttons with keys of their own.
    if (event.target !== event.currentTarget) return
    const key = keyOf(event)
    const moved = movedBy(key, at, { count, pageRows, isShown })
    if (moved) {
      setActive(moved)
      if (event.shiftKey && moved.row !== at.row) actions.extendTo(moved.row)
    } else if (!act(key, at, actions)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { active: at, setActive, onKeyDown }
}

/** Letters by their place, so that they work on a Hebrew layout too. */
function keyOf({ key, code, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): string {
  const mod = ctrlKey || metaKey
  if (code === 'KeyA' && mod) return 'all'
  if (code === 'KeyD' && mod) return 'duplicate'
  if (mod && (key === 'Home' || key === 'End')) return key === 'Home' ? 'first' : 'last'
  if (mod) return ''
  if (code === 'KeyX') return 'select'
  if (code === 'KeyR' && !shiftKey && !altKey && !repeat) return 'continue'
  return key === ' ' ? (shiftKey ? 'range' : 'select') : key
}

function movedBy(
  key: string,
  { row, column }: ActiveCell,
  { count, pageRows, isShown }: Omit<Options, 'actions'>,
): ActiveCell | null {
  const to = (next: number): ActiveCell => ({
    row: Math.max(0, Math.min(next, count - 1)),
    column,
  })
  const shown = columns.filter(isShown)
  const across = (by: number): ActiveCell => {
    const isRtl = document.documentElement.dir === 'rtl'
    const next = shown.indexOf(column) + (isRtl ? -by : by)
    return { row, column: shown[Math.max(0, Math.min(next, shown.length - 1))] ?? column }
  }
  const moves: Readonly<Record<string, () => ActiveCell>> = {
    ArrowDown: () => to(row + 1),
    ArrowUp: () => to(row - 1),
    PageDown: () => to(row + pageRows()),
    PageUp: () => to(row - pageRows()),
    first: () => to(0),
    last: () => to(count - 1),
    ArrowRight: () => across(1),
    ArrowLeft: () => across(-1),
    Home: () => ({ row, column: shown[0] ?? column }),
    End: () => ({ row, column: shown.at(-1) ?? column }),
  }
  return moves[key]?.() ?? null
}

function act(key: string, cell: ActiveCell, actions: GridActions): boolean {
  const { row } = cell
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => actions.edit(cell),
    F2: () => actions.edit(cell),
    select: () => actions.toggle(row),
    range: () => actions.extendTo(row),
    all: actions.selectAll,
    Escape: actions.selectNone,
    Delete: () => actions.remove(row),
    Backspace: () => actions.remove(row),
    duplicate: () => actions.duplicate(row),
    continue: () => actions.continue(row),
  }
  const found = acts[key]
  found?.()
  return found !== undefined
}

/** The column with a field after or before one of those shown; null: there is none in the row. */
export function columnBeside(
  column: Column,
  by: 1 | -1,
  isShown: (column: Column) => boolean,
): Column | null {
  const shown = columns.filter((one) => isShown(one) && one !== 'billable')
  return shown[shown.indexOf(column) + by] ?? null
}

/** Scrolls a row into sight, as little as it takes. */
export function showRow(scroller: HTMLElement | null, row: number): void {
  if (!scroller) return
  const top = row * rowHeight
  const { scrollTop, clientHeight } = scroller
  if (top < scrollTop) scroller.scrollTop = top
  else if (top + rowHeight > scrollTop + clientHeight) {
    scroller.scrollTop = top + rowHeight - clientHeight
  }
}
