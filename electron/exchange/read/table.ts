import type { Header } from './header.ts'

/** A table whose title row is understood and whose rows are split, not yet read. */
export interface Table {
  readonly header: Header
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: string
}

const totals = new Set(
  `total|totals|subtotal|sum|summa|delsumma|totalt|i alt|gesamt|summe|zwischensumme|totaal|subtotaal
  |סה"כ`
    .split('|')
    .map((word) => word.trim()),
)

/** A blank, title, subtotal or section row: nothing in it but a label, or a total. */
export function isAside(row: readonly string[]): boolean {
  const label = row.find((cell) => cell.trim() !== '')
  const first = label?.trim().toLowerCase().replace(/:$/, '')
  return first === undefined || totals.has(first)
}

/** `SEK,,,`: a row as wide as the table that holds one label. */
export const isLabel = (row: readonly string[]): boolean =>
  row.filter((cell) => cell.trim() !== '').length <= 1
