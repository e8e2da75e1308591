import { fail, ok, type Envelope, type Failure } from '../../shared/contract/call.ts'
import { daySeconds } from '../../shared/domain/calendar.ts'
import type { ImportKind } from '../../shared/domain/kinds.ts'
import { paymentAliases, invoiceAliases } from './columns/aliases.ts'
import { lengthColumnsOf } from './columns/lengths/length-columns.ts'
import { secondsIn } from './columns/lengths/compare.ts'
import { timeColumnsOf } from './columns/time-table.ts'
import { parseClock } from './columns/values/clock.ts'
import { formats } from './formats/index.ts'
import { notHours } from './not-hours.ts'
import { cellOf, columnOf } from './read/header.ts'
import { shorten } from './read/refuse.ts'
import { isAside, isLabel, type Table } from './read/table.ts'
import type { Format, FormatOf, ReadContext } from './types.ts'

/** A title row and the first rows below it. */
export type Sample = Pick<Table, 'header' | 'rows'>

const maxListed = 30
/** Two kinds this near to each other are asked about. */
const nearTie = 1

/**
 * What a table holds: the format the user names, else the one its columns and the form of their values speak
 * for most. Errors: `unknown-format`, naming the columns found or missing, or the `formats` that are as
 * likely; `unreadable-file` for a table from which no hours can be told.
 */
export function chooseFormat(sample: Sample, context: ReadContext): Envelope<Format> {
  const { header } = sample
  const columns = header.names.slice(0, maxListed).map(shorten)
  const chosen = context.format === 'auto' ? likeliest(sample) : ok(formats[context.format])
  if (!chosen.ok)
    return { ok: false, error: { ...chosen.error, details: { ...chosen.error.details, columns } } }
  const missing = chosen.value.missing(header)
  if (missing.length === 0) return chosen
  return lacking(chosen.value, missing, columns)
}

/** What is said of a table that has not all columns of a format. */
export function lacking(
  { format }: Pick<Format, 'format'>,
  missing: readonly string[],
  columns: readonly string[],
): Failure {
  const message = `The file lacks columns of this format: ${missing.join(', ')}`
  return fail('unknown-format', message, { format, missing, columns })
}

/** The format of a further table of a file, if it is of that kind. */
export function formatOf<K extends ImportKind>(sample: Sample, kind: K): FormatOf<K> | null {
  const found = likeliest(sample)
  if (!found.ok || found.value.kind !== kind || found.value.missing(sample.header).length > 0)
    return null
  return found.value as unknown as FormatOf<K>
}

const scoresOf = (sample: Sample): Readonly<Record<ImportKind, number>> => ({
  entries: entriesScore(sample),
  invoices: invoicesScore(sample),
  payments: paymentsScore(sample),
})

const ranked = (scores: Readonly<Record<ImportKind, number>>): readonly ImportKind[] =>
  (Object.keys(scores) as ImportKind[]).sort((a, b) => scores[b] - scores[a])

/** What the rows of a table most likely are; null where nothing speaks for any. */
export function kindOf(sample: Sample): ImportKind | null {
  const scores = scoresOf(sample)
  const [best = 'entries'] = ranked(scores)
  return scores[best] > 0 ? best : null
}

function likeliest(sample: Sample): Envelope<Format> {
  const { header } = sample
  const scores = scoresOf(sample)
  const [best = 'entries', second = 'payments'] = ranked(scores)
  if (scores[best] === 0) return unknown(sample)
  const all = Object.values<Format>(formats)
  const named = (kind: ImportKind) =>
    all.find((format) => format.kind === kind && format.matches(header)) ??
    (kind === 'entries' ? formats['time-csv'] : formats[kind])
  if (scores[second] > 0 && scores[best] - scores[second] < nearTie) {
    return fail('unknown-format', 'The file can be read in two ways', {
      formats: [named(best).format, named(second).format],
    })
  }
  if (best === 'entries') {
    const not = notHours(sample)
    if (not !== null) return not
  }
  return ok(named(best))
}

/** A table of no kind: what it seems to be, and what it would need. */
function unknown(sample: Sample): Failure {
  const { header } = sample
  const not = notHours(sample)
  if (not !== null) return not
  const has = (aliases: readonly string[]) => columnOf(header, aliases) >= 0
  const columns = header.names.slice(0, maxListed).map(shorten)
  const isInvoices =
    has(invoiceAliases.number) && (has(invoiceAliases.issued) || has(invoiceAliases.due))
  if (isInvoices) return lacking(formats.invoices, formats.invoices.missing(header), columns)
  return fail('unknown-format', 'No known export has these columns')
}

/** How many of the cells of a column that hold something look as they should. */
export function share(
  { rows }: Sample,
  column: number,
  looksRight: (cell: string) => boolean,
): number {
  const cells = rows
    .filter((row) => !isAside(row) && !isLabel(row))
    .map((row) => cellOf(row, column))
    .filter((cell) => cell !== '')
  if (cells.length === 0) return 1
  return cells.filter(looksRight).length / cells.length
}

const isClock = (cell: string) =>
  parseClock(cell) !== null ||
  /^(?:[01]?\d|2[0-4])(?:[0-5]\d|[.,]\d+)?$|^0?[.,]\d+$/.test(cell) ||
  /\d{1,2}[:.]\d{2}/.test(cell) ||
  /^\d{8}T?\d{6}Z?$|^\d{10}(\d{3})?$/.test(cell)
const isLength = (cell: string) => {
  const seconds = secondsIn(cell, 'hours')
  return (seconds > 0 && seconds <= daySeconds) || /^[\d.,:]+\s*[a-zא-ת]*$|^0/i.test(cell)
}
const isDate = (cell: string) =>
  /\d{1,4}[-/.\s]+(\d{1,2}|\p{L}{3,})[-/.\s,]+\d{1,4}|^\d{6,8}$|\p{L}{3,}.*\d/u.test(cell)

function entriesScore(sample: Sample): number {
  const { header } = sample
  const { startDate, startTime, endTime, project, note, billable, task } = timeColumnsOf(header)
  const { net, gross } = lengthColumnsOf(header)
  const length = net ?? gross
  const hasClocks = startTime >= 0 && endTime >= 0 && share(sample, startTime, isClock) > 0.5
  const hasLength = length !== null && share(sample, length.at, isLength) > 0.5
  const hasDay = startDate >= 0 || startTime >= 0
  if (!hasClocks && !(hasDay && length !== null)) return 0
  const form = hasClocks || hasLength ? 4 : 1
  return form + [project, note, billable, task].filter((at) => at >= 0).length / 4
}

function invoicesScore({ header }: Sample): number {
  if (formats.invoices.missing(header).length > 0) return 0
  const extra = [
    invoiceAliases.due,
    invoiceAliases.vat,
    invoiceAliases.rateToBase,
    invoiceAliases.credits,
  ]
  return 4 + extra.filter((aliases) => columnOf(header, aliases) >= 0).length / 2
}

function paymentsScore(sample: Sample): number {
  const { header } = sample
  if (formats.payments.missing(header).length > 0) return 0
  const paidOn = columnOf(header, paymentAliases.paidOn)
  const isDated = share(sample, paidOn, (cell) => isDate(cell)) > 0.5
  return isDated ? 3 : 0
}
