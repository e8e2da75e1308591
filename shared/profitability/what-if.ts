import {
  add,
  divide,
  fromDecimal,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  rational,
  subtract,
  zero,
  type Rational,
} from '../domain/rational.ts'
import { outcomeOf, type WhatIf } from './what-if-outcome.ts'
import type { SpanFigures } from './types.ts'

/**
 * What a what-if starts from, exact. Rates in base minor units per hour, hours per month, months as
 * whole numbers.
 */
export type Assumptions = {
  readonly hours: Rational
  readonly rate: Rational
  readonly alternative: Rational
  readonly fill: Rational
  readonly months: number
  readonly noticeMonths: number
  readonly rampMonths: number
  readonly acquisitionHours: Rational
}

/** The default assumptions beside what a client's window and the settings give. */
export const defaultAssumptions = {
  months: 12,
  noticeMonths: 1,
  rampMonths: 3,
  acquisitionHours: rational(40),
} as const

/** Hours a month and effective rate from a window's figures; the rate is 0 without counted hours. */
export function startingPoint(
  figures: Pick<SpanFigures, 'earned' | 'countedSeconds'>,
  windowMonths: number,
): Pick<Assumptions, 'hours' | 'rate'> {
  const { earned, countedSeconds } = figures
  return {
    hours: rational(countedSeconds, 3600 * windowMonths),
    rate: countedSeconds > 0 ? rational(BigInt(earned) * 3600n, BigInt(countedSeconds)) : zero,
  }
}

/** W1: say no to the client. */
export function sayNo(assumptions: Assumptions): WhatIf {
  return outcomeOf(assumptions, assumptions.noticeMonths, (month, now) => sayNoMonth(now, month))
}

/** W2: raise the price by a share, losing the client with a probability; both decimals. */
export function raise(assumptions: Assumptions, by: string, probability: string): WhatIf {
  const [p, q] = [fromDecimal(by), fromDecimal(probability)]
  const stays = subtract(one, q)
  return outcomeOf(assumptions, 0, (month, now) => {
    const more = multiply(multiply(now.hours, now.rate), p)
    return add(multiply(stays, more), multiply(q, sayNoMonth(now, month)))
  })
}

/** W3: the same revenue for fewer hours; the share of hours trimmed is a decimal. */
export function trim(assumptions: Assumptions, share: string): WhatIf {
  const x = fromDecimal(share)
  return outcomeOf(assumptions, 0, (month, now) => {
    const sold = multiply(multiply(x, now.hours), soldShare(now, month))
    return multiply(sold, now.alternative)
  })
}

/** W4: spend hours a month on the relation for some months, then earn a better rate (minor/hour). */
export function invest(
  assumptions: Assumptions,
  hoursPerMonth: Rational,
  investMonths: number,
  betterRate: Rational,
): WhatIf {
  return outcomeOf(assumptions, 0, (month, now) =>
    month <= investMonths
      ? negate(multiply(multiply(hoursPerMonth, now.alternative), now.fill))
      : multiply(now.hours, subtract(betterRate, now.rate)),
  )
}

/** W1: the month's difference to keeping the client; months count from 1. */
function sayNoMonth(now: Assumptions, month: number): Rational {
  const k = month - now.noticeMonths
  if (k <= 0) return zero
  const free = subtract(now.hours, acquisition(now, k))
  const paid = maximum(zero, minimum(multiply(now.hours, soldShare(now, k)), free))
  return subtract(multiply(paid, now.alternative), multiply(now.hours, now.rate))
}

/** f(k): the share of freed hours sold in the k-th month. */
function soldShare({ fill, rampMonths }: Assumptions, k: number): Rational {
  return k >= rampMonths ? fill : multiply(fill, rational(k, rampMonths))
}

/** acq(k): unpaid hours spent on finding other work. */
function acquisition({ acquisitionHours, rampMonths }: Assumptions, k: number): Rational {
  const spread = Math.max(1, rampMonths)
  return k <= spread ? divide(acquisitionHours, rational(spread)) : zero
}
