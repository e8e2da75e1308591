// What the file importers (electron/exchange) hand to the import handler (electron/core): plain rows and
// coded refusals, nothing written yet.

/** The formats the app reads; `auto` lets it find out. */
export const importFormats = [
  'auto',
  'toggl',
  'clockify',
  'harvest',
  'kimai',
  'solidtime',
  'time-csv',
  'invoices',
  'payments',
] as const
export type ImportFormat = (typeof importFormats)[number]
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

/** Why one row was refused. The interface words each code; `detail` is the offending text, shortened. */
export const refusalCodes = [
  'not-a-date',
  'not-a-time',
  'not-a-duration',
  'end-before-start',
  'negative-duration',
  'no-time',
  'too-long',
  'running',
  'nonexistent-local-time',
  'not-an-amount',
  'unknown-currency',
  'missing-rate',
  'missing-field',
  'wrong-column-count',
  'unclosed-quote',
  'nul-byte',
  'broken-text',
  'field-too-long',
  'not-a-boolean',
  'service-period-reversed',
  'unknown-invoice',
  'ambiguous-invoice',
  'unknown-credited-invoice',
  'duplicate-number',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface RefusedRow {
  /** Line of the file where the row begins; the header is line 1. */
  readonly line: number
  readonly code: RefusalCode
  readonly column?: string | undefined
  readonly detail?: string | undefined
}
