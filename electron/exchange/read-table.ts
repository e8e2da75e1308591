import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import { fileRows } from '../../shared/domain/limits.ts'
import { collectorOf, type RowsRead } from './collect-rows.ts'
import { scanCsv } from './read/csv.ts'
import type { Layout } from './layout.ts'
import { sortOut, type SplitRows } from './read/split-rows.ts'
import type { Table } from './read/table.ts'
import type { FormatOf, ReadContext, ReadFile, RowOf } from './types.ts'

/** How far a reading is, in characters of the file, each counted when split and when read. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** Work in pieces: whoever drives it decides between them whether to go on. */
export type Steps<R> = Generator<Progress, R, undefined>

/** Rows per piece: some ten milliseconds. */
const rowsPerStep = 5000

/** Reads the rows of a table. Errors: `too-many-rows`, and those of the format, such as `needs-unit`. */
export function* readTable<K extends ReadFile['kind']>(
  format: FormatOf<K>,
  layout: Layout,
  text: string,
  context: ReadContext,
): Steps<Envelope<RowsRead<RowOf<K>>>> {
  if (format.kind === 'entries') {
    const read = yield* readOnce(format, layout, text, context)
    if (read !== null) return read
  }
  return yield* readTwice(format, layout, text, context)
}

const emptyTable = ({ header, delimiter }: Layout): Table => ({ header, delimiter, rows: [] })

/**
 * Most trackers write dates that need no order to be found, and say what a length counts: their rows are
 * read as they are split, which saves keeping a large file's cells. Null at the first cell that is not so.
 */
function* readOnce<K extends ReadFile['kind']>(
  format: FormatOf<K>,
  layout: Layout,
  text: string,
  context: ReadContext,
): Steps<Envelope<RowsRead<RowOf<K>>> | null> {
  const prepared = format.prepare(emptyTable(layout), context)
  if (!prepared.ok) return null
  const collector = collectorOf(prepared.value, isDamaged(text))
  const scanner = scanCsv(text, layout.delimiter)
  for (let records = scanner.next(rowsPerStep); records; records = scanner.next(rowsPerStep)) {
    if (scanner.rows() > fileRows) return tooManyRows()
    collector.take(sortOut(records, layout.header))
    if (context.dateOrder === null && collector.hasRefused('not-a-date')) return null
    if (context.unit === null && collector.hasRefused('not-a-duration')) return null
    yield { done: scanner.position() * 2, total: text.length * 2 }
  }
  return ok(collector.result())
}

const tooManyRows = () =>
  fail('too-many-rows', `The file has more than ${fileRows} rows`, { limit: fileRows })

/** All rows first, to settle what only the whole file tells; then each of them. */
function* readTwice<K extends ReadFile['kind']>(
  format: FormatOf<K>,
  layout: Layout,
  text: string,
  context: ReadContext,
): Steps<Envelope<RowsRead<RowOf<K>>>> {
  const pieces: SplitRows[] = []
  const scanner = scanCsv(text, layout.delimiter)
  for (let records = scanner.next(rowsPerStep); records; records = scanner.next(rowsPerStep)) {
    if (scanner.rows() > fileRows) return tooManyRows()
    pieces.push(sortOut(records, layout.header))
    yield { done: scanner.position(), total: text.length * 2 }
  }
  const rows = pieces.flatMap((piece) => piece.rows)
  const prepared = format.prepare({ ...emptyTable(layout), rows }, context)
  if (!prepared.ok) return prepared
  const collector = collectorOf(prepared.value, isDamaged(text))
  for (const [index, piece] of pieces.entries()) {
    collector.take(piece)
    const read = Math.floor((text.length * (index + 1)) / pieces.length)
    yield { done: text.length + read, total: text.length * 2 }
  }
  return ok(collector.result())
}

const isDamaged = (text: string): boolean => text.includes('\ufffd')
