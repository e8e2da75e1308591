import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { daySeconds } from '../../../shared/domain/calendar.ts'
import { columnsOf, type Header } from '../read/header.ts'
import type { Table } from '../read/table.ts'
import type { FormatOf, Prepared, ReadContext, ReadEntry } from '../types.ts'
import { timeAliases } from './aliases.ts'
import { dateReader, datePart, type ReadDate } from './dates.ts'
import { twoFigures, type Compared } from './lengths/compare.ts'
import { isGrouped } from './grouped.ts'
import { lengthColumnsOf, type LengthColumns } from './lengths/length-columns.ts'
import { hasThreeDigits, needsAllRows, settleLengths, type Lengths } from './lengths/settle.ts'
import { clockOf } from './local-time.ts'
import { clockForm, type ClockForm, isFigures, readFigures } from './clock-form.ts'
import { isOddNumber } from './lengths/odd-numbers.ts'
import { unusedIn } from './own-export.ts'
import { spanOf } from './time-of-row.ts'
import type { TimeColumns, TimeReading, TimeRules } from './time-reading.ts'
import { isOtherRow, rowReader } from './time-row.ts'
import { settleUnused, unusedColumns, type Unused } from './unused.ts'
import { parseClock, plainClock } from './values/clock.ts'
import { parseIn, parseStated, plainMark, type StatedDuration } from './values/duration.ts'
import { memo } from './values/memo.ts'
import { worthReader } from './worth.ts'

/** A time format made of its rules: T1 entries from start and end, T2 entries from a date and hours. */
export function timeFormat(rules: TimeRules): FormatOf<'entries'> {
  return {
    kind: 'entries',
    format: rules.format,
    matches: rules.matches,
    missing: (header) => missingColumns(header),
    prepare: (table, context) => prepare(rules, table, context),
  }
}

/** A table tells the time by hours on a date, or by a start and an end (or hours). */
function missingColumns(header: Header): readonly string[] {
  const { startDate, startTime, endTime } = timeColumnsOf(header)
  const { net, gross } = lengthColumnsOf(header)
  const hasLength = net !== null || gross !== null
  const missing: string[] = []
  if (startDate < 0 && startTime < 0) missing.push('Start date')
  if (startTime < 0 && !hasLength) missing.push('Start time')
  if (endTime < 0 && !hasLength) missing.push('End time', 'Duration')
  return missing
}

/** Where each field's column is; one that holds lengths is no time of day as well. */
export function timeColumnsOf(header: Header): TimeColumns {
  const columns = columnsOf(header, timeAliases)
  const { net, gross, billable } = lengthColumnsOf(header)
  const isLength = columns.startTime === (net ?? gross)?.at
  const dayNamed = columns.startDate < 0 ? germanDay(header) : -1
  return {
    ...columns,
    ...(dayNamed >= 0 && { startDate: dayNamed, tags: -1 }),
    startTime: isLength ? -1 : columns.startTime,
    // `Billable (hours)` says how much of it, not whether.
    billable: columns.billable === billable?.at ? -1 : columns.billable,
  }
}

/** `Tag` is a day among German names, and a label among others. */
const germanDay = ({ keys }: Header): number =>
  keys.some((key) => german.has(key)) ? keys.indexOf('tag') : -1
const german = new Set(
  'von bis beginn ende dauer stunden kunde tätigkeit arbeitszeit beschreibung pause'.split(' '),
)

const noForm: Envelope<ClockForm> = ok('no')

/** Asks what only whole files tell of a table of which not all rows are there yet. */
const unsettled = () => fail('internal', 'only all rows of the file tell')

function prepare(
  rules: TimeRules,
  table: Table,
  context: ReadContext,
): Envelope<Prepared<ReadEntry>> {
  const { header } = table
  const columns = timeColumnsOf(header)
  const lengthColumns = lengthColumnsOf(header)
  const unused = unusedColumns(header, columns, lengthColumns)
  const hasEnds = columns.endTime >= 0
  const mayBeGrouped = rules.asksOfColumns === true && comesFirst(columns)
  const isAsked = rules.asksOfColumns === true && mayAsk(unused)
  const isOpen = needsAllRows(lengthColumns, hasEnds, context.unit !== null)
  if (!table.isWhole && (isAsked || mayBeGrouped || isOpen)) return unsettled()
  const dated = columns.startDate < 0 ? [columns.startTime, columns.endTime] : [columns.startDate]
  const dates = dateReader(table, [...dated, columns.endDate], context.dateOrder)
  if (!dates.ok) return dates
  const form = rules.asksOfColumns === true ? clockForm(table, columns, context.unit) : noForm
  if (!form.ok) return form
  const first = firstReading(
    { rules, header, columns, lengthColumns, context },
    dates.value,
    form.value,
  )
  const lengths = settleLengths({
    header,
    columns: lengthColumns,
    context,
    isOwn: rules.asksOfColumns === true,
    rows: comparer(first, table),
  })
  if (!lengths.ok) return lengths
  const doubted = settleUnused(table, unused, lengths.value, rules.asksOfColumns ? context : null)
  if (!doubted.ok) return doubted
  const odd = rules.asksOfColumns === true && !table.isWhole && context.unit === null
  const readStated = statedReader(lengths.value, table.isWhole, hasEnds, odd)
  const rows = mayBeGrouped ? table.rows.filter((row) => !isOtherRow(first, row)) : []
  const reading: TimeReading = {
    ...first,
    readStated,
    lengths: lengths.value,
    isGrouped: mayBeGrouped && isGrouped(rows, columns.client),
  }
  return ok({ read: rowReader(reading), unused: unusedIn(header, unused.names) })
}

interface Known {
  readonly rules: TimeRules
  readonly header: Header
  readonly columns: TimeColumns
  readonly lengthColumns: LengthColumns
  readonly context: ReadContext
}

/** A reading of days and times of day; of lengths only once they are settled. */
const firstReading = (
  { rules, header, columns, lengthColumns, context: { zone } }: Known,
  readDate: ReadDate,
  form: ClockForm,
): TimeReading => ({
  rules,
  header,
  columns,
  zone,
  clock: clockOf(zone),
  readDate: memo((text) => readDate(datePart(text))),
  readClock: clockReader(form),
  readStated: (text) => parseStated(text),
  lengths: { ...unsettledLengths, columns: lengthColumns },
  isGrouped: false,
})

const mayAsk = ({ doubted, unknown, twins }: Unused): boolean =>
  doubted.length + unknown.length + twins.size > 0

/** Whether the client stands before the day, as in a list by clients. */
const comesFirst = ({ client, startDate, startTime }: TimeColumns): boolean =>
  client >= 0 && client < (startDate < 0 ? startTime : startDate)

const unsettledLengths: Omit<Lengths, 'columns'> = {
  stated: null,
  unit: null,
  mark: null,
  clock: 'hours',
  breakUnit: 'minutes',
  breaks: 'ignore',
  addsMinutes: false,
}

/** The rows of data beside what other cells say of their length, worked out when first asked for. */
function comparer(reading: TimeReading, { rows, header }: Table): () => readonly Compared[] {
  let compared: readonly Compared[] | undefined
  const worthOf = worthReader(header)
  return () =>
    (compared ??= rows
      .filter((row) => !isOtherRow(reading, row))
      .map((row) => ({ row, span: spanOf(reading, row), worth: worthOf(row) })))
}

// Plain clock times differ from row to row: reading one costs less than remembering it.
function clockReader(form: ClockForm): (text: string) => number | null {
  const readOther = memo((text) =>
    form !== 'no' && isFigures(text) ? readFigures(text, form) : parseClock(text),
  )
  return (text) => {
    const seconds = plainClock(text)
    return seconds < 0 || seconds > daySeconds ? readOther(text) : seconds
  }
}

/** Reads lengths; before all rows are known none that only they can tell the meaning of. */
function statedReader(
  { unit, mark, clock }: Lengths,
  isWhole: boolean,
  hasEnds: boolean,
  mayBeOdd: boolean,
): (text: string) => StatedDuration | null {
  const readOther = memo((text) => {
    if (twoFigures.test(text)) return readClock(text)
    const stated = parseIn(mark === null ? text : plainMark(text, mark), unit)
    const isOpen = !isWhole && stated?.isBare === true
    if (isOpen && mayBeOdd && isOddNumber(text)) return null
    return isOpen && (unit === null || hasThreeDigits(text)) ? null : stated
  })
  // Minutes and seconds are told from hours and minutes by start and end; few lengths are of ten hours.
  const readClock = (text: string): StatedDuration | null => {
    const stated = parseStated(text)
    if (!isWhole && hasEnds && text.length > 4) return null
    if (clock === 'hours' || stated === null) return stated
    return { ...stated, seconds: Math.round(stated.seconds / 60), tolerance: 0 }
  }
  return (text) => {
    const seconds = plainClock(text)
    return seconds < 0 ? readOther(text) : { seconds, negative: false, tolerance: 0, isBare: false }
  }
}
