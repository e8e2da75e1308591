import { cellOf } from '../../read/header.ts'
import type { LengthUnit } from '../../read/title.ts'
import { bareNumber, isNear, mostRows, scaledUnits, secondsIn, type Compared } from './compare.ts'
import { oddForm } from './odd-numbers.ts'
import type { DurationUnit } from '../../../../shared/domain/kinds.ts'

export interface FoundUnit {
  /** Null: the file does not say. */
  readonly unit: LengthUnit | null
  readonly examples: readonly string[]
  /** What they may be, where their form tells; absent: hours, minutes or seconds. */
  readonly units?: readonly DurationUnit[]
}

/** A pause of under five minutes is none that anyone writes down, nor one of over four hours. */
const leastMinutes = 5
const mostHours = 4

/** What the numbers of a column of breaks count: what the lengths beside them leave over, else what a break can be. */
export function breakUnitOf(
  rows: readonly Compared[],
  column: number,
  lengthColumn: number,
): FoundUnit {
  const bare = rows.filter(({ row }) => (bareNumber(cellOf(row, column)) ?? 0) > 0)
  const texts = [...new Set(bare.map(({ row }) => cellOf(row, column)))]
  if (bare.length === 0) return { unit: 'minutes', examples: [] }
  const fits = (unit: LengthUnit): boolean => {
    const count = bare.filter(({ row, span }) => leavesOver(row, span, unit)).length
    return count >= bare.length * mostRows
  }
  const [only, other] = scaledUnits.filter(fits)
  if (only !== undefined && other === undefined) return { unit: only, examples: [] }
  if (only === undefined && fits('clock')) return { unit: 'clock', examples: [] }
  const odd = oddForm(texts)
  if (odd !== null) {
    return { unit: odd.isSure ? odd.form : null, examples: texts, units: ['hours', odd.form] }
  }
  return { unit: plausible(bare, column), examples: texts }

  function leavesOver(row: readonly string[], span: number | null, unit: LengthUnit): boolean {
    if (span === null || lengthColumn < 0) return false
    const pause = secondsIn(cellOf(row, column), unit)
    return [...scaledUnits, 'clock' as const].some((other) =>
      isNear(secondsIn(cellOf(row, lengthColumn), other), span - pause),
    )
  }
}

function plausible(rows: readonly Compared[], column: number): LengthUnit | null {
  const numbers = rows.map(({ row }) => bareNumber(cellOf(row, column)) ?? 0)
  const fits = rows.every(({ span }, index) => span === null || (numbers[index] ?? 0) * 60 < span)
  if (fits && numbers.every((number) => number >= leastMinutes && number <= mostHours * 60)) {
    return 'minutes'
  }
  const hasFraction = numbers.some((number) => !Number.isInteger(number))
  return hasFraction && numbers.every((number) => number <= mostHours) ? 'hours' : null
}
