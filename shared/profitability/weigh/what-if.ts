import {
  add,
  divide,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  rational,
  subtract,
  zero,
  type Rational,
} from '../../domain/rational.ts'
import { outcomeOf, type MonthDifference, type WhatIf } from './what-if-outcome.ts'
import type { SpanFigures } from '../types.ts'

/**
 * What a what-if starts from, exact. Rates in base minor units per hour, hours per month, months as
 * whole numbers.
 */
export type Assumptions = {
  readonly hours: Rational
  readonly rate: Rational
  readonly alternative: Rational
  readonly fill: Rational
  readonly horizonMonths: number
  readonly notice: number
  readonly ramp: number
  readonly acquisition: Rational
}

/**
 * What could be done about a client (W1–W4). Shares and probabilities as fractions of one, invested
 * hours per month, the new rate in base minor units per hour.
 */
export type Option =
  | { readonly option: 'say-no' }
  | { readonly option: 'raise'; readonly raise: Rational; readonly churn: Rational }
  | { readonly option: 'trim'; readonly share: Rational }
  | {
      readonly option: 'invest'
      readonly invest: Rational
      readonly investMonths: number
      readonly newRate: Rational
    }

/** The default assumptions beside what a client's window and the settings give. */
export const defaultAssumptions = {
  horizonMonths: 12,
  notice: 1,
  ramp: 3,
  acquisition: rational(40),
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

/** W1–W4: an option against keeping the client as is. */
export function weigh(assumptions: Assumptions, option: Option): WhatIf {
  return outcomeOf(assumptions, noticeOf(assumptions, option), differenceOf(option))
}

/** After which month an option can pay back: only saying no waits for the notice, the others begin in month 1. */
export function noticeOf({ notice }: Assumptions, { option }: Option): number {
  return option === 'say-no' ? notice : 0
}

/** W1–W4: the option's monthly difference to keeping the client as is. */
export function differenceOf(option: Option): MonthDifference {
  if (option.option === 'say-no') return sayNoMonth
  if (option.option === 'raise') return (month, now) => raiseMonth(option, month, now)
  if (option.option === 'trim') return (month, now) => trimMonth(option, month, now)
  return (month, now) => investMonth(option, month, now)
}

/** W1: the hours sold anew in a month, what finding them takes left out; none before the notice is over. */
export function paidHours(now: Assumptions, month: number): Rational {
  const k = month - now.notice
  if (k <= 0) return zero
  const free = subtract(now.hours, acquisitionIn(now, k))
  return maximum(zero, minimum(multiply(now.hours, soldShare(now, k)), free))
}

/** W1: nothing before the notice is over, then what is sold anew less what the client paid. */
function sayNoMonth(month: number, now: Assumptions): Rational {
  if (month <= now.notice) return zero
  const lost = multiply(now.hours, now.rate)
  return subtract(multiply(paidHours(now, month), now.alternative), lost)
}

type Of<K extends Option['option']> = Extract<Option, { readonly option: K }>

/** W2: more money for the same hours while the client stays, W1's month if it goes. */
function raiseMonth({ raise, churn }: Of<'raise'>, month: number, now: Assumptions): Rational {
  const more = multiply(multiply(now.hours, now.rate), raise)
  const stays = multiply(subtract(one, churn), more)
  return add(stays, multiply(churn, sayNoMonth(month, now)))
}

/** W3: the same revenue, and the freed hours sold elsewhere; no notice, so k is the month. */
function trimMonth({ share }: Of<'trim'>, month: number, now: Assumptions): Rational {
  const sold = multiply(multiply(share, now.hours), soldShare(now, month))
  return multiply(sold, now.alternative)
}

/** W4: hours that could have been sold are spent on the relation, then every hour brings more. */
function investMonth(option: Of<'invest'>, month: number, now: Assumptions): Rational {
  return month <= option.investMonths
    ? negate(multiply(multiply(option.invest, now.alternative), now.fill))
    : multiply(now.hours, subtract(option.newRate, now.rate))
}

/** f(k): the share of freed hours sold in the k-th month. */
function soldShare({ fill, ramp }: Assumptions, k: number): Rational {
  return k >= ramp ? fill : multiply(fill, rational(k, ramp))
}

/** acq(k): unpaid hours spent on finding other work. */
function acquisitionIn({ acquisition, ramp }: Assumptions, k: number): Rational {
  const spread = Math.max(1, ramp)
  return k <= spread ? divide(acquisition, rational(spread)) : zero
}
