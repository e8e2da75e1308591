import { divideHalfEven } from '../../../shared/domain/rational.ts'

/** A year of work: money in minor units, shares in per cent. */
export interface YearPlan {
  readonly costs: number
  /** After tax. */
  readonly salary: number
  readonly taxPercent: number
  readonly weeksOff: number
  readonly hoursAWeek: number
  readonly billablePercent: number
}

export interface BreakEven {
  /** Minor units per hour, rounded half to even. */
  readonly rate: number
  /** What the year must bring, in minor units. */
  readonly total: number
  /** Hours for clients in the year, in seconds. */
  readonly seconds: number
}

const scale = 1000
const weeks = 52

/**
 * What an hour for clients must bring: costs plus the pay before tax that leaves the salary, over the
 * hours left to sell. Null if the figures leave no hours, or taxes take everything.
 */
export function breakEven(plan: YearPlan): BreakEven | null {
  const kept = thousandths(100 - plan.taxPercent)
  const worked = thousandths(weeks - plan.weeksOff) * thousandths(plan.hoursAWeek)
  const sold = worked * thousandths(plan.billablePercent)
  if (kept <= 0n || sold <= 0n || plan.costs < 0 || plan.salary < 0) return null
  const hundred = BigInt(100 * scale)
  // total = costs + salary × 100 ÷ kept, kept as a fraction until the one rounding at the end
  const total = BigInt(plan.costs) * kept + BigInt(plan.salary) * hundred
  const cube = BigInt(scale) ** 3n * 100n
  return {
    rate: Number(divideHalfEven(total * cube, kept * sold)),
    total: Number(divideHalfEven(total, kept)),
    seconds: Number(divideHalfEven(sold * 3600n, cube)),
  }
}

const thousandths = (value: number) => BigInt(Math.round(value * scale))
