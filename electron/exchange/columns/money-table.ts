import { dateOfDay } from '../../../shared/domain/calendar.ts'
import type { RefusedRow } from '../../../shared/contract/imports.ts'
import type { RefusalCode } from '../../../shared/domain/kinds.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { dateReader } from './dates.ts'
import type { ReadDate } from './dates.ts'
import { cellOf, columnOf, nameOf } from '../read/header.ts'
import type { Header } from '../read/header.ts'
import type { Refusal } from '../read/not-a-table.ts'
import { refuse } from '../read/refuse.ts'
import type { Table } from '../read/table.ts'
import { findDecimalMark, plainDecimal } from './values/number.ts'

export type Cell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** Reads the named cells of one row; the first that cannot be read is the row's refusal. */
export interface RowCells<F extends string> {
  readonly take: <T>(field: F, read: (text: string) => Cell<T>) => T | undefined
  readonly refused: () => RefusedRow | null
  readonly refuse: (code: RefusalCode, field: F, detail?: string) => RefusedRow
}

export const columnsOf = <F extends string>(
  header: Header,
  aliases: Readonly<Record<F, readonly string[]>>,
): Readonly<Record<F, number>> =>
  Object.fromEntries(
    Object.entries<readonly string[]>(aliases).map(([field, names]) => [
      field,
      columnOf(header, names),
    ]),
  ) as Record<F, number>

/** The first alias of every needed field that is no column of the table. */
export const missingOf = <F extends string>(
  header: Header,
  aliases: Readonly<Record<F, readonly string[]>>,
  needed: readonly F[],
): readonly string[] =>
  needed
    .filter((field) => columnOf(header, aliases[field]) < 0)
    .map((field) => aliases[field][0] ?? field)

export function cellsOf<F extends string>(
  header: Header,
  columns: Readonly<Record<F, number>>,
  row: readonly string[],
  line: number,
): RowCells<F> {
  let refused: RefusedRow | null = null
  const refuseCell = (code: RefusalCode, field: F, detail?: string): RefusedRow =>
    refuse(line, code, nameOf(header, columns[field]) ?? field, detail)
  return {
    take: (field, read) => {
      const text = cellOf(row, columns[field])
      const cell = read(text)
      if (cell.ok) return cell.value
      refused ??= refuseCell(cell.code, field, cell.detail ?? text)
      return undefined
    },
    refused: () => refused,
    refuse: refuseCell,
  }
}

/** A name , taken exactly; an empty cell is refused. */
export function requiredText(text: string): Cell<string> {
  if (text === '') return { ok: false, code: 'missing-field' }
  if (text.length > textLimits.name) return { ok: false, code: 'field-too-long' }
  return { ok: true, value: text }
}

export const optionalText = (text: string): Cell<string | null> =>
  text === '' ? { ok: true, value: null } : requiredText(text)

export interface MoneyValues {
  readonly requiredDate: (text: string) => Cell<string>
  readonly optionalDate: (text: string) => Cell<string | null>
  /** Plain dot-decimal text of an amount; null for none. */
  readonly decimal: (text: string) => string | null
  /** The same for a rate, which has no thousands. */
  readonly rate: (text: string) => string | null
}

/** Readers of dates and amounts, once the whole file has told its date order and decimal mark. */
export function moneyValues(
  table: Table,
  dates: readonly number[],
  amounts: readonly number[],
  order: Parameters<typeof dateReader>[2],
): { readonly ok: true; readonly values: MoneyValues } | Refusal {
  const found = dateReader(table, dates, order)
  if (!found.ok) return found
  const mark = findDecimalMark(cellsIn(table, amounts), table.delimiter)
  const optionalDate = optionalDateOf(found.readDate)
  const decimal = (text: string): string | null => {
    if (mark !== null) return plainDecimal(text, mark)
    // No amount of the file tells point from comma: only those without either are certain.
    return /[.,]/.test(text) ? null : plainDecimal(text, '.')
  }
  const values: MoneyValues = {
    requiredDate: (text) =>
      text === '' ? { ok: false, code: 'missing-field' } : dateOf(found.readDate, text),
    optionalDate,
    decimal,
    rate: (text) => {
      const single = text.replace(',', '.')
      return /^\d{1,12}(\.\d{1,12})?$/.test(single) ? single : null
    },
  }
  return { ok: true, values }
}

function dateOf(readDate: ReadDate, text: string): Cell<string> {
  const day = readDate(text)
  return day === null ? { ok: false, code: 'not-a-date' } : { ok: true, value: dateOfDay(day) }
}

const optionalDateOf =
  (readDate: ReadDate) =>
  (text: string): Cell<string | null> =>
    text === '' ? { ok: true, value: null } : dateOf(readDate, text)

function* cellsIn(table: Table, columns: readonly number[]): Generator<string> {
  for (const row of table.rows) for (const column of columns) yield cellOf(row, column)
}
