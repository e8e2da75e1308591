import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useFormat } from '../../../../format/index.ts'
import { gridAction, type GridAction, type Spot } from './grid-keys.ts'
import { usePlace, type GridPlace, type Room, type Typing } from './use-place.ts'

/** What the cells are and what can be done to them. */
interface Cells {
  /** What is typed in a cell that is opened. */
  readonly openedAt: (spot: Spot) => Typing
  readonly hasSeveral: (spot: Spot) => boolean
  /** Writes what was typed; true if the cell can be left. */
  readonly commit: (spot: Spot, text: string, was?: string) => boolean
  readonly clear: (spots: readonly Spot[]) => void
  /** Puts into each of the first what stands in the one of the second at its place. */
  readonly fill: (spots: readonly Spot[], from: readonly Spot[]) => void
}

type Left = Pick<KeyboardEvent, 'key' | 'shiftKey'>

/** Where one is in the grid, what is selected, and what keys and clicks do there. */
export function useGrid(room: Room, cells: Cells) {
  const place = usePlace(room)
  const { spot } = place
  useEnter(() => place.goTo(spot))
  return {
    ...place,
    /** Leaves a cell with what was typed in it. */
    leave: (text: string, event: Left, was?: string) => {
      if (cells.commit(spot, text, was)) leaveTo(place, event)
    },
    drop: () => place.goTo(spot),
    on: { onKeyDown: useKeys(place, room, cells), ...clicks(place, cells) },
  }
}

/** Tab goes on, Enter below where a run of Tab began, arrows up and down. */
function leaveTo({ spot, runFrom, step, goTo }: GridPlace, { key, shiftKey }: Left): void {
  const back = runFrom ?? spot.col
  if (key === 'Tab') return goTo(step(0, shiftKey ? -1 : 1), { runFrom: shiftKey ? null : back })
  const down = step(key === 'ArrowUp' || shiftKey ? -1 : 1, 0)
  goTo({ ...down, col: key === 'Enter' ? back : spot.col }, { runFrom: null })
}

function useKeys(place: GridPlace, room: Room, cells: Cells) {
  const { dir } = useFormat()
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isCell(event.target)) return
    if (event.key === 'Tab') return tab(event, place, room)
    const action = gridAction(event, dir === 'rtl')
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    act(action, place, room, cells)
  }
}

function tab(event: KeyboardEvent, { spot, runFrom, goTo }: GridPlace, { cols }: Room): void {
  const to = spot.col + (event.shiftKey ? -1 : 1)
  // From the ends of a row it leaves the grid, as it does everywhere.
  if (to < 0 || to >= cols) return
  event.preventDefault()
  goTo({ key: spot.key, col: to }, { runFrom: runFrom ?? spot.col })
}

function act(action: GridAction, place: GridPlace, room: Room, cells: Cells): void {
  const { spot, anchor, goTo, go } = place
  if (action.kind === 'move') {
    const to = place.step(action.rows, action.cols)
    return goTo(to, { runFrom: null, ...(action.extends && { anchor }) })
  }
  if (action.kind === 'edge') {
    const row = action.row === 'same' ? spot.key : room.keys.at(action.row === 'first' ? 0 : -1)
    return goTo({ key: row ?? spot.key, col: action.col === 'first' ? 0 : room.cols - 1 })
  }
  if (action.kind === 'type') return go({ typing: { text: action.text, selected: false } })
  if (action.kind === 'delete') return cells.clear(place.spots)
  if (action.kind === 'leave') return goTo(spot)
  if (action.kind === 'fill') return fillOnward(place, room, cells)
  if (action.kind === 'open') return open(place, cells)
  return go({ typing: cells.openedAt(spot) })
}

/** A cell of one entry is typed in, several are listed. */
function open({ spot, go }: GridPlace, cells: Cells): void {
  go(cells.hasSeveral(spot) ? { isOpen: true } : { typing: cells.openedAt(spot) })
}

/** The first day of what is selected into the others, or into the next one. */
function fillOnward({ block, spot, goTo }: GridPlace, { cols }: Room, cells: Cells): void {
  const wide = block.to > block.from
  const to = wide ? block.to : Math.min(cols - 1, block.to + 1)
  const targets = block.keys.flatMap((key) =>
    Array.from({ length: to - block.from }, (_, i) => ({ key, col: block.from + 1 + i })),
  )
  cells.fill(
    targets,
    targets.map(({ key }) => ({ key, col: block.from })),
  )
  if (!wide) goTo({ key: spot.key, col: to })
}

const clicks = (place: GridPlace, cells: Cells) => ({
  onClick: (event: MouseEvent) => {
    const to = spotOf(event.target)
    if (!to || !(event.target instanceof Element) || event.target.closest('input, button')) return
    place.goTo(to, { runFrom: null, ...(event.shiftKey && { anchor: place.anchor }) })
  },
  onDoubleClick: (event: MouseEvent) => {
    if (spotOf(event.target)) open(place, cells)
  },
})

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-col]') : null
  const row = cell?.closest<HTMLElement>('[data-key]')
  if (!cell || !row) return null
  return { key: row.dataset['key'] ?? '', col: Number(cell.dataset['col']) }
}

const isCell = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.dataset['col'] !== undefined

/** With nothing else in hand the arrow down goes into the grid. */
function useEnter(enter: () => void): void {
  const latest = useRef(enter)
  useEffect(() => {
    latest.current = enter
  })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const { activeElement } = document
      const isIdle = ['BODY', 'MAIN', 'H1'].includes(activeElement?.tagName ?? 'BODY')
      if (event.key !== 'ArrowDown' || !isIdle || event.defaultPrevented) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
