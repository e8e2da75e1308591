import type { CallError } from '../../../shared/contract/call.ts'
import type {
  BreakRule,
  DateOrder,
  DecimalMark,
  Delimiter,
  DurationUnit,
  Encoding,
  ImportFormat,
  SameHoursAnswer,
} from '../../../shared/domain/kinds.ts'
import type { ColumnMap } from '../../../shared/domain/files/column-maps.ts'
import type { ImportOutcome } from '../../../shared/contract/files/imports.ts'

/** How a file is to be read; null leaves it to the file. */
export interface ReadChoices {
  readonly format: ImportFormat
  readonly zone: string
  readonly dateOrder: DateOrder | null
  readonly delimiter: Delimiter | null
  readonly unit: DurationUnit | null
  readonly breakUnit: DurationUnit | null
  readonly breaks: BreakRule | null
  readonly decimal: DecimalMark | null
  readonly encoding: Encoding | null
  /** Columns left out though they may matter. */
  readonly ignoredColumns: readonly string[] | null
  readonly sheet: string | null
  /** What the columns mean. */
  readonly map: ColumnMap | null
  /** What hours are that seem to be here already. */
  readonly sameHours: SameHoursAnswer | null
}

interface Chosen {
  readonly file: File
  readonly choices: ReadChoices
}

export interface Previewed extends Chosen {
  readonly previewId: string
  readonly outcome: ImportOutcome
  /** True if it stands in for an earlier preview that was too old to be written. */
  readonly again: boolean
}

type Failed = Chosen & { readonly step: 'failed'; readonly error: CallError }
type Seen = Previewed & { readonly step: 'preview' }

/** Where the import of one file stands; nothing is written before `writing`. */
export type ImportState =
  | { readonly step: 'idle' }
  | (Chosen & { readonly step: 'reading'; readonly share: number })
  | Failed
  | (Chosen & { readonly step: 'mapping'; readonly before: Failed | Seen })
  | Seen
  | (Previewed & {
      readonly step: 'writing'
      /** 0 to 1; null for a file so short that it is written at once. */
      readonly share: number | null
    })
  | (Chosen & {
      readonly step: 'done'
      readonly outcome: ImportOutcome
      readonly batchId: number
    })

/** What a file is read with before the user says otherwise. */
export const firstChoices = (zone: string): ReadChoices => ({
  format: 'auto',
  zone,
  dateOrder: null,
  delimiter: null,
  unit: null,
  breakUnit: null,
  breaks: null,
  decimal: null,
  encoding: null,
  ignoredColumns: null,
  sheet: null,
  map: null,
  sameHours: null,
})
