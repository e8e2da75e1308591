/** A cell of a chart's table: what is read, and the bare value that is copied. */
export interface Cell {
  readonly text: string
  readonly value: string | number | null
}
export interface Column {
  readonly label: string
  readonly numeric: boolean
}

export const wordColumn = (label: string): Column => ({ label, numeric: false })
export const numberColumn = (label: string): Column => ({ label, numeric: true })

/** A cell of words, which are copied as they are read. */
export const wordCell = (text: string): Cell => ({ text, value: text })
/** A cell that has no figure. */
export const noCell: Cell = { text: '–', value: null }

/**
 * The chart's data as comma-separated text with CRLF line ends. A text that a spreadsheet would run as
 * a formula (it begins with `=`, `+`, `-`, `@`, tab or return) gets an apostrophe before it: so does one
 * that begins so once blanks, line breaks and signs nobody sees are gone, in whatever width.
 */
export function toCsv(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map((c) => c.label), ...rows.map((row) => row.map((cell) => cell.value))]
  return lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}

// Looked for in the text as spreadsheets of the East may read it: `＝`, `﹦` and `⁼` are all `=` there.
const runs = /^[\s\p{Cc}\p{Cf}\p{Z}\p{DI}]*[=+\-@]|^[\t\r]/u

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = runs.test(value.normalize('NFKC')) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
