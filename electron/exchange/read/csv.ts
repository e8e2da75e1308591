import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import { shorten } from './refuse.ts'

/** More than this in one field is no table of hours or invoices. */
export const maxFieldLength = 1_000_000

export interface CsvRecords {
  readonly rows: readonly (readonly string[])[]
  /** Line of the text where the row of the same index begins, from 1. */
  readonly lines: readonly number[]
  readonly broken: readonly RefusedRow[]
}

export interface CsvScanner {
  /** The next rows, at most so many; null at the end of the text. */
  readonly next: (maxRows: number) => CsvRecords | null
  /** How many characters are read. */
  readonly position: () => number
  /** How many rows are read, those refused as well. */
  readonly rows: () => number
}

interface Cursor {
  readonly text: string
  readonly delimiter: string
  position: number
  line: number
  /** Where the next quote is, so that lines without one take the short way. */
  nextQuote: number
  /** A bit for each quote that was gone past in vain: whoever comes to it need not go on. None until there is one. */
  inVain: Uint8Array | null
}

interface QuotedField {
  readonly value: string
  readonly end: number
}

/**
 * Reads delimited text (RFC 4180) row by row, keeping the line each row begins on. A quote that is not
 * closed, or closed in mid-field, costs its own row only: reading goes on at the line after it.
 */
export function scanCsv(text: string, delimiter: string): CsvScanner {
  const cursor: Cursor = {
    text,
    delimiter,
    position: 0,
    line: 1,
    nextQuote: find(text, '"', 0),
    inVain: null,
  }
  let read = 0
  const next = (maxRows: number): CsvRecords | null => {
    if (cursor.position >= text.length) return null
    const rows: (readonly string[])[] = []
    const lines: number[] = []
    const broken: RefusedRow[] = []
    for (let count = 0; count < maxRows && cursor.position < text.length; count++) {
      const line = cursor.line
      const row = readRow(cursor)
      read++
      if (!Array.isArray(row)) broken.push(row)
      else {
        rows.push(row)
        lines.push(line)
      }
    }
    return { rows, lines, broken }
  }
  return { next, position: () => Math.min(cursor.position, text.length), rows: () => read }
}

function readRow(cursor: Cursor): string[] | RefusedRow {
  const { text, position, line } = cursor
  const end = find(text, '\n', position)
  if (cursor.nextQuote < position) cursor.nextQuote = find(text, '"', position)
  if (cursor.nextQuote > end) {
    cursor.position = end + 1
    cursor.line++
    const row = text.slice(position, end).split(cursor.delimiter)
    return end - position > maxFieldLength ? refuseLong(row, line) : row
  }
  return readQuotedRow(cursor)
}

function readQuotedRow(cursor: Cursor): string[] | RefusedRow {
  const { text, delimiter } = cursor
  const row: string[] = []
  const firstLine = cursor.line
  let at = cursor.position
  for (;;) {
    let end: number
    if (text.charAt(at) === '"') {
      const field = readQuoted(cursor, at)
      if (field === null) return skipLine(cursor, at)
      row.push(field.value)
      cursor.line += countLineEnds(field.value)
      end = field.end
    } else {
      end = endOfPlain(text, at, delimiter)
      row.push(text.slice(at, end))
    }
    at = end + 1
    if (text.charAt(end) !== delimiter) break
  }
  const size = at - cursor.position
  cursor.position = at
  cursor.line++
  return size > maxFieldLength ? refuseLong(row, firstLine) : row
}

/** The field whose opening quote is at `open`; null where its quote is not closed as it should be. */
function readQuoted(cursor: Cursor, open: number): QuotedField | null {
  const { text, delimiter } = cursor
  let quote = text.indexOf('"', open + 1)
  let doubled = false
  while (isDoubled(cursor, quote)) {
    doubled = true
    quote = text.indexOf('"', quote + 2)
  }
  const after = text.charAt(quote + 1)
  if (quote === -1 || (after !== delimiter && after !== '\n' && after !== '')) {
    if (doubled) noteInVain(cursor, open)
    return null
  }
  const raw = text.slice(open + 1, quote)
  // Too long by half is too long however many quotes are double: to take those apart costs twenty times its size.
  const isPlain = !doubled || raw.length > 2 * maxFieldLength
  return { value: isPlain ? raw : raw.replaceAll('""', '"'), end: quote + 1 }
}

const isDoubled = ({ text, inVain }: Cursor, quote: number): boolean =>
  quote !== -1 &&
  text.charAt(quote + 1) === '"' &&
  (inVain === null || ((inVain[quote >> 3] ?? 0) & (1 << (quote & 7))) === 0)

// Else each row of a file of nothing but quotes would be looked through to the end of the file.
function noteInVain(cursor: Cursor, open: number): void {
  const { text } = cursor
  const bits = (cursor.inVain ??= new Uint8Array((text.length >> 3) + 1))
  let quote = text.indexOf('"', open + 1)
  while (isDoubled(cursor, quote)) {
    bits[quote >> 3] = (bits[quote >> 3] ?? 0) | (1 << (quote & 7))
    quote = text.indexOf('"', quote + 2)
  }
}

function skipLine(cursor: Cursor, open: number): RefusedRow {
  const end = find(cursor.text, '\n', open)
  const line = cursor.line
  cursor.position = end + 1
  cursor.line++
  return { line, code: 'unclosed-quote', detail: shorten(cursor.text.slice(open, end)) }
}

function refuseLong(row: string[], line: number): string[] | RefusedRow {
  const long = row.find((field) => field.length > maxFieldLength)
  return long === undefined ? row : { line, code: 'field-too-long', detail: shorten(long) }
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let at = from
  for (; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === delimiter || char === '\n') break
  }
  return at
}

function countLineEnds(value: string): number {
  let count = 0
  for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', at + 1)) count++
  return count
}

const find = (text: string, char: string, from: number): number => {
  const at = text.indexOf(char, from)
  return at === -1 ? text.length : at
}
