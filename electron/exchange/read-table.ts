import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import { fileRows } from '../../shared/domain/limits.ts'
import { formatOf } from './choose-format.ts'
import { collectorOf, type Collector, type RowsRead } from './collect-rows.ts'
import type { Layout } from './layout.ts'
import type { Header } from './read/header.ts'
import { rowSorter, type SplitRows } from './read/split-rows.ts'
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
  context: ReadContext,
): Steps<Envelope<RowsRead<RowOf<K>>>> {
  if (format.kind === 'entries') {
    const read = yield* readOnce(format, layout, context)
    if (read !== null) return read
  }
  return yield* readTwice(format, layout, context)
}

const tableOf = (
  { source }: Layout,
  header: Header,
  rows: readonly (readonly string[])[] | null,
): Table => ({
  header,
  delimiter: source.delimiter,
  rows: rows ?? [],
  isWhole: rows !== null,
})

/**
 * Most trackers write dates that need no order to be found, and say what a length counts: their rows are
 * read as they are split, which saves keeping a large file's cells. Null at the first cell that is not so.
 */
function* readOnce<K extends ReadFile['kind']>(
  format: FormatOf<K>,
  layout: Layout,
  context: ReadContext,
): Steps<Envelope<RowsRead<RowOf<K>>> | null> {
  const { source, header } = layout
  const prepared = format.prepare(tableOf(layout, header, null), context)
  if (!prepared.ok) return null
  const collector = collectorOf<RowOf<K>>(source.isDamaged)
  const sorter = rowSorter(header)
  const scanner = source.open()
  for (let records = scanner.next(rowsPerStep); records; records = scanner.next(rowsPerStep)) {
    if (scanner.rows() > fileRows) return tooManyRows()
    for (const part of sorter.sort(records)) {
      if (part.header !== header) return null
      collector.take(part, prepared.value)
    }
    if (context.dateOrder === null && collector.hasRefused('not-a-date')) return null
    if (collector.hasRefused('not-a-duration') || collector.hasRefused('not-a-time')) return null
    yield { done: scanner.position() * 2, total: source.size * 2 }
  }
  return ok(collector.result())
}

const tooManyRows = () =>
  fail('too-many-rows', `The file has more than ${fileRows} rows`, { limit: fileRows })

/** All rows first, to settle what only the whole file tells; then each of them. */
function* readTwice<K extends ReadFile['kind']>(
  format: FormatOf<K>,
  layout: Layout,
  context: ReadContext,
): Steps<Envelope<RowsRead<RowOf<K>>>> {
  const { source, header } = layout
  const pieces: SplitRows[] = []
  const sorter = rowSorter(header)
  const scanner = source.open()
  for (let records = scanner.next(rowsPerStep); records; records = scanner.next(rowsPerStep)) {
    if (scanner.rows() > fileRows) return tooManyRows()
    pieces.push(...sorter.sort(records))
    yield { done: scanner.position(), total: source.size * 2 }
  }
  const collector = collectorOf<RowOf<K>>(source.isDamaged)
  let done = 0
  for (const [header, parts] of Map.groupBy(pieces, (piece) => piece.header)) {
    const table = tableOf(
      layout,
      header,
      parts.flatMap(({ rows }) => rows),
    )
    const own = header === layout.header ? format : formatOf(table, format.kind)
    const prepared = own?.prepare(table, context) ?? null
    if (prepared?.ok === false) return prepared
    for (const part of parts) {
      takePart(collector, part, prepared?.value ?? null)
      done += 1
      const read = Math.floor((source.size * done) / pieces.length)
      yield { done: source.size + read, total: source.size * 2 }
    }
  }
  return ok(collector.result())
}

/** Rows of another kind of table below the first, such as expenses, are left out and told. */
function takePart<R extends object>(
  collector: Collector<R>,
  part: SplitRows,
  prepared: Parameters<Collector<R>['take']>[1] | null,
): void {
  if (prepared !== null) collector.take(part, prepared)
  else collector.leaveOut(part)
}
