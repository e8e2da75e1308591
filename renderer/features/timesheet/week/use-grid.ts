import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'
import { useFormat } from '../../../format/index.ts'
import { blockOf, gridAction, stepped, type GridAction, type Spot } from './grid-keys.ts'

/** What is typed in a cell: from its first letter on, or what stands there. */
export interface Typing {
  readonly text: string
  /** True: what stood there is selected, so that the next letter replaces it. */
  readonly selected: boolean
}

interface State {
  readonly spot: Spot
  /** The other corner of what is selected. */
  readonly anchor: Spot
  readonly typing: Typing | null
  /** Whether the entries of the cell are shown for use. */
  readonly isOpen: boolean
  /** Where a run of Tab began, to which Enter returns. */
  readonly runFrom: number | null
}

interface Given {
  readonly table: RefObject<HTMLTableElement | null>
  readonly keys: readonly string[]
  readonly cols: number
  /** Where it begins: today's column. */
  readonly startCol: number
  readonly textAt: (spot: Spot) => string
  readonly hasSeveral: (spot: Spot) => boolean
  /** Writes what was typed; true if the cell can be left. */
  readonly commit: (spot: Spot, text: string) => boolean
  readonly clear: (spots: readonly Spot[]) => void
  readonly fill: (spots: readonly Spot[], from: readonly Spot[]) => void
}

/** Where one is in the grid, what is selected, and what keys do there. */
// oxlint-disable-next-line max-lines-per-function -- every key moves the same place: its parts mean nothing apart
export function useGrid(given: Given) {
  const { table, keys, cols, startCol } = given
  const { dir } = useFormat()
  const [state, setState] = useState<State>(() => at({ key: keys[0] ?? '', col: startCol }))
  const spot = keys.includes(state.spot.key) ? state.spot : { ...state.spot, key: keys[0] ?? '' }
  const anchor = keys.includes(state.anchor.key) ? state.anchor : spot
  const block = blockOf(keys, spot, anchor)
  const spots = block.keys.flatMap((key) =>
    Array.from({ length: block.to - block.from + 1 }, (_, i) => ({ key, col: block.from + i })),
  )
  const go = (next: Partial<State>) => {
    // At once: the next key may come before the next frame, and must meet the cell it is meant for.
    flushSync(() => setState((now) => ({ ...now, spot, anchor, ...next })))
    if (!next.typing && !next.isOpen) focusCell(table.current, next.spot ?? spot)
  }
  const goTo = (to: Spot, more: Partial<State> = {}) =>
    go({ spot: to, anchor: to, typing: null, isOpen: false, ...more })
  const step = (rows: number, days: number) => stepped(keys, cols, spot, { rows, cols: days })
  const act = (action: GridAction): void => {
    if (action.kind === 'move') {
      const to = step(action.rows, action.cols)
      return goTo(to, { runFrom: null, ...(action.extends && { anchor }) })
    }
    if (action.kind === 'edge') {
      const row = action.row === 'same' ? spot.key : keys.at(action.row === 'first' ? 0 : -1)
      return goTo({ key: row ?? spot.key, col: action.col === 'first' ? 0 : cols - 1 })
    }
    if (action.kind === 'type') return go({ typing: { text: action.text, selected: false } })
    if (action.kind === 'delete') return given.clear(spots)
    if (action.kind === 'leave') return goTo(spot)
    if (action.kind === 'fill') return fillOnward()
    if (action.kind === 'open' && given.hasSeveral(spot)) return go({ isOpen: true })
    return go({ typing: { text: given.textAt(spot), selected: true } })
  }
  const fillOnward = () => {
    const wide = block.to > block.from
    const to = wide ? block.to : Math.min(cols - 1, block.to + 1)
    const targets = block.keys.flatMap((key) =>
      Array.from({ length: to - block.from }, (_, i) => ({ key, col: block.from + 1 + i })),
    )
    given.fill(
      targets,
      targets.map(({ key }) => ({ key, col: block.from })),
    )
    if (!wide) goTo({ key: spot.key, col: to })
  }
  /** Leaves a cell with what was typed in it. */
  const leave = (text: string, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>) => {
    if (!given.commit(spot, text)) return
    const back = state.runFrom ?? spot.col
    if (key === 'Tab') {
      return goTo(step(0, shiftKey ? -1 : 1), { runFrom: shiftKey ? null : back })
    }
    const down = step(key === 'ArrowUp' || shiftKey ? -1 : 1, 0)
    goTo({ ...down, col: key === 'Enter' ? back : spot.col }, { runFrom: null })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isCell(event.target)) return
    if (event.key === 'Tab') return tab(event)
    const action = gridAction(event, dir === 'rtl')
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    act(action)
  }
  const tab = (event: KeyboardEvent) => {
    const to = spot.col + (event.shiftKey ? -1 : 1)
    // From the ends of a row it leaves the grid, as it does everywhere.
    if (to < 0 || to >= cols) return
    event.preventDefault()
    goTo({ key: spot.key, col: to }, { runFrom: state.runFrom ?? spot.col })
  }
  const onClick = (event: MouseEvent) => {
    const to = spotOf(event.target)
    if (!to || !(event.target instanceof Element) || event.target.closest('input, button')) return
    goTo(to, { runFrom: null, ...(event.shiftKey && { anchor }) })
  }
  const onDoubleClick = (event: MouseEvent) => {
    if (spotOf(event.target)) act({ kind: 'open' })
  }
  useEnter(() => goTo(spot))
  return {
    spot,
    spots,
    block,
    typing: state.typing,
    isOpen: state.isOpen,
    goTo,
    leave,
    drop: () => goTo(spot),
    /** The cell is left for somewhere else on the page. */
    stop: () => setState((now) => ({ ...now, typing: null, isOpen: false })),
    on: { onKeyDown, onClick, onDoubleClick },
  }
}

const at = (spot: Spot): State => ({
  spot,
  anchor: spot,
  typing: null,
  isOpen: false,
  runFrom: null,
})

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-col]') : null
  const row = cell?.closest<HTMLElement>('[data-key]')
  if (!cell || !row) return null
  return { key: row.dataset['key'] ?? '', col: Number(cell.dataset['col']) }
}

const isCell = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.dataset['col'] !== undefined

function focusCell(table: HTMLElement | null, { key, col }: Spot): void {
  table?.querySelector<HTMLElement>(`[data-key="${key}"] [data-col="${col}"]`)?.focus()
}

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
