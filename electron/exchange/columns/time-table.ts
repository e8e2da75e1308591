import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { DurationUnit } from '../../../shared/domain/kinds.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { hasVisibleSign } from '../../../shared/domain/names.ts'
import { daySeconds } from '../../../shared/domain/calendar.ts'
import { timeAliases } from './aliases.ts'
import { dateReader, datePart } from './dates.ts'
import { askForUnit, statedUnit } from './duration-unit.ts'
import { cellOf, columnsOf, nameOf } from '../read/header.ts'
import { clockOf } from './local-time.ts'
import { refuse } from '../read/refuse.ts'
import { isAside, isLabel, type Table } from '../read/table.ts'
import { timeOf } from './time-of-row.ts'
import type { TimeColumns, TimeReading, TimeRules } from './time-reading.ts'
import type { Aside, FormatOf, ReadContext, ReadEntry, RowReader } from '../types.ts'
import { parseActivity } from './values/activity.ts'
import { parseBoolean } from './values/boolean.ts'
import { parseClock, plainClock } from './values/clock.ts'
import { parseStated, type StatedDuration } from './values/duration.ts'
import { memo } from './values/memo.ts'

/** Types of rows that are no work, such as Clockify's breaks and Kimai's expenses. */
const notWork: ReadonlySet<string> = new Set(
  'break paus pause pauze הפסקה expense expenses mileage holiday'.split(' '),
)

/** A time format made of its rules: T1 entries from start and end, T2 entries from a date and hours. */
export function timeFormat(rules: TimeRules): FormatOf<'entries'> {
  return {
    kind: 'entries',
    format: rules.format,
    matches: rules.matches,
    missing: (header) => missingColumns(columnsOf(header, timeAliases)),
    prepare: (table, context) => prepare(rules, table, context),
  }
}

/** A table tells the time by hours on a date, or by a start and an end (or hours). */
function missingColumns(columns: TimeColumns): readonly string[] {
  const { startDate, startTime, endTime, duration } = columns
  const missing: string[] = []
  if (startDate < 0 && startTime < 0) missing.push('Start date')
  if (startTime < 0 && duration < 0) missing.push('Start time')
  if (endTime < 0 && duration < 0) missing.push('End time', 'Duration')
  return missing
}

function prepare(
  rules: TimeRules,
  table: Table,
  context: ReadContext,
): Envelope<RowReader<ReadEntry>> {
  const columns = columnsOf(table.header, timeAliases)
  const dated = columns.startDate < 0 ? [columns.startTime, columns.endTime] : [columns.startDate]
  const dates = dateReader(table, [...dated, columns.endDate], context.dateOrder)
  if (!dates.ok) return dates
  const { header } = table
  const unit = statedUnit(header, columns, context.unit)
  const reading: TimeReading = {
    rules,
    header,
    columns,
    zone: context.zone,
    clock: clockOf(context.zone),
    readDate: memo((text) => dates.value(datePart(text))),
    readClock: clockReader(),
    readStated: statedReader(unit ?? 'hours'),
    unit,
  }
  const asked = unit === null ? askForUnit(dataRows(reading, table), header, columns) : ok(null)
  return asked.ok ? ok(rowReader(reading)) : asked
}

function* dataRows(reading: TimeReading, { rows }: Table): Generator<readonly string[]> {
  for (const row of rows) if (!isOtherRow(reading, row)) yield row
}

// Plain clock times differ from row to row: reading one costs less than remembering it.
function clockReader(): (text: string) => number | null {
  const readOther = memo(parseClock)
  return (text) => {
    const seconds = plainClock(text)
    return seconds < 0 || seconds > daySeconds ? readOther(text) : seconds
  }
}

function statedReader(unit: DurationUnit): (text: string) => StatedDuration | null {
  const readOther = memo((text) => parseStated(text, unit))
  return (text) => {
    const seconds = plainClock(text)
    return seconds < 0 ? readOther(text) : { seconds, negative: false, tolerance: 0, isBare: false }
  }
}

function rowReader(reading: TimeReading): RowReader<ReadEntry> {
  const { columns } = reading
  const readActivity = memo(parseActivity)
  const readBillable = memo(parseBoolean)
  // One text for each name, so that whatever looks it up later need not compare its letters.
  const readName = memo((text) => text)
  const isUnseen = memo((text) => text !== '' && !hasVisibleSign(text))
  return (row, line) => {
    if (isOtherRow(reading, row)) return 'no-data'
    if (notWork.has(cellOf(row, columns.type).toLowerCase())) return 'not-work'
    const time = timeOf(reading, row, line)
    if (!isTime(time)) return time
    const client = readName(cellOf(row, columns.client))
    const project = readName(cellOf(row, columns.project))
    const note = cellOf(row, columns.note)
    const tooLong = (column: number, text: string) =>
      refuse(line, 'field-too-long', nameOf(reading.header, column), text)
    if (client.length > textLimits.name) return tooLong(columns.client, client)
    if (project.length > textLimits.name) return tooLong(columns.project, project)
    const unseen = isUnseen(client) ? columns.client : isUnseen(project) ? columns.project : null
    if (unseen !== null) {
      return refuse(line, 'no-visible-sign', nameOf(reading.header, unseen), '')
    }
    if (note.length > textLimits.note) return tooLong(columns.note, note)
    const stated = cellOf(row, columns.billable)
    const billable = columns.billable < 0 ? client !== '' : readBillable(stated)
    if (billable === null) {
      return refuse(line, 'not-a-boolean', nameOf(reading.header, columns.billable), stated)
    }
    const activity =
      readActivity(cellOf(row, columns.activity)) ??
      readActivity(cellOf(row, columns.task)) ??
      readActivity(cellOf(row, columns.tags)) ??
      'work'
    return {
      line,
      client: client === '' ? null : client,
      project: project === '' ? null : project,
      time,
      billable,
      activity,
      note,
    }
  }
}

const isTime = (time: EntryTime | RefusedRow | Aside): time is EntryTime =>
  typeof time === 'object' && 'kind' in time

/** Title, subtotal and repeated header rows, told by what stands where the date should. */
function isOtherRow({ columns, header, readDate }: TimeReading, row: readonly string[]): boolean {
  const column = columns.startDate < 0 ? columns.startTime : columns.startDate
  const cell = cellOf(row, column)
  if (cell !== '' && readDate(cell) !== null) return false
  return isLabel(row) || isAside(row) || cell === header.names[column]
}
