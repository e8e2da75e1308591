import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { DateOrder } from '../../../shared/domain/kinds.ts'
import type { Table } from '../read/table.ts'
import { cellOf, nameOf } from '../read/header.ts'
import { shorten } from '../read/refuse.ts'
import { findDateOrder, parseDate, parseShortDate } from './values/date.ts'
import { memo } from './values/memo.ts'

export type ReadDate = (text: string) => number | null

/** The date part of a cell that holds a date and a time of day. */
export const datePart = (cell: string): string =>
  cell.length > 10 && cell.length < 60
    ? cell.replace(/[T, ]+\s*\d{1,2}[:.]\d{2}(?!\d).*$/, '')
    : cell

/**
 * Reads the dates of a file in the order given, else in the one all rows of the columns agree on; asks
 * for it (`needs-date-order`, with `examples`) where they do not tell.
 */
export function dateReader(
  table: Table,
  columns: readonly number[],
  stated: DateOrder | null,
): Envelope<ReadDate> {
  const found =
    stated === null ? findDateOrder(datesIn(table, columns)) : { ok: true as const, order: stated }
  if (found.ok)
    return ok(memo((text) => parseDate(text, found.order) ?? parseShortDate(text, found.order)))
  return fail('needs-date-order', 'The dates can be read day first or month first', {
    column: nameOf(table.header, columns.find((column) => column >= 0) ?? -1),
    examples: found.examples.map(shorten),
    orders: found.orders ?? ['dmy', 'mdy'],
  })
}

function* datesIn(table: Table, columns: readonly number[]): Generator<string> {
  for (const row of table.rows) {
    for (const column of columns) {
      const cell = cellOf(row, column)
      // Year first, the usual case, decides nothing.
      if (cell !== '' && !/^\d{4}-/.test(cell)) yield datePart(cell)
    }
  }
}
