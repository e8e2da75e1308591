import { useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { blockOf, stepped, type Block, type Spot } from './grid-keys.ts'

/** What is typed in a cell: from its first letter on, or what stands there. */
export interface Typing {
  readonly text: string
  /** True: what stood there is selected, so that the next letter replaces it. */
  readonly selected: boolean
  /** What the cell said as it was opened; left out: it is typed anew. */
  readonly was?: string
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

export interface Room {
  readonly table: RefObject<HTMLTableElement | null>
  readonly keys: readonly string[]
  readonly cols: number
  /** Where it begins: today's column. */
  readonly startCol: number
}

/** Where one is in a grid, what is selected there, and the ways to somewhere else. */
export interface GridPlace extends State {
  readonly block: Block
  /** Every cell of the block. */
  readonly spots: readonly Spot[]
  readonly go: (next: Partial<State>) => void
  readonly goTo: (to: Spot, more?: Partial<State>) => void
  /** The cell so many rows and days away. */
  readonly step: (rows: number, days: number) => Spot
  /** The cell is left for somewhere else on the page. */
  readonly stop: () => void
}

export function usePlace({ table, keys, cols, startCol }: Room): GridPlace {
  const [state, setState] = useState<State>(() => at({ key: keys[0] ?? '', col: startCol }))
  const spot = keys.includes(state.spot.key) ? state.spot : { ...state.spot, key: keys[0] ?? '' }
  const anchor = keys.includes(state.anchor.key) ? state.anchor : spot
  const block = blockOf(keys, spot, anchor)
  const go = (next: Partial<State>) => {
    // At once: the next key may come before the next frame, and must meet the cell it is meant for.
    flushSync(() => setState((now) => ({ ...now, spot, anchor, ...next })))
    if (!next.typing && !next.isOpen) focusCell(table.current, next.spot ?? spot)
  }
  return {
    ...state,
    spot,
    anchor,
    block,
    spots: block.keys.flatMap((key) =>
      Array.from({ length: block.to - block.from + 1 }, (_, i) => ({ key, col: block.from + i })),
    ),
    go,
    goTo: (to, more = {}) => go({ ...at(to), runFrom: state.runFrom, ...more }),
    step: (rows, days) => stepped(keys, cols, spot, { rows, cols: days }),
    stop: () => setState((now) => ({ ...now, typing: null, isOpen: false })),
  }
}

const at = (spot: Spot): State => ({
  spot,
  anchor: spot,
  typing: null,
  isOpen: false,
  runFrom: null,
})

function focusCell(table: HTMLElement | null, { key, col }: Spot): void {
  table?.querySelector<HTMLElement>(`[data-key="${key}"] [data-col="${col}"]`)?.focus()
}
