import { dateOfDay, dayNumber, type IsoDate } from '../../domain/calendar.ts'
import { add, fromDecimal, multiply, one, rational, type Rational } from '../../domain/rational.ts'
import type { RuleSettings } from '../types.ts'

export const rateLimits = ['target', 'breakEven', 'nearPrao', 'prao'] as const
export type RateLimit = (typeof rateLimits)[number]

/** By limit; null where the user has not set the rate. */
export type ByLimit<T> = { readonly [K in RateLimit]: T | null }

export type LimitSettings = Pick<
  RuleSettings,
  'targetRate' | 'breakEvenRate' | 'praoRate' | 'nearMargin'
>

export function byLimit<T>(of: (limit: RateLimit) => T | null): ByLimit<T> {
  return {
    target: of('target'),
    breakEven: of('breakEven'),
    nearPrao: of('nearPrao'),
    prao: of('prao'),
  }
}

/** B1: the limit in minor units per hour, exact; null where the user has not set the rate. */
export function limitOf(name: RateLimit, settings: LimitSettings): Rational | null {
  const { targetRate, breakEvenRate, praoRate, nearMargin } = settings
  if (name === 'nearPrao') {
    return praoRate === null
      ? null
      : multiply(rational(praoRate), add(one, fromDecimal(nearMargin)))
  }
  const rate = { target: targetRate, breakEven: breakEvenRate, prao: praoRate }[name]
  return rate === null ? null : rational(rate)
}

/** The last day the calendar of the app knows. */
const lastDay = dayNumber('2199-12-31')

/** L1, L4: the date so many days after a day, part days rounded up; null after 2199. */
export function dateAfter(day: number, { num, den }: Rational): IsoDate | null {
  const whole = (num + den - 1n) / den
  return whole > BigInt(lastDay - day) ? null : dateOfDay(day + Number(whole))
}
