/** The keys that move the focus inside a group of marks or cells. */
export interface RovingShape {
  readonly count: number
  /** How many stand in a row; all of them in one if left out. */
  readonly columns?: number
  /** Right to left: the next one stands to the left. */
  readonly flipped?: boolean
}

/** Where a key leads from a place, never out of the group; null if it is no such key. */
export function nextPlace(key: string, place: number, shape: RovingShape): number | null {
  const { count, columns = count, flipped = false } = shape
  const rowStart = Math.floor(place / columns) * columns
  const rowEnd = Math.min(count, rowStart + columns) - 1
  const forward = flipped ? 'ArrowLeft' : 'ArrowRight'
  const back = flipped ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return Math.min(rowEnd, place + 1)
  if (key === back) return Math.max(rowStart, place - 1)
  if (key === 'Home') return rowStart
  if (key === 'End') return rowEnd
  if (columns >= count) return null
  if (key === 'ArrowDown') return place + columns < count ? place + columns : place
  if (key === 'ArrowUp') return place - columns >= 0 ? place - columns : place
  return null
}
