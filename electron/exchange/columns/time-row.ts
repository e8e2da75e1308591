import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import type { Activity } from '../../../shared/domain/kinds.ts'
import { textLimits } from '../../../shared/domain/limits.ts'
import { hasVisibleSign } from '../../../shared/domain/names.ts'
import { cellOf, columnOf, nameOf } from '../read/header.ts'
import { refuse } from '../read/refuse.ts'
import { isAside, isFigures, isLabel, isTotal } from '../read/table.ts'
import type { Aside, ReadEntry, RowReader } from '../types.ts'
import { billableReader } from './billable.ts'
import { asWritten, isOwnExport, readingOfRow } from './own-export.ts'
import { ownerIn } from './owner-lines.ts'
import { timeOf } from './time-of-row.ts'
import type { TimeReading } from './time-reading.ts'
import { parseActivity } from './values/activity.ts'
import { memo } from './values/memo.ts'

/** Types of rows that are no work, such as Clockify's breaks and Kimai's expenses. */
const notWork: ReadonlySet<string> = new Set(
  (
    'break paus pause pauze tauko הפסקה expense expenses utlägg udlæg utlegg onkosten auslagen mileage holiday ' +
    'vacation leave absence sick sickness semester sjuk sjukdom ferie sygdom syk vakantie verlof ziek urlaub krank ' +
    'krankheit feiertag loma sairas congé maladie חופשה חופש מחלה'
  ).split(' '),
)

/** Reads the rows of one file, once it is settled what its columns mean. */
export function rowReader(reading: TimeReading): RowReader<ReadEntry> {
  const read = plainReader(reading)
  return isOwnExport(reading.header) ? (row, line) => read(asWritten(row), line) : read
}

function plainReader(reading: TimeReading): RowReader<ReadEntry> {
  const { columns, rules, header } = reading
  const readActivity = activityReader(reading)
  const readBillable = billableReader(reading)
  const namesOf = nameReader(reading)
  const isSum = sumTeller(reading)
  const readingOf = readingOfRow(reading)
  const sums = rules.sums?.map((name) => columnOf(header, [name])) ?? []
  return (row, line) => {
    if (isOtherRow(reading, row)) {
      namesOf.pass(row)
      return 'no-data'
    }
    if (sums.some((column) => cellOf(row, column) !== '')) return 'no-data'
    if (notWork.has(cellOf(row, columns.type).toLowerCase())) return 'not-work'
    const time = timeOf(readingOf(row), row, line)
    if (!isTime(time)) return time
    if (isSum(row, time)) return 'no-data'
    const names = namesOf.read(row, line)
    if ('code' in names) return names
    const note = cellOf(row, columns.note)
    if (note.length > textLimits.note) {
      return refuse(line, 'field-too-long', nameOf(header, columns.note), note)
    }
    const billable = readBillable(row, line, names.client !== null, time)
    if (typeof billable !== 'boolean') return billable
    const { client, project } = names
    const sourceId = sourceIdOf(reading, row)
    const activity = readActivity(row)
    return { line, client, project, time, billable, activity, note, ...sourceId }
  }
}

/** Ids that a program gives for good: a short number may be the row's, and an issue's key has many entries. */
function sourceIdOf({ columns, header, rules }: TimeReading, row: readonly string[]) {
  if (columns.sourceId < 0) return none
  const id = cellOf(row, columns.sourceId)
  const key = header.keys[columns.sourceId] ?? ''
  const isOwn =
    key === 'key'
      ? rules.format === 'timetagger'
      : key !== 'id' || /^[\da-f-]{16,}$|^\d{6,}$/i.test(id)
  return id !== '' && id.length <= textLimits.sourceId && isOwn ? { sourceId: id } : none
}

const none = {}

interface Named {
  /** Null: none. One text for each name, so that whatever looks it up later need not compare its letters. */
  readonly name: string | null
  readonly fault: 'field-too-long' | 'no-visible-sign' | null
}

/** Names repeat from row to row: what is wrong with one is found once. */
function nameReader({ columns, header, isGrouped }: TimeReading) {
  const clientOf = (row: readonly string[]): string => {
    if (columns.client < 0) return owner['client'] ?? ''
    const cell = cellOf(row, columns.client)
    if (cell !== '') last = cell
    return isGrouped ? last : cell
  }
  const read = memo(named)
  let owner = header.fixed ?? {}
  let last = ''
  const refused = (fault: Named['fault'], row: readonly string[], line: number) => {
    const { client, project } = columns
    const column = read(cellOf(row, client)).fault === fault ? client : project
    const name = nameOf(header, column)
    return fault === 'field-too-long'
      ? refuse(line, fault, name, cellOf(row, column))
      : refuse(line, 'no-visible-sign', name, '')
  }
  const readNames = (row: readonly string[], line: number) => {
    const client = read(clientOf(row))
    const project = read(
      columns.project < 0 ? (owner['project'] ?? '') : cellOf(row, columns.project),
    )
    if (client.fault === null && project.fault === null) {
      return { client: client.name, project: project.name }
    }
    const isLong = client.fault === 'field-too-long' || project.fault === 'field-too-long'
    return refused(isLong ? 'field-too-long' : 'no-visible-sign', row, line)
  }
  /** A line between the rows may say whose those below are. */
  const pass = (row: readonly string[]): void => {
    const found = ownerIn(row)
    if (found !== null) owner = { ...owner, ...found }
  }
  return { read: readNames, pass }
}

/**
 * Tells a row of totals with a date from work for a client called Total: it says the sum of the rows above, or of
 * those since the total before it.
 */
function sumTeller({ columns: { client, project, note } }: TimeReading) {
  let [all, since] = [0, 0]
  return (row: readonly string[], time: EntryTime): boolean => {
    const seconds = time.kind === 'duration' ? time.seconds : time.end - time.start
    const isEqual = all > 0 && [all, since].some((sum) => Math.abs(sum - seconds) <= 60)
    const isSum = isEqual && [client, project, note].some((at) => isTotal(cellOf(row, at)))
    all += isSum ? 0 : seconds
    since = isSum ? 0 : since + seconds
    return isSum
  }
}

function named(text: string): Named {
  if (text.length > textLimits.name) return { name: null, fault: 'field-too-long' }
  if (text === '') return { name: null, fault: null }
  return hasVisibleSign(text)
    ? { name: text, fault: null }
    : { name: null, fault: 'no-visible-sign' }
}

function activityReader({ columns }: TimeReading): (row: readonly string[]) => Activity {
  const read = memo(parseActivity)
  return (row) =>
    read(cellOf(row, columns.activity)) ??
    read(cellOf(row, columns.task)) ??
    read(cellOf(row, columns.tags)) ??
    'work'
}

const isTime = (time: EntryTime | RefusedRow | Aside): time is EntryTime =>
  typeof time === 'object' && 'kind' in time

/** Title, subtotal and repeated header rows, told by what stands where the date should. */
export function isOtherRow(
  { columns, header, readDate }: TimeReading,
  row: readonly string[],
): boolean {
  const column = columns.startDate < 0 ? columns.startTime : columns.startDate
  const cell = cellOf(row, column)
  if (cell !== '' && readDate(cell) !== null) return false
  return isLabel(row) || isAside(row) || cell === header.names[column] || isFigures(row)
}
