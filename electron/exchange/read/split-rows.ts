import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import { isKnownColumn } from '../columns/aliases.ts'
import { ownerIn } from '../columns/owner-lines.ts'
import { memo } from '../columns/values/memo.ts'
import type { CsvRecords } from './csv.ts'
import { headerOf, keyOf, type Header } from './header.ts'
import { refuse } from './refuse.ts'
import { isAside } from './table.ts'

/** Rows below a title row that have its columns, and what became of the others. */
export interface SplitRows {
  readonly header: Header
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  readonly refused: readonly RefusedRow[]
  /** Blank, title and total rows. */
  readonly skipped: number
  /** Refused rows that have more or fewer cells than the title row. */
  readonly otherWidths: number
  /** Whether a cell without a title holds something. */
  readonly hasUnnamed: boolean
}

interface Part {
  rows: (readonly string[])[]
  lines: number[]
  refused: RefusedRow[]
  skipped: number
  otherWidths: number
  hasUnnamed: boolean
}

/** Sorts the rows of a file as they are split: by the title row above them, and by their width. */
export interface RowSorter {
  readonly sort: (records: CsvRecords) => readonly SplitRows[]
}

/** A row that is a title row again begins a table of its own, whose columns may be others. */
export function rowSorter(first: Header): RowSorter {
  let header = first
  const mayBeTitle = memo((cell) => isKnownColumn(keyOf(cell)))
  const nextHeader = (row: readonly string[], line: number): Header | null => {
    const label = row.find((cell) => cell !== '') ?? ''
    if (!mayBeTitle(label) || !isTitleRow(row)) return null
    return headerOf(row, line)
  }
  return {
    sort: ({ rows, lines, broken }) => {
      let part = emptyPart(broken.filter(({ line }) => line > first.line))
      const parts = [{ header, part }]
      for (const [index, row] of rows.entries()) {
        const line = lines[index] ?? 0
        if (line === first.line) continue
        const next = line < first.line ? null : nextHeader(row, line)
        if (next !== null && titlesOf(next) !== titlesOf(header)) {
          header = next
          dropTitles(part)
          part = emptyPart([])
          parts.push({ header, part })
        } else if (next !== null || line < first.line) part.skipped++
        else place(row, line, header, part)
      }
      return parts.map(({ header, part }) => ({ header, ...part }))
    },
  }
}

// Of the names in the file: a map gives the columns other ones.
const titlesOf = ({ names }: Header): string => names.map(keyOf).join('\n')

const emptyPart = (refused: readonly RefusedRow[]): Part => ({
  rows: [],
  lines: [],
  refused: [...refused],
  skipped: 0,
  otherWidths: 0,
  hasUnnamed: false,
})

/** One of another width is refused by itself; beyond the named columns there may be cells without a title. */
function place(row: readonly string[], line: number, header: Header, part: Part): void {
  const width = header.names.length
  if (row.length !== width) {
    if (isAside(row)) {
      part.skipped++
      return
    }
    if (ownerIn(row) !== null) {
      part.rows.push(row)
      part.lines.push(line)
      return
    }
    const isBlank = hasBlankTail(row, width)
    if (row.length < width || (row.length > header.width && !isBlank)) {
      part.refused.push(refuse(line, 'wrong-column-count', undefined, row.join(' | ')))
      part.otherWidths++
      return
    }
    if (!isBlank) part.hasUnnamed = true
  }
  part.rows.push(row)
  part.lines.push(line)
}

/** A line of one cell right above a title row is the title of its table. */
function dropTitles(part: Part): void {
  const last = part.refused.at(-1)
  if (last?.code !== 'wrong-column-count' || last.detail?.includes(' | ') === true) return
  part.refused.pop()
  part.otherWidths--
  part.skipped++
}

const hasBlankTail = (row: readonly string[], width: number): boolean =>
  row.length > width && row.slice(width).every((cell) => cell.trim() === '')

/** Whether a row holds titles: several, most of them known, and no figure among them. */
function isTitleRow(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== '')
  if (cells.length < 2 || cells.some((cell) => /^[\s\d.,:/-]+$/.test(cell))) return false
  const known = new Set(cells.map(keyOf).filter(isKnownColumn)).size
  return known >= 2 && known >= cells.length * 0.6
}
