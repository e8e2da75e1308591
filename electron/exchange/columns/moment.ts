import type { RefusalCode } from '../../../shared/domain/kinds.ts'
import { isWithin, ranges } from '../../../shared/domain/limits.ts'
import { cellOf } from '../read/header.ts'
import type { WallTime } from './local-time.ts'
import type { TimeReading } from './time-reading.ts'

/** A day, with the wall time on it where the row gives one. */
export interface Moment {
  readonly day: number
  readonly wall: WallTime | null
}

/** What is wrong with a cell. */
export interface Wrong {
  readonly code: RefusalCode
  readonly column: number
  readonly text?: string | undefined
}

interface Stamp {
  readonly date: string
  readonly clock: string
  readonly offset: string | undefined
}

// A cell with date and time, and perhaps its own place on the globe (`…Z`, `+02:00`).
const stamp = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})[T ]\s*(.+?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const inWords =
  /^(.+?)[,T ]\s*(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const compact = /^(\d{8})T?(\d{2})(\d{2})(\d{2})?(Z)?$/i
const unix = /^(\d{10})(?:\d{3}|\.\d+)?$/
const zoned = /^(\d.*?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i

/** The moment two cells of a row say, or one of them alone; `startDay` where the row names no day. */
export function momentOf(
  reading: TimeReading,
  row: readonly string[],
  [dateColumn, timeColumn]: readonly [date: number, time: number],
  startDay: number | null,
): Moment | Wrong {
  const timeCell = cellOf(row, timeColumn)
  const dateText = cellOf(row, dateColumn)
  const parts = stampIn(timeCell) ?? (timeCell === '' ? stampIn(dateText) : null)
  if (parts === null && timeCell.length >= 10 && unix.test(timeCell))
    return ofUnix(Number(timeCell.slice(0, 10)))
  const dateCell = parts?.date ?? dateText
  const clockCell = parts?.clock ?? timeCell
  const day = dateCell === '' ? startDay : reading.readDate(dateCell)
  const column = parts || dateColumn < 0 ? timeColumn : dateColumn
  if (day === null) {
    return dateCell === ''
      ? { code: 'missing-field', column }
      : { code: 'not-a-date', column, text: dateCell }
  }
  if (!isWithin(day, ranges.day)) return { code: 'date-out-of-range', column, text: dateCell }
  if (clockCell === '') return { day, wall: null }
  return (
    clockOn(reading, day, clockCell, parts?.offset) ?? {
      code: 'not-a-time',
      column: timeColumn,
      text: clockCell,
    }
  )
}

export const isWrong = (moment: Moment | Wrong): moment is Wrong => 'code' in moment

function clockOn(
  { readClock }: TimeReading,
  day: number,
  text: string,
  offset: string | undefined,
): Moment | null {
  const plain = readClock(text)
  if (plain !== null) return { day, wall: { day, second: plain, offset: offsetOf(offset) } }
  const [, clock = '', place] = zoned.exec(text) ?? []
  const second = clock === '' ? null : readClock(clock)
  return second === null ? null : { day, wall: { day, second, offset: offsetOf(place) } }
}

function stampIn(cell: string): Stamp | null {
  if (cell.length < 12 || cell.length > 40) return null
  const short = compact.exec(cell)
  if (short) {
    const [, date = '', hours, minutes, seconds = '00', offset] = short
    return { date, clock: `${hours}:${minutes}:${seconds}`, offset }
  }
  const [, date, clock, offset] = stamp.exec(cell) ?? inWords.exec(cell) ?? []
  return date === undefined || clock === undefined ? null : { date, clock, offset }
}

const daySeconds = 86_400

function ofUnix(instant: number): Moment {
  const day = Math.floor(instant / daySeconds)
  return { day, wall: { day, second: instant - day * daySeconds, offset: 0 } }
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  const size = Number(hours) * 3600 + Number(minutes) * 60
  return sign === '-' ? -size : size
}
