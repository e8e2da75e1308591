/**
 * Comma-separated text with CRLF line ends. A text that a spreadsheet would run as a formula (it begins with `=`, `+`,
 * `-`, `@`, tab or return) gets an apostrophe before it: so does one that begins so once blanks, line breaks and signs
 * nobody sees are gone, in whatever width.
 */
export const csvText = (lines: readonly (readonly (string | number | null)[])[]): string =>
  lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')

// Looked for in the text as spreadsheets of the East may read it: `＝`, `﹦` and `⁼` are all `=` there.
const runs = /^[\s\p{Cc}\p{Cf}\p{Z}\p{DI}]*[=+\-@]|^[\t\r]/u
const isRun = (text: string): boolean => runs.test(text.normalize('NFKC'))

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = isRun(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell as it was before `csvText` made it safe. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && isRun(cell.slice(1)) ? cell.slice(1) : cell
