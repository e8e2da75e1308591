import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import type { RefusalCode } from '../../../shared/domain/kinds.ts'
import { isWithin, ranges, textLimits } from '../../../shared/domain/limits.ts'
import { hasVisibleSign } from '../../../shared/domain/names.ts'
import { minorDigits } from '../../../shared/domain/money.ts'
import { invoiceAliases } from './aliases.ts'
import { dateReader } from './dates.ts'
import { cellOf, columnOf, columnsOf, nameOf, type Header } from '../read/header.ts'
import { refuse, shorten } from '../read/refuse.ts'
import { isAside, isLabel, type Table } from '../read/table.ts'
import type { FormatOf, ReadContext, RowOf } from '../types.ts'
import {
  findDecimalMark,
  plainDecimal,
  looksLikeThousands,
  type DecimalMark as Mark,
} from './values/number.ts'

export type Cell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** Reads the named cells of one row; the first that cannot be read is the row's refusal. */
export interface RowCells<F extends string> {
  readonly take: <T>(field: F, read: (text: string) => Cell<T>) => T | undefined
  readonly refused: () => RefusedRow | null
  readonly refuse: (code: RefusalCode, field: F, detail?: string) => RefusedRow
}

function cellsOf<F extends string>(
  header: Header,
  columns: Readonly<Record<F, number>>,
  row: readonly string[],
  line: number,
): RowCells<F> {
  let refused: RefusedRow | null = null
  const fixed = header.fixed ?? {}
  const refuseCell = (code: RefusalCode, field: F, detail?: string): RefusedRow =>
    refuse(line, code, nameOf(header, columns[field]) ?? field, detail)
  return {
    take: (field, read) => {
      const text = columns[field] < 0 ? (fixed[field] ?? '') : cellOf(row, columns[field])
      const cell = read(text)
      if (cell.ok) return cell.value
      refused ??= refuseCell(cell.code, field, cell.detail ?? text)
      return undefined
    },
    refused: () => refused,
    refuse: refuseCell,
  }
}

/** A name, taken exactly; an empty cell, or one without a sign to see, is refused. */
export function requiredText(text: string): Cell<string> {
  if (text === '') return { ok: false, code: 'missing-field' }
  if (text.length > textLimits.name) return { ok: false, code: 'field-too-long' }
  if (!hasVisibleSign(text)) return { ok: false, code: 'no-visible-sign' }
  return { ok: true, value: text }
}

export const optionalText = (text: string): Cell<string | null> =>
  text === '' ? { ok: true, value: null } : requiredText(text)

export interface MoneyValues {
  readonly requiredDate: (text: string) => Cell<string>
  readonly optionalDate: (text: string) => Cell<string | null>
  /** Plain dot-decimal text of an amount; null for none. */
  readonly decimal: (text: string) => string | null
}

interface MoneyRules<K extends 'invoices' | 'payments', F extends string> {
  readonly kind: K
  readonly aliases: Readonly<Record<F, readonly string[]>>
  readonly needed: readonly NoInfer<F>[]
  readonly dates: readonly NoInfer<F>[]
  readonly amounts: readonly NoInfer<F>[]
  /** Reads the rows of one file, which it may remember. */
  readonly rowReader: (
    values: MoneyValues,
    context: ReadContext,
  ) => (cells: RowCells<NoInfer<F>>, line: number) => RowOf<K> | RefusedRow
}

/** One of Hourworth's own tables, made of its rules. */
export function moneyFormat<K extends 'invoices' | 'payments', F extends string>({
  kind,
  aliases,
  needed,
  dates,
  amounts,
  rowReader,
}: MoneyRules<K, F>): FormatOf<K> {
  const missing = (header: Header): readonly string[] =>
    needed
      .filter((field) => columnOf(header, aliases[field]) < 0 && !header.fixed?.[field])
      .map((field) => aliases[field][0] ?? field)
  return {
    kind,
    format: kind,
    matches: (header) => missing(header).length === 0,
    missing,
    prepare: (table, context) => {
      const columns = columnsOf(table.header, aliases)
      const placesOf = (fields: readonly F[]) => fields.map((field) => columns[field])
      const values = moneyValues(table, placesOf(dates), placesOf(amounts), context)
      if (!values.ok) return values
      const read = rowReader(values.value, context)
      const used = new Set<number>(Object.values(columns))
      return ok({
        read: (row, line) =>
          isAside(row) || isLabel(row)
            ? 'no-data'
            : read(cellsOf(table.header, columns, row, line), line),
        unused: table.header.names.filter((_, at) => !used.has(at)),
      })
    },
  }
}

/** Readers of dates and amounts, once the whole file has told its date order and decimal mark. */
function moneyValues(
  table: Table,
  dates: readonly number[],
  amounts: readonly number[],
  context: ReadContext,
): Envelope<MoneyValues> {
  const readDate = dateReader(table, dates, context.dateOrder)
  if (!readDate.ok) return readDate
  const mark = markOf(context) ?? findDecimalMark(cellsIn(table, amounts), table.delimiter)
  const open = context.decimal || mark === null ? [] : inThousands(table, amounts, mark)
  if (open.length > 0) {
    return fail('needs-decimal', 'The amounts can be read with or without decimals', {
      column: nameOf(table.header, amounts.find((column) => column >= 0) ?? -1),
      examples: open.map(shorten),
    })
  }
  const requiredDate = (text: string): Cell<string> => {
    if (text === '') return { ok: false, code: 'missing-field' }
    const day = readDate.value(text)
    if (day === null) return { ok: false, code: 'not-a-date' }
    return isWithin(day, ranges.day)
      ? { ok: true, value: dateOfDay(day) }
      : { ok: false, code: 'date-out-of-range' }
  }
  return ok({
    requiredDate,
    optionalDate: (text) => (text === '' ? { ok: true, value: null } : requiredDate(text)),
    decimal: (text) => {
      if (mark !== null) return plainDecimal(text, mark)
      // No amount of the file tells point from comma: only those without either are certain.
      return /[.,]/.test(text) ? null : plainDecimal(text, '.')
    },
  })
}

const mostExamples = 5

/** Some amounts that may be thousands, but for those in a currency of three decimals. */
function inThousands(table: Table, amounts: readonly number[], mark: Mark): readonly string[] {
  const currency = columnOf(table.header, invoiceAliases.currency)
  const found = new Set<string>()
  for (const row of table.rows) {
    if (minorDigits(cellOf(row, currency).toUpperCase()) === 3) continue
    for (const column of amounts) {
      const cell = cellOf(row, column)
      if (looksLikeThousands(cell, mark)) found.add(cell)
    }
  }
  return [...found].slice(0, mostExamples)
}

const markOf = ({ decimal }: ReadContext): Mark | null =>
  decimal === undefined ? null : decimal === 'comma' ? ',' : '.'

function* cellsIn(table: Table, columns: readonly number[]): Generator<string> {
  for (const row of table.rows) for (const column of columns) yield cellOf(row, column)
}
