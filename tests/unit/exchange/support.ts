import { readFileSync } from 'node:fs'
import { readSteps } from '../../../electron/exchange/read-file.ts'
import type {
  ReadContext,
  ReadEntry,
  ReadFile,
  ReadInvoice,
  ReadPayment,
  ReadResult,
} from '../../../electron/exchange/types.ts'
import type { CallError } from '../../../shared/contract/call.ts'

export const aContext = (over: Partial<ReadContext> = {}): ReadContext => ({
  format: 'auto',
  zone: 'Europe/Stockholm',
  dateOrder: null,
  baseCurrency: 'SEK',
  delimiter: null,
  unit: null,
  ...over,
})

export const fixture = (path: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/${path}`, import.meta.url))

/** What reading a file in pieces comes to, without the turns of the event loop between them. */
export const read = (input: string | Uint8Array, over: Partial<ReadContext> = {}): ReadResult => {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const steps = readSteps(bytes, 'file.csv', aContext(over))
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const valueOf = (result: ReadResult): ReadFile => {
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`)
  return result.value
}

export const readValue = (input: string | Uint8Array, over: Partial<ReadContext> = {}): ReadFile =>
  valueOf(read(input, over))

export const readError = (
  input: string | Uint8Array,
  over: Partial<ReadContext> = {},
): CallError => {
  const result = read(input, over)
  if (result.ok) throw new Error(`read ${result.value.rows.length} rows`)
  return result.error
}

export const entriesOf = (file: ReadFile): readonly ReadEntry[] => {
  if (file.kind !== 'entries') throw new Error(`holds ${file.kind}`)
  return file.rows
}

export const invoicesOf = (file: ReadFile): readonly ReadInvoice[] => {
  if (file.kind !== 'invoices') throw new Error(`holds ${file.kind}`)
  return file.rows
}

export const paymentsOf = (file: ReadFile): readonly ReadPayment[] => {
  if (file.kind !== 'payments') throw new Error(`holds ${file.kind}`)
  return file.rows
}

export const readEntries = (
  input: string | Uint8Array,
  over: Partial<ReadContext> = {},
): readonly ReadEntry[] => entriesOf(readValue(input, over))

export const secondsOf = ({ time }: ReadEntry): number =>
  time.kind === 'interval' ? time.end - time.start : time.seconds

/** Instant of an ISO time in UTC, in whole seconds. */
export const at = (iso: string): number => Date.parse(iso) / 1000

export const togglHeader =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags'

export interface TogglRow {
  readonly client: string
  readonly note: string
  readonly start: string
  readonly end: string
  readonly duration: string
  readonly tags: string
  readonly billable: string
}

/** One row of a Toggl report; `start` and `end` are `2026-03-02 09:00:00`. */
export const aTogglRow = (over: Partial<TogglRow> = {}): string => {
  const row: TogglRow = {
    client: 'Nordlys A/S',
    note: 'Draft',
    start: '2026-03-02 09:00:00',
    end: '2026-03-02 10:00:00',
    duration: '01:00:00',
    tags: 'work',
    billable: 'Yes',
    ...over,
  }
  const [startDate = '', startTime = ''] = row.start.split(' ')
  const [endDate = '', endTime = ''] = row.end.split(' ')
  const cells = ['Tove', 'tove@example.test', row.client, '', '', row.note, row.billable]
  return [...cells, startDate, startTime, endDate, endTime, row.duration, row.tags].join(',')
}

export const togglFile = (...rows: readonly string[]): string =>
  `${[togglHeader, ...rows].join('\n')}\n`
