import type { RefusedRow } from '../../shared/contract/import-file.ts'
import { scanCsv } from './csv.ts'
import type { CsvRecords } from './csv.ts'
import type { Header } from './header.ts'
import type { Layout } from './layout.ts'
import { refuse } from './refuse.ts'
import { rowsPerStep } from './steps.ts'
import type { Steps } from './steps.ts'
import { isAside } from './table.ts'

/** The rows below the title row that have its columns, and what became of the others. */
export interface SplitRows {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  readonly refused: readonly RefusedRow[]
  /** Blank, title and total rows. */
  readonly skipped: number
  /** Refused rows that have more or fewer cells than the title row. */
  readonly otherWidths: number
  readonly characters: number
  /** Whether bytes of the text could not be read, so that every row must be looked through for it. */
  readonly isDamaged: boolean
}

/** Splits a text into rows as wide as its title row; a row of another width is refused by itself. */
export function* splitRows(text: string, layout: Layout): Steps<SplitRows> {
  const scanner = scanCsv(text, layout.delimiter)
  while (scanner.scan(rowsPerStep)) yield { done: scanner.position(), total: text.length * 2 }
  return sortOut(scanner.records, layout.header, text)
}

function sortOut(records: CsvRecords, header: Header, text: string): SplitRows {
  const width = header.names.length
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const refused = records.broken.filter(({ line }) => line > header.line)
  const wholeRows = refused.length
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
  const otherWidths = refused.length - wholeRows
  const isDamaged = text.includes('\ufffd')
  return { rows, lines, refused, skipped, otherWidths, characters: text.length, isDamaged }
}

const hasBlankTail = (row: readonly string[], width: number): boolean =>
  row.length > width && row.slice(width).every((cell) => cell.trim() === '')
