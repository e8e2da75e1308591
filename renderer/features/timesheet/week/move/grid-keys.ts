/** A cell by its row and the day's place in the week. */
export interface Spot {
  readonly key: string
  readonly col: number
}

/** What a key means in a cell that is not being typed in. */
export type GridAction =
  | {
      readonly kind: 'move'
      readonly rows: number
      readonly cols: number
      readonly extends: boolean
    }
  | {
      readonly kind: 'edge'
      readonly row: 'same' | 'first' | 'last'
      readonly col: 'first' | 'last'
    }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'open' | 'edit' | 'delete' | 'fill' | 'leave' }

export interface Key {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const pageRows = 10

/** The meaning of a key; arrows follow the eye, so from right to left the left one goes to the next day. */
export function gridAction(event: Key, isRtl: boolean): GridAction | null {
  const { key, shiftKey, altKey } = event
  if (altKey) return null
  if (event.ctrlKey || event.metaKey) return withControl(event)
  const move = (rows: number, cols: number): GridAction => ({
    kind: 'move',
    rows,
    cols,
    extends: shiftKey,
  })
  const onward = isRtl ? -1 : 1
  switch (key) {
    case 'ArrowDown':
      return move(1, 0)
    case 'ArrowUp':
      return move(-1, 0)
    case 'ArrowRight':
      return move(0, onward)
    case 'ArrowLeft':
      return move(0, -onward)
    case 'PageDown':
      return move(pageRows, 0)
    case 'PageUp':
      return move(-pageRows, 0)
    case 'Home':
      return { kind: 'edge', row: 'same', col: 'first' }
    case 'End':
      return { kind: 'edge', row: 'same', col: 'last' }
    case 'Enter':
      return { kind: 'open' }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' }
    case 'Escape':
      return { kind: 'leave' }
    default:
      return /^[\p{Nd}+.,]$/u.test(key) ? { kind: 'type', text: key } : null
  }
}

function withControl({ key, code, shiftKey }: Key): GridAction | null {
  if (shiftKey) return null
  if (key === 'Home') return { kind: 'edge', row: 'first', col: 'first' }
  if (key === 'End') return { kind: 'edge', row: 'last', col: 'last' }
  return code === 'KeyR' ? { kind: 'fill' } : null
}

/** The cell so many rows and days away, as far as the grid goes. */
export function stepped(
  keys: readonly string[],
  cols: number,
  from: Spot,
  { rows, cols: days }: { readonly rows: number; readonly cols: number },
): Spot {
  const at = Math.max(0, keys.indexOf(from.key))
  const key = keys[Math.min(keys.length - 1, Math.max(0, at + rows))] ?? from.key
  return { key, col: Math.min(cols - 1, Math.max(0, from.col + days)) }
}

/** Rows and days from one corner to the other, both included. */
export interface Block {
  readonly keys: readonly string[]
  readonly from: number
  readonly to: number
}

export function blockOf(keys: readonly string[], a: Spot, b: Spot): Block {
  const [first = 0, last = 0] = [keys.indexOf(a.key), keys.indexOf(b.key)].toSorted((x, y) => x - y)
  return {
    keys: keys.slice(Math.max(0, first), last + 1),
    from: Math.min(a.col, b.col),
    to: Math.max(a.col, b.col),
  }
}
