import { readTitle, type LengthUnit } from './title.ts'

/** The title row of a table: names as written, and as compared. */
export interface Header {
  readonly names: readonly string[]
  readonly keys: readonly string[]
  /** The keys without what stands in brackets behind them: `tid` of `Tid (min)`. */
  readonly bases: readonly string[]
  /** Those of a length, also without a unit before or behind the name: `duration` of `duration_min`. */
  readonly lengths: readonly string[]
  /** What a number alone counts in the column, as its name says; null where it says nothing. */
  readonly units: readonly (LengthUnit | null)[]
  readonly line: number
  /** Cells of the row, those without a name at its end among them. */
  readonly width: number
  /** What the user says once for all rows, by field, where no column holds it. */
  readonly fixed?: Readonly<Record<string, string | undefined>>
}

/** Cells of a title row; empty cells at its end are no columns, though rows may hold something there. */
export function headerOf(cells: readonly string[], line: number): Header {
  const named = cells.findLastIndex((cell) => cell.trim() !== '') + 1
  const names = cells.slice(0, named).map((cell) => cell.trim())
  const keys = names.map(keyOf)
  const titles = keys.map(readTitle)
  return {
    names,
    keys,
    bases: titles.map(({ base }) => base),
    lengths: titles.map(({ length }) => length),
    units: titles.map(({ unit }) => unit),
    line,
    width: cells.length,
  }
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
export function columnOf({ keys, bases }: Header, aliases: readonly string[]): number {
  for (const alias of aliases) {
    const exact = keys.indexOf(alias)
    if (exact !== -1) return exact
  }
  for (const alias of aliases) {
    const base = bases.indexOf(alias)
    if (base !== -1) return base
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
