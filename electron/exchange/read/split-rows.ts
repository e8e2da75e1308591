import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { CsvRecords } from './csv.ts'
import type { Header } from './header.ts'
import { refuse } from './refuse.ts'
import { isAside } from './table.ts'

/** Rows below the title row that have its columns, and what became of the others. */
export interface SplitRows {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  readonly refused: readonly RefusedRow[]
  /** Blank, title and total rows. */
  readonly skipped: number
  /** Refused rows that have more or fewer cells than the title row. */
  readonly otherWidths: number
}

/** Sorts rows as they were split by their width; one of another width is refused by itself. */
export function sortOut(records: CsvRecords, header: Header): SplitRows {
  const width = header.names.length
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const refused = records.broken.filter(({ line }) => line > header.line)
  const brokenRows = refused.length
  let skipped = 0
  for (const [index, row] of records.rows.entries()) {
    const line = records.lines[index] ?? 0
    if (line === header.line) continue
    if (line < header.line || (row.length !== width && isAside(row))) skipped++
    else if (row.length === width || hasBlankTail(row, width)) {
      rows.push(row)
      lines.push(line)
    } else refused.push(refuse(line, 'wrong-column-count', undefined, row.join(' | ')))
  }
  return { rows, lines, refused, skipped, otherWidths: refused.length - brokenRows }
}

const hasBlankTail = (row: readonly string[], width: number): boolean =>
  row.length > width && row.slice(width).every((cell) => cell.trim() === '')
