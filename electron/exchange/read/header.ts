/** The title row of a table: names as written, and as compared. */
export interface Header {
  readonly names: readonly string[]
  readonly keys: readonly string[]
  readonly line: number
}

/** Cells of a title row; trailing empty cells are no columns. */
export function headerOf(cells: readonly string[], line: number): Header {
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1
  const names = cells.slice(0, width).map((cell) => cell.trim())
  return { names, keys: names.map(keyOf), line }
}

const maxName = 100

/** `Billable?`, `paid_on` and `Start  Date` compare as `billable`, `paid on` and `start date`. */
export const keyOf = (name: string): string =>
  name
    .slice(0, maxName)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\s\u00a0\ufeff]+/g, ' ')
    .replace(/[?:.]+$/, '')
    .trim()

/** Index of the first alias that is a column, in the aliases' order; -1 if none is. */
export function columnOf(header: Header, aliases: readonly string[]): number {
  for (const alias of aliases) {
    const at = header.keys.indexOf(alias)
    if (at !== -1) return at
  }
  return -1
}

/** Where each field's column is, by its aliases; -1 for one the table has not. */
export const columnsOf = <F extends string>(
  header: Header,
  aliases: Readonly<Record<F, readonly string[]>>,
): Readonly<Record<F, number>> =>
  Object.fromEntries(
    Object.entries<readonly string[]>(aliases).map(([field, names]) => [
      field,
      columnOf(header, names),
    ]),
  ) as Record<F, number>

/** Whether all of these are columns. */
export const hasColumns = ({ keys }: Header, ...wanted: readonly string[]): boolean =>
  wanted.every((key) => keys.includes(key))

/** The column's name as the file writes it. */
export const nameOf = (header: Header, column: number): string | undefined => header.names[column]

/** A cell without the space around it; empty for `-`, which reports print for nothing. */
export function cellOf(row: readonly string[], column: number): string {
  const text = column < 0 ? '' : (row[column] ?? '')
  if (text === '' || text === '-') return ''
  // Most cells have no space around them, and `trim` is not free in the millions.
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text
  const trimmed = text.trim()
  return trimmed === '-' ? '' : trimmed
}

const isInk = (code: number): boolean => code > 0x20 && code < 0x7f
