import { dateOfDay } from '../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { RefusalCode } from '../../../shared/domain/kinds.ts'
import { isWithin, ranges } from '../../../shared/domain/limits.ts'
import { isOfUnknownUnit } from './duration-unit.ts'
import { cellOf, nameOf } from '../read/header.ts'
import { intervalOf, type WallTime } from './local-time.ts'
import { refuse } from '../read/refuse.ts'
import type { TimeReading } from './time-reading.ts'
import type { StatedDuration } from './values/duration.ts'
import type { Aside } from '../types.ts'

type Outcome = EntryTime | RefusedRow | Aside
type Part<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: RefusedRow }

/** A day, with the wall time on it where the row gives one. */
interface Moment {
  readonly day: number
  readonly wall: WallTime | null
}

interface RowAt {
  readonly row: readonly string[]
  readonly line: number
}

// A cell with date and time, and perhaps its own place on the globe (`…Z`, `+02:00`).
const stamp = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})[T ]\s*(.+?)\s*(Z|[+-]\d{2}:?\d{2})?$/i

/** The time of one row, or why it has none: T1 from start and end, T2 from a date and hours. */
export function timeOf(reading: TimeReading, row: readonly string[], line: number): Outcome {
  const { columns, rules } = reading
  const at = { row, line }
  const stated = statedOf(reading, at)
  if (!stated.ok) return stated.refused
  const start = momentOf(reading, at, columns.startDate, columns.startTime, null)
  if (!start.ok) return start.refused
  const from = start.value.wall
  if (from === null) return hoursOnly(reading, at, start.value.day, stated.value)
  if (cellOf(row, columns.endTime) === '') return withoutEnd(reading, at, from, stated.value)
  const end = momentOf(reading, at, columns.endDate, columns.endTime, from.day)
  if (!end.ok) return end.refused
  const to = end.value.wall ?? from
  const isNextDay = rules.endMayBeNextDay === true && columns.endDate < 0 && to.second < from.second
  return between(reading, at, from, isNextDay ? { ...to, day: to.day + 1 } : to, stated.value)
}

function statedOf(
  { columns, header, readStated }: TimeReading,
  at: RowAt,
): Part<StatedDuration | null> {
  const text = cellOf(at.row, columns.duration)
  if (text === '') return { ok: true, value: null }
  const name = nameOf(header, columns.duration)
  const stated = readStated(text)
  if (stated === null) return { ok: false, refused: refuse(at.line, 'not-a-duration', name, text) }
  if (!stated.negative) return { ok: true, value: stated }
  return { ok: false, refused: refuse(at.line, 'negative-duration', name, text) }
}

function momentOf(
  reading: TimeReading,
  at: RowAt,
  dateColumn: number,
  timeColumn: number,
  startDay: number | null,
): Part<Moment> {
  const failed = (code: RefusalCode, column: number, text?: string): Part<Moment> => ({
    ok: false,
    refused: refuse(at.line, code, nameOf(reading.header, column), text),
  })
  const timeCell = cellOf(at.row, timeColumn)
  const parts = timeCell.length > 11 && timeCell.length < 40 ? stamp.exec(timeCell) : null
  const dateCell = parts?.[1] ?? cellOf(at.row, dateColumn)
  const clockCell = parts?.[2] ?? timeCell
  const day = dateCell === '' ? startDay : reading.readDate(dateCell)
  const dateShown = parts || dateColumn < 0 ? timeColumn : dateColumn
  if (day === null) {
    return dateCell === ''
      ? failed('missing-field', dateShown)
      : failed('not-a-date', dateShown, dateCell)
  }
  if (!isWithin(day, ranges.day)) return failed('date-out-of-range', dateShown, dateCell)
  if (clockCell === '') return { ok: true, value: { day, wall: null } }
  const second = reading.readClock(clockCell)
  if (second === null) return failed('not-a-time', timeColumn, clockCell)
  return { ok: true, value: { day, wall: { day, second, offset: offsetOf(parts?.[3]) } } }
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  const size = Number(hours) * 3600 + Number(minutes) * 60
  return sign === '-' ? -size : size
}

function hoursOnly(
  reading: TimeReading,
  at: RowAt,
  day: number,
  stated: StatedDuration | null,
): Outcome {
  const { header, columns } = reading
  if (stated === null) return refuse(at.line, 'no-time', nameOf(header, columns.duration))
  if (stated.seconds === 0) return 'zero-length'
  if (isOfUnknownUnit(stated, reading.unit)) return ofUnknownUnit(reading, at)
  if (stated.seconds > ranges.entrySeconds.most) return tooLong(reading, at, stated.seconds)
  return { kind: 'duration', date: dateOfDay(day), seconds: stated.seconds }
}

function withoutEnd(
  reading: TimeReading,
  at: RowAt,
  start: WallTime,
  stated: StatedDuration | null,
): Outcome {
  const { columns, rules, header } = reading
  const hasEnds = columns.endTime >= 0
  if (hasEnds && (stated === null || rules.emptyEndIsRunning !== false)) return 'running'
  if (stated === null) return refuse(at.line, 'no-time', nameOf(header, columns.startTime))
  if (isOfUnknownUnit(stated, reading.unit)) return ofUnknownUnit(reading, at)
  const [instant] = reading.clock.instants(start)
  if (instant === undefined) {
    const text = cellOf(at.row, columns.startTime)
    return refuse(at.line, 'nonexistent-local-time', nameOf(header, columns.startTime), text)
  }
  return interval(reading, at, instant, instant + stated.seconds)
}

function between(
  reading: TimeReading,
  at: RowAt,
  from: WallTime,
  to: WallTime,
  stated: StatedDuration | null,
): Outcome {
  // A zero beside a start and an end that differ is a cell nobody filled in.
  const meant = stated !== null && stated.seconds > 0 ? stated : null
  const found = intervalOf(reading.clock, from, to, meant)
  if (found.ok) return interval(reading, at, found.start, found.end)
  const { columns, header } = reading
  const text = `${cellOf(at.row, columns.startTime)} – ${cellOf(at.row, columns.endTime)}`
  return refuse(at.line, found.code, nameOf(header, columns.endTime), text)
}

function interval(reading: TimeReading, at: RowAt, start: number, end: number): Outcome {
  if (end === start) return 'zero-length'
  if (end - start > ranges.entrySeconds.most) return tooLong(reading, at, end - start)
  return { kind: 'interval', start, end, zone: reading.zone }
}

// Never kept: whoever reads the file a second time is asked for the unit first (`needs-unit`).
const ofUnknownUnit = ({ header, columns }: TimeReading, { row, line }: RowAt): RefusedRow =>
  refuse(line, 'not-a-duration', nameOf(header, columns.duration), cellOf(row, columns.duration))

function tooLong({ header, columns }: TimeReading, at: RowAt, seconds: number): RefusedRow {
  const column = columns.endTime < 0 ? columns.duration : columns.endTime
  return refuse(at.line, 'too-long', nameOf(header, column), `${Math.round(seconds / 3600)} h`)
}
