import { divide, fromDecimal, rational, roundHalfEven } from '../../domain/rational.ts'
import { breakEvenFill, costAt } from './opportunity.ts'
import { exactRate } from '../rates.ts'

/**
 * O2 over a grid of alternative rates and fills. `cells`: by rate, then by fill, the opportunity cost
 * in base minor units; it turns from a loss into a gain where the fill passes `breakEvenFill` (per
 * rate, four decimals) and the rate passes `breakEvenRate` (per fill, minor units per hour). Null
 * where no fill or no rate would turn it: without counted hours, or at a rate or a fill of nothing.
 */
export type Sensitivity = {
  readonly cells: number[][]
  readonly breakEvenFill: (number | null)[]
  readonly breakEvenRate: (number | null)[]
}

/**
 * O2: how the opportunity cost depends on the alternative rate (minor units per hour) and on the
 * fill (decimal text). `earned` in base minor units.
 */
export function sensitivity(
  own: { readonly earned: number; readonly countedSeconds: number },
  { rates, fills }: { readonly rates: readonly number[]; readonly fills: readonly string[] },
): Sensitivity {
  const alternatives = rates.map((rate) => rational(rate))
  const shares = fills.map(fromDecimal)
  const effective = exactRate(own.earned, own.countedSeconds)
  return {
    cells: alternatives.map((rate) => shares.map((share) => costAt(own, rate, share))),
    breakEvenFill: alternatives.map((rate) => breakEvenFill(own, rate)),
    breakEvenRate: shares.map((share) =>
      effective && share.num > 0n ? roundHalfEven(divide(effective, share)) : null,
    ),
  }
}
