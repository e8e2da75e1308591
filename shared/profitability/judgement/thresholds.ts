import { fromDecimal, type Rational } from '../../domain/rational.ts'

/** The limits of the flags while the user has set none. Shares are decimal text so that comparisons stay exact. */
export const defaultThresholds = {
  fallingRate: '0.8',
  unbilledShare: '0.25',
  lateDays: 7,
  slowerDays: 7,
  overdueSeriousDays: 30,
  overdueFixDays: 60,
  outOfHoursShare: '0.15',
  outOfHoursHours: 2,
  dependenceWarn: '0.40',
  dependenceCritical: '0.55',
  neverInvoicedHours: 2,
  openSigns: 2,
}
export type FlagThresholds = Readonly<typeof defaultThresholds>

/** Thresholds with their shares as exact fractions. */
export type Limits = {
  readonly [K in keyof FlagThresholds]: FlagThresholds[K] extends string ? Rational : number
}

/** Reads the shares once per report; throws RangeError if one is not a decimal. */
export function flagLimits(thresholds: FlagThresholds): Limits {
  const exact = Object.entries(thresholds).map(([name, limit]) => [
    name,
    typeof limit === 'string' ? fromDecimal(limit) : limit,
  ])
  return Object.fromEntries(exact) as Limits
}
