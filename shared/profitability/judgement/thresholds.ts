import { fromDecimal, type Rational } from '../../domain/rational.ts'
import type { FlagThresholds } from '../types.ts'

/** The limits of the flags while the user has set none. */
export const defaultThresholds: FlagThresholds = {
  fallingRate: '0.8',
  unbilledShare: '0.25',
  lateDays: 7,
  slowerDays: 7,
  overdueSeriousDays: 30,
  outOfHoursShare: '0.15',
  dependenceWarn: '0.40',
  dependenceCritical: '0.55',
  neverInvoicedHours: 2,
  openSigns: 2,
}

/** Thresholds with their shares as exact fractions. */
export type Limits = Omit<
  FlagThresholds,
  'fallingRate' | 'unbilledShare' | 'outOfHoursShare' | 'dependenceWarn' | 'dependenceCritical'
> & {
  readonly fallingRate: Rational
  readonly unbilledShare: Rational
  readonly outOfHoursShare: Rational
  readonly dependenceWarn: Rational
  readonly dependenceCritical: Rational
}

/** Reads the shares once per report; throws RangeError if one is not a decimal. */
export function flagLimits(thresholds: FlagThresholds): Limits {
  return {
    ...thresholds,
    fallingRate: fromDecimal(thresholds.fallingRate),
    unbilledShare: fromDecimal(thresholds.unbilledShare),
    outOfHoursShare: fromDecimal(thresholds.outOfHoursShare),
    dependenceWarn: fromDecimal(thresholds.dependenceWarn),
    dependenceCritical: fromDecimal(thresholds.dependenceCritical),
  }
}
