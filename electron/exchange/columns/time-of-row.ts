import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { ranges } from '../../../shared/domain/limits.ts'
import { cellOf, nameOf } from '../read/header.ts'
import { refuse } from '../read/refuse.ts'
import type { Aside } from '../types.ts'
import { pauseOf, statedOf } from './lengths/stated.ts'
import { intervalOf, type WallTime } from './local-time.ts'
import { isWrong, momentOf, type Wrong } from './moment.ts'
import type { TimeReading } from './time-reading.ts'
import type { StatedDuration } from './values/duration.ts'

type Outcome = EntryTime | RefusedRow | Aside

interface RowAt {
  readonly row: readonly string[]
  readonly line: number
}

/** The time of one row, or why it has none: T1 from start and end, T2 from a date and hours. */
export function timeOf(reading: TimeReading, row: readonly string[], line: number): Outcome {
  const { columns, rules } = reading
  const at = { row, line }
  const hasEnd = cellOf(row, columns.endTime) !== ''
  const stated = statedOf(reading, row, hasEnd && cellOf(row, columns.startTime) !== '')
  if (stated !== null && 'code' in stated) return refuseCell(reading, line, stated)
  const start = momentOf(reading, row, [columns.startDate, columns.startTime], null)
  if (isWrong(start)) return refuseCell(reading, line, start)
  const from = start.wall
  if (from === null) return hoursOnly(reading, at, start.day, stated)
  if (!hasEnd) return withoutEnd(reading, at, from, stated)
  const end = momentOf(reading, row, [columns.endDate, columns.endTime], from.day)
  if (isWrong(end)) return refuseCell(reading, line, end)
  const to = end.wall ?? from
  const isNextDay = rules.endMayBeNextDay === true && columns.endDate < 0 && to.second < from.second
  return between(reading, at, from, isNextDay ? { ...to, day: to.day + 1 } : to, stated)
}

/** Seconds from start to end by the clock, clock changes aside; null without both. */
export function spanOf(reading: TimeReading, row: readonly string[]): number | null {
  const { columns } = reading
  if (cellOf(row, columns.endTime) === '') return null
  const start = momentOf(reading, row, [columns.startDate, columns.startTime], null)
  if (isWrong(start) || start.wall === null) return null
  const end = momentOf(reading, row, [columns.endDate, columns.endTime], start.day)
  if (isWrong(end) || end.wall === null) return null
  const span = (end.day - start.day) * daySeconds + end.wall.second - start.wall.second
  return span < 0 && columns.endDate < 0 ? span + daySeconds : span
}

const daySeconds = 86_400

const refuseCell = (
  { header }: TimeReading,
  line: number,
  { code, column, text }: Wrong,
): RefusedRow => refuse(line, code, nameOf(header, column), text)

function hoursOnly(
  reading: TimeReading,
  at: RowAt,
  day: number,
  stated: StatedDuration | null,
): Outcome {
  if (stated === null) return noTime(reading, at)
  if (stated.seconds === 0) return 'zero-length'
  if (stated.seconds > ranges.entrySeconds.most) return tooLong(reading, at, stated.seconds)
  return { kind: 'duration', date: dateOfDay(day), seconds: stated.seconds }
}

function noTime({ header, columns, lengths }: TimeReading, { line }: RowAt): RefusedRow {
  return refuse(line, 'no-time', nameOf(header, lengths.stated?.at ?? columns.startTime))
}

function withoutEnd(
  reading: TimeReading,
  at: RowAt,
  start: WallTime,
  stated: StatedDuration | null,
): Outcome {
  const { columns, rules, header } = reading
  const hasEnds = columns.endTime >= 0
  if (hasEnds && (stated === null || rules.emptyEndIsRunning === true)) return 'running'
  if (stated === null) return noTime(reading, at)
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
  const { columns, header, lengths } = reading
  if (found.ok) {
    const pause = meant === null ? pauseOf(lengths, at.row) : 0
    if (pause === 0) return interval(reading, at, found.start, found.end)
    if (pause < found.end - found.start) {
      return interval(reading, at, found.start, found.end - pause)
    }
    const name = nameOf(header, lengths.columns.breaks?.at ?? -1)
    return refuse(at.line, 'break-above-length', name)
  }
  const text = `${cellOf(at.row, columns.startTime)} – ${cellOf(at.row, columns.endTime)}`
  return refuse(at.line, found.code, nameOf(header, columns.endTime), text)
}

function interval(reading: TimeReading, at: RowAt, start: number, end: number): Outcome {
  if (end === start) return 'zero-length'
  if (end - start > ranges.entrySeconds.most) return tooLong(reading, at, end - start)
  return { kind: 'interval', start, end, zone: reading.zone }
}

function tooLong(
  { header, columns, lengths }: TimeReading,
  at: RowAt,
  seconds: number,
): RefusedRow {
  const column = columns.endTime < 0 ? (lengths.stated?.at ?? -1) : columns.endTime
  return refuse(at.line, 'too-long', nameOf(header, column), `${Math.round(seconds / 3600)} h`)
}
