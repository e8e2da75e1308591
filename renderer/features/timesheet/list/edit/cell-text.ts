import { addDays, type IsoDate } from '../../../../../shared/domain/calendar.ts'
import { readDate, type DateFault } from '../../../../../shared/domain/dates/read-date.ts'
import { formatDuration, parseDuration } from '../../../../../shared/domain/duration.ts'
import type { Entry, EntryFields, EntryTime } from '../../../../../shared/domain/entities.ts'
import { entryTimeFault, secondsOfTime } from '../../../../../shared/domain/faults.ts'
import { clockText, parseClock } from '../../../../../shared/domain/timing/clock.ts'
import { instantOn, timeOnDate } from '../../../../../shared/domain/timing/reshape.ts'
import { dateText } from '../../../../format/date.ts'
import type { Column } from '../columns.ts'

/** The columns that are edited as text. */
export type TextColumn = Extract<Column, 'date' | 'note' | 'start' | 'end' | 'seconds'>
const textColumns: ReadonlySet<Column> = new Set(['date', 'note', 'start', 'end', 'seconds'])
export const isTextColumn = (column: Column): column is TextColumn => textColumns.has(column)

export interface CellContext {
  readonly locale: string
  readonly today: IsoDate
  /** The zone of a time that has none yet. */
  readonly zone: string
}

/** Why a text cannot be taken. */
export type CellProblem =
  | { readonly of: 'date'; readonly code: DateFault }
  | { readonly of: 'clock' }
  | { readonly of: 'duration' }
  | { readonly of: 'no-start' }
  | { readonly of: 'time'; readonly code: NonNullable<ReturnType<typeof entryTimeFault>> }

export type CellRead =
  /** Null: as it was. */
  | { readonly ok: true; readonly fields: Partial<EntryFields> | null }
  | { readonly ok: false; readonly problem: CellProblem }

/** How a cell stands in its field. */
export function cellText(entry: Entry, column: TextColumn, { locale }: CellContext): string {
  const { time } = entry
  if (column === 'date') return dateText(locale, entry.date)
  if (column === 'note') return entry.note
  if (column === 'seconds') return formatDuration(entry.seconds)
  return time.kind === 'interval' ? clockText(time[column], time.zone) : ''
}

/** What a typed cell makes of an entry; text left as it was changes nothing, to the second. */
export function readCell(
  entry: Entry,
  column: TextColumn,
  text: string,
  context: CellContext,
): CellRead {
  const typed = text.trim()
  if (typed === cellText(entry, column, context).trim()) return { ok: true, fields: null }
  if (column === 'note') return { ok: true, fields: { note: typed } }
  const time = timeOf(entry, column, typed, context)
  if ('of' in time) return { ok: false, problem: time }
  const fault = entryTimeFault(time, [entry.seconds])
  if (fault) return { ok: false, problem: { of: 'time', code: fault } }
  return { ok: true, fields: { time } }
}

function timeOf(
  entry: Entry,
  column: Exclude<TextColumn, 'note'>,
  typed: string,
  { locale, today, zone }: CellContext,
): EntryTime | CellProblem {
  const { time } = entry
  if (column === 'date') {
    const read = readDate(typed, { locale, today })
    return read.ok ? timeOnDate(time, read.date) : { of: 'date', code: read.code }
  }
  if (column === 'seconds') {
    const seconds = parseDuration(typed)
    if (seconds === null) return { of: 'duration' }
    return time.kind === 'duration' ? { ...time, seconds } : { ...time, end: time.start + seconds }
  }
  const clock = parseClock(typed)
  if (clock === null) return { of: 'clock' }
  return column === 'start' ? startedAt(entry, clock, zone) : endedAt(entry, clock)
}

/** T2 to T1: a length alone becomes times once it is given a start. */
function startedAt({ time, date }: Entry, clock: number, zone: string): EntryTime {
  if (time.kind === 'interval') return { ...time, start: instantOn(date, clock, time.zone) }
  const start = instantOn(date, clock, zone)
  return { kind: 'interval', start, end: start + secondsOfTime(time), zone }
}

/** An end no later than the start is one of the next day. */
function endedAt({ time, date }: Entry, clock: number): EntryTime | CellProblem {
  if (time.kind === 'duration') return { of: 'no-start' }
  const sameDay = instantOn(date, clock, time.zone)
  if (sameDay > time.start) return { ...time, end: sameDay }
  return { ...time, end: instantOn(addDays(date, 1), clock, time.zone) }
}
