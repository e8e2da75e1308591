import type { EntryFields } from '../../shared/domain/entities.ts'
import type {
  BreakRule,
  DateOrder,
  DecimalMark,
  Delimiter,
  DurationUnit,
  Encoding,
  ImportFormat,
  ImportKind,
  ImportNotice,
} from '../../shared/domain/kinds.ts'
import type { ColumnMap, SavedMapFields } from '../../shared/domain/files/column-maps.ts'
import type { Envelope } from '../../shared/contract/call.ts'
import type { RefusedRow } from '../../shared/contract/files/imports.ts'
import type { Header } from './read/header.ts'
import type { Table } from './read/table.ts'

/** A format files come in. */
export type KnownFormat = Exclude<ImportFormat, 'auto'>

/** What a reader must be told because files do not carry it. */
export interface ReadContext {
  readonly format: ImportFormat
  readonly zone: string
  readonly dateOrder: DateOrder | null
  readonly baseCurrency: string
  /** Chosen by the user where the separator cannot be told; null to find out. */
  readonly delimiter: Delimiter | null
  /** What a length without unit counts; null where the file should tell. */
  readonly unit: DurationUnit | null
  /** What a break without unit counts, and whether breaks are to be taken off the lengths. */
  readonly breakUnit?: DurationUnit | undefined
  readonly breaks?: BreakRule | undefined
  /** What parts the decimals of the numbers; absent: as the file shows. */
  readonly decimal?: DecimalMark | undefined
  /** What its bytes stand for; absent: whatever reads best. */
  readonly encoding?: Encoding | undefined
  /** Columns the user leaves out, by their names in the file. */
  readonly ignoredColumns?: readonly string[] | undefined
  /** What the columns mean, said by the user. */
  readonly map?: ColumnMap | undefined
  /** Maps kept by name: a file with the columns of one of them is read by it. */
  readonly knownMaps?: readonly SavedMapFields[] | undefined
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string | undefined
}

export interface ReadEntry extends Omit<EntryFields, 'clientId' | 'projectId'> {
  readonly line: number
  readonly client: string | null
  readonly project: string | null
  /** What the tool calls this entry for good, where the file says it. */
  readonly sourceId?: string | undefined
}

/** Money in integer minor units of `currency`. */
export interface ReadInvoice {
  readonly line: number
  readonly number: string
  readonly client: string
  readonly project: string | null
  readonly issuedOn: string
  readonly dueOn: string | null
  readonly net: number
  readonly vat: number
  readonly expenses: number
  readonly currency: string
  readonly rateToBase: string | null
  readonly serviceFrom: string | null
  readonly serviceTo: string | null
  readonly creditsNumber: string | null
  readonly writtenOffOn: string | null
}

/** `gross` stays decimal text: its minor units are those of the invoice's currency, which the file does not say. */
export interface ReadPayment {
  readonly line: number
  readonly invoiceNumber: string
  readonly client: string | null
  readonly paidOn: string
  readonly gross: string
}

interface Rows {
  readonly entries: ReadEntry
  readonly invoices: ReadInvoice
  readonly payments: ReadPayment
}
export type RowOf<K extends ImportKind> = Rows[K]

interface Read<K extends ImportKind> {
  readonly kind: K
  readonly format: KnownFormat
  readonly rows: readonly RowOf<K>[]
  /** The first of the refused rows; `moreRefused` counts the rest. */
  readonly refused: readonly RefusedRow[]
  readonly moreRefused: number
  /** Rows that are no data: titles, subtotals, blank lines. */
  readonly skipped: number
  /** Changes made to read the file that the user should know of, such as `nul-bytes-dropped`. */
  readonly notices: readonly ImportNotice[]
  /** Columns that nothing was read from, as the file names them. */
  readonly unused: readonly string[]
  /** The name of the map it was recognised by; null: none. */
  readonly map: string | null
  /** The encoding of its text; null where it is no text. */
  readonly encoding: Encoding | null
}

export type ReadFile = { [K in ImportKind]: Read<K> }[ImportKind]

/** Called between chunks of rows; returning false stops the reading (code `cancelled`). */
export type OnProgress = (done: number, total: number) => boolean

export type ReadResult = Envelope<ReadFile>

/** Why a row is left out without being refused. */
export type Aside = 'no-data' | 'not-work' | 'running' | 'zero-length'

export type RowReader<R> = (row: readonly string[], line: number) => R | RefusedRow | Aside

/** A reader of rows, once it is settled what the columns mean, and the columns it reads nothing from. */
export interface Prepared<R> {
  readonly read: RowReader<R>
  readonly unused: readonly string[]
}

/** One file format: how it is recognised, what it cannot do without and how its rows are read. */
export interface FormatOf<K extends ImportKind> {
  readonly kind: K
  readonly format: KnownFormat
  readonly matches: (header: Header) => boolean
  /** Names of the columns it needs and does not find. */
  readonly missing: (header: Header) => readonly string[]
  /** Settles what only the whole file tells (date order, decimal mark, units); of a table not whole, an error where only all rows tell. */
  readonly prepare: (table: Table, context: ReadContext) => Envelope<Prepared<RowOf<K>>>
}

export type Format = { [K in ImportKind]: FormatOf<K> }[ImportKind]
