import { cellOf } from '../../read/header.ts'
import type { LengthUnit } from '../../read/title.ts'
import { parseStated } from '../values/duration.ts'

/** A row of data beside the length that other cells of it say. */
export interface Compared {
  readonly row: readonly string[]
  /** Seconds from start to end by the clock; null without both. */
  readonly span: number | null
  /** Seconds that the row's amount pays for at its rate; null without both. */
  readonly worth: number | null
}

type Scaled = Exclude<LengthUnit, 'clock'>
const scales: Readonly<Record<Scaled, number>> = {
  hours: 3600,
  minutes: 60,
  seconds: 1,
  milliseconds: 0.001,
  days: 86_400,
}
export const scaledUnits = Object.keys(scales) as Scaled[]

/** The number of a cell that holds nothing else; null otherwise. */
export function bareNumber(text: string): number | null {
  const stated = text === '' ? null : parseStated(text)
  return stated !== null && stated.isBare && !stated.negative ? stated.seconds / 3600 : null
}

/** Seconds of a cell, of which a number alone counts that unit; 0 for none. */
export function secondsIn(text: string, unit: LengthUnit): number {
  if (unit === 'clock') return parseStated(text, unit)?.seconds ?? 0
  const bare = bareNumber(text)
  return bare === null ? (parseStated(text)?.seconds ?? 0) : bare * scales[unit]
}

/** Whether two lengths are the same but for rounding to minutes. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 60

/** How much of the rows one reading has to fit to be theirs. */
export const mostRows = 0.8

/**
 * The one unit in which the numbers of a column say, in nearly all rows, how long it was from start to end,
 * with or without the break; null if none does.
 */
export function likeliest(
  rows: readonly Compared[],
  column: number,
  pauseOf: (row: readonly string[]) => number,
): LengthUnit | null {
  const fits = (unit: LengthUnit): boolean => {
    const count = rows.filter(({ row, span }) => {
      const length = secondsIn(cellOf(row, column), unit)
      return isNear(span ?? 0, length) || isNear((span ?? 0) - pauseOf(row), length)
    }).length
    return count > 0 && count >= rows.length * mostRows
  }
  const [found, other] = scaledUnits.filter(fits)
  if (found === undefined) return fits('clock') ? 'clock' : null
  return other === undefined ? found : null
}

/** What the first figure of `30:00` counts. */
export type ClockUnit = 'hours' | 'minutes'

/** A length of two figures by the clock. */
export const twoFigures = /^\d+:[0-5]\d$/

/** Whether the lengths by the clock of a column are, in nearly all rows, minutes and seconds from start to end. */
export function clockOf(
  rows: readonly Compared[],
  column: number,
  pauseOf: (row: readonly string[]) => number,
): ClockUnit {
  const timed = rows.filter(
    ({ row, span }) => span !== null && span > 0 && twoFigures.test(cellOf(row, column)),
  )
  const areMost = (scale: number): boolean => {
    const fitting = timed.filter(({ row, span }) => {
      const length = secondsIn(cellOf(row, column), 'hours') / scale
      return isNear(span ?? 0, length) || isNear((span ?? 0) - pauseOf(row), length)
    })
    return fitting.length >= timed.length * mostRows
  }
  // Either fits a minute or two.
  return timed.length > 0 && areMost(60) && !areMost(1) ? 'minutes' : 'hours'
}

/** Whether whole numbers without a unit are too large, or too round, to be surely hours: `15`, `30`, `10`. */
export function areMinutes(numbers: readonly number[]): boolean {
  const most = numbers.reduce((max, number) => Math.max(max, number), 0)
  const isWhole = numbers.every((number) => Number.isInteger(number))
  const isRound = numbers.length >= 3 && numbers.every((number) => number % 5 === 0)
  return isWhole && numbers.length > 1 && (most > 12 || (isRound && most >= 10))
}
