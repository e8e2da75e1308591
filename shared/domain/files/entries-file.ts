import { dateOfDay } from '../calendar.ts'
import type { ListedEntry } from '../entities.ts'
import { localOf } from '../zone.ts'
import { csvText } from './csv.ts'

/** The column of what is to be invoiced (T5): by it the app knows its own files, and never takes it for the time worked. */
export const toInvoiceTitle = 'Duration to invoice'

const titles = [
  'Client',
  'Project',
  'Start date',
  'Start time',
  'End date',
  'End time',
  'Time zone',
  'Duration',
  'Billable',
  'Activity',
  'Note',
  toInvoiceTitle,
] as const

/** What names of clients and projects are looked up in; null: there is none. */
export interface EntryNames {
  readonly client: (id: number | null) => string | null
  readonly project: (id: number | null) => string | null
}

/** T5: what is to be invoiced for a listed entry, in seconds; nothing for what nobody is invoiced for. */
export const secondsToInvoice = ({
  billable,
  clientId,
  seconds,
  toInvoice = seconds,
}: ListedEntry): number => (billable && clientId !== null ? toInvoice : 0)

/** Entries as comma-separated text that spreadsheets open and the app imports again: times of day in the entry's own zone. */
export const entriesCsv = (entries: readonly ListedEntry[], names: EntryNames): string =>
  `\ufeff${csvText([titles, ...entries.map((entry) => lineOf(entry, names))])}`

function lineOf(entry: ListedEntry, names: EntryNames): (string | null)[] {
  const { time, seconds, billable, activity, note } = entry
  const isTimed = time.kind === 'interval'
  const [start, end] = isTimed
    ? [wallOf(time.start, time.zone), wallOf(time.end, time.zone)]
    : [
        { date: time.date, clock: null },
        { date: null, clock: null },
      ]
  return [
    names.client(entry.clientId),
    names.project(entry.projectId),
    start.date,
    start.clock,
    end.date,
    end.clock,
    isTimed ? time.zone : null,
    clock(seconds),
    billable ? 'yes' : 'no',
    activity,
    note,
    clock(secondsToInvoice(entry)),
  ]
}

function wallOf(instant: number, zone: string) {
  const { day, secondOfDay } = localOf(instant, zone)
  return { date: dateOfDay(day), clock: clock(secondOfDay) }
}

/** `09:05:00`, `30:00:00`. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** All entries of a list that is given page by page. */
export async function allPages(
  page: (offset: number, limit: number) => Promise<readonly ListedEntry[]>,
  limit: number,
): Promise<ListedEntry[]> {
  const all: ListedEntry[] = []
  for (;;) {
    // One after the other: each begins where the one before it ended.
    // oxlint-disable-next-line no-await-in-loop
    const some = await page(all.length, limit)
    all.push(...some)
    if (some.length < limit) return all
  }
}
