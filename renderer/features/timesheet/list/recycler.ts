import { rowParts, type RowView } from './row-view.ts'

export const rowHeight = 36
/** Rows kept ready above and below those in sight. */
const overscan = 6

/** How many rows are recycled in a list of this height. */
export const slotsFor = (height: number): number => Math.ceil(height / rowHeight) + 2 * overscan + 1

export interface Recycled {
  readonly count: number
  readonly slots: number
  /** The texts of a row; undefined while its page is on the way. */
  readonly viewAt: (index: number) => RowView | undefined
  /** Whether the row is among those selected. */
  readonly isSelected: (index: number) => boolean
}

interface Slot {
  readonly row: HTMLElement
  readonly parts: readonly HTMLElement[]
  index: number
  /** Whether the list goes that far; null: not said yet. */
  exists: boolean | null
  view: RowView | undefined | null
  isSelected: boolean
}

/**
 * Writes rows into a fixed set of elements as a list is scrolled. React draws those elements once (`entry-table-row`)
 * and leaves their texts alone: writing six texts a row directly costs a fraction of drawing the row anew.
 */
export function createRecycler(scroller: HTMLElement): {
  /** Shows the rows now in sight; gives the first and last of them. */
  readonly show: (list: Recycled) => { readonly first: number; readonly last: number }
} {
  let slots: Slot[] = []
  const find = (count: number): Slot[] =>
    Array.from(scroller.querySelectorAll<HTMLElement>('[data-slot]'), (row) => row)
      .toSorted((a, b) => Number(a.dataset['slot']) - Number(b.dataset['slot']))
      .slice(0, count)
      .map((row) => ({
        row,
        parts: rowParts.map((part) => partOf(row, part)),
        index: -1,
        exists: null,
        view: null,
        isSelected: false,
      }))
  return {
    show: ({ count, slots: wanted, viewAt, isSelected }) => {
      if (slots.length !== wanted) slots = find(wanted)
      const inSight = Math.floor(scroller.scrollTop / rowHeight) - overscan
      const first = Math.max(0, Math.min(inSight, count - slots.length))
      for (let i = 0; i < slots.length; i++) {
        const index = first + i
        const slot = slots[index % slots.length]
        if (!slot) continue
        const exists = index < count
        place(slot, index, exists ? viewAt(index) : undefined, exists)
        select(slot, exists && isSelected(index))
      }
      return { first, last: Math.max(first, Math.min(count, first + slots.length) - 1) }
    },
  }
}

function partOf(row: HTMLElement, part: string): HTMLElement {
  const found = row.querySelector<HTMLElement>(`[data-part="${part}"]`)
  if (!found) throw new Error(`a row lacks its ${part}`)
  return found
}

function place(slot: Slot, index: number, view: RowView | undefined, exists: boolean): void {
  const { row } = slot
  // A list may end before a row, or go on to it, without the row having moved.
  if (slot.exists !== exists) row.hidden = !exists
  slot.exists = exists
  if (slot.index === index && slot.view === view) return
  if (slot.index !== index) {
    leave(row, slot.index)
    row.style.transform = `translateY(${index * rowHeight}px)`
    row.ariaRowIndex = String(index + 2)
  }
  if (view !== slot.view) write(slot, view)
  slot.index = index
  slot.view = view
}

function select(slot: Slot, isSelected: boolean): void {
  if (slot.isSelected === isSelected && slot.row.ariaSelected !== null) return
  slot.row.ariaSelected = String(isSelected)
  slot.isSelected = isSelected
}

// A button pressed blindly after scrolling must not act on another entry than the one it was on.
function leave(row: HTMLElement, before: number): void {
  if (before < 0 || !row.contains(document.activeElement)) return
  row.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
}

function write(slot: Slot, view: RowView | undefined): void {
  const { row, parts } = slot
  if (view === undefined) {
    row.dataset['pending'] = ''
    return
  }
  if (!slot.view) delete row.dataset['pending']
  rowParts.forEach((part, i) => {
    const text = view[part]
    const element = parts[i]
    if (!element || slot.view?.[part] === text) return
    element.textContent = text
    element.hidden = text === ''
  })
}
