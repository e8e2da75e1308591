import type { RefusedRow } from '../../../shared/contract/imports.ts'
import type { ImportFormat } from '../../../shared/domain/kinds.ts'
import type { Header } from './header.ts'
import type { Refusal } from './not-a-table.ts'
import type { ReadContext, ReadFile } from '../types.ts'

/** Why a row is left out without being refused. */
export const asides = ['no-data', 'not-work', 'running', 'zero-length'] as const
export type Aside = (typeof asides)[number]

/** A table whose title row is understood and whose rows are split, not yet read. */
export interface Table {
  readonly header: Header
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: string
}

export type RowReader<R> = (row: readonly string[], line: number) => R | RefusedRow | Aside

export interface Prepared<R> {
  readonly ok: true
  readonly read: RowReader<R>
}

export type RowOf<K extends ReadFile['kind']> = Extract<ReadFile, { kind: K }>['rows'][number]

/** One file format: how it is recognised, what it cannot do without and how its rows are read. */
export interface FormatOf<K extends ReadFile['kind']> {
  readonly kind: K
  readonly format: Exclude<ImportFormat, 'auto'>
  readonly matches: (header: Header) => boolean
  /** Names of the columns it needs and does not find. */
  readonly missing: (header: Header) => readonly string[]
  /** Settles what only the whole file tells (date order, decimal mark). */
  readonly prepare: (table: Table, context: ReadContext) => Prepared<RowOf<K>> | Refusal
}

export type Format = FormatOf<'entries'> | FormatOf<'invoices'> | FormatOf<'payments'>

const totals = new Set(
  `total|totals|subtotal|sum|summa|delsumma|totalt|i alt|gesamt|summe|zwischensumme|totaal|subtotaal
  |סה"כ`
    .split('|')
    .map((word) => word.trim()),
)

/** A blank, title, subtotal or section row: nothing in it but a label, or a total. */
export function isAside(row: readonly string[]): boolean {
  const label = row.find((cell) => cell.trim() !== '')
  const first = label?.trim().toLowerCase().replace(/:$/, '')
  return first === undefined || totals.has(first)
}

/** `SEK,,,`: a row as wide as the table that holds one label. */
export const isLabel = (row: readonly string[]): boolean =>
  row.filter((cell) => cell.trim() !== '').length <= 1
