import { fail, type Failure } from '../../shared/contract/call.ts'
import { delimiters } from '../../shared/domain/kinds.ts'
import { isKnownColumn } from './columns/aliases.ts'
import { scanCsv } from './read/csv.ts'
import { formats } from './formats/index.ts'
import { headerOf, type Header } from './read/header.ts'
import { shorten } from './read/refuse.ts'
import type { Format, ReadContext } from './types.ts'

/** How a text is to be split and read. */
export interface Layout {
  readonly ok: true
  readonly header: Header
  readonly format: Format
  /** What separates the rows' cells: the user's choice, else what separates the title row's. */
  readonly delimiter: string
}

interface Candidate {
  readonly header: Header
  readonly delimiter: string
  readonly known: number
}

/** A bar parts some exports; it is found, not offered. */
const tried = [...delimiters, '|'] as const
const headSize = 65_536
const headRows = 25
const maxListed = 30

/**
 * Finds the title row, its separator and the format. Title lines may precede it; nothing is assumed
 * from the program a file comes from. Errors: `unknown-format`, naming the columns found or missing.
 */
export function findLayout(text: string, context: ReadContext): Layout | Failure {
  const found = findHeader(text.slice(0, headSize), context.delimiter)
  const { header } = found
  const format = chooseFormat(header, context)
  const columns = header.names.slice(0, maxListed).map(shorten)
  if (format === undefined) {
    return fail('unknown-format', 'No known export has these columns', { columns })
  }
  const missing = format.missing(header)
  if (missing.length > 0) {
    const message = `The file lacks columns of this format: ${missing.join(', ')}`
    return fail('unknown-format', message, { format: format.format, missing, columns })
  }
  return { ok: true, header, format, delimiter: context.delimiter ?? found.delimiter }
}

function chooseFormat(header: Header, context: ReadContext): Format | undefined {
  if (context.format !== 'auto') return formats[context.format]
  return Object.values<Format>(formats).find((format) => format.matches(header))
}

/** The first row with the most known column names, under the separator that brings out most. */
function findHeader(head: string, preferred: string | null): Candidate {
  const order = preferred === null ? tried : new Set([preferred, ...tried])
  let best: Candidate = { header: headerOf([], 1), delimiter: preferred ?? ',', known: 0 }
  for (const delimiter of order) {
    const records = scanCsv(head, delimiter).next(headRows)
    for (const [index, row] of records?.rows.entries() ?? []) {
      const header = headerOf(row, records?.lines[index] ?? 1)
      const known = new Set(header.keys.filter(isKnownColumn)).size
      if (isBetter({ header, delimiter, known }, best)) best = { header, delimiter, known }
    }
  }
  return best
}

// With no known name anywhere, the widest row is shown to the user as the title row.
function isBetter(candidate: Candidate, best: Candidate): boolean {
  if (candidate.known !== best.known) return candidate.known > best.known
  return best.known === 0 && candidate.header.names.length > best.header.names.length
}

/** The separator that would give most of these rows the title row's columns; null if none does. */
export function betterDelimiter(text: string, header: Header, current: string): string | null {
  const head = text.slice(0, headSize)
  for (const delimiter of tried) {
    if (delimiter === current) continue
    const { rows, lines } = scanCsv(head, delimiter).next(headRows) ?? { rows: [], lines: [] }
    const data = rows.filter((_, index) => (lines[index] ?? 0) > header.line)
    const fitting = data.filter((row) => row.length === header.names.length)
    if (fitting.length > 0 && fitting.length * 2 >= data.length) return delimiter
  }
  return null
}
