import {
  add,
  compare,
  divide,
  negate,
  one,
  rational,
  roundHalfEven,
  roundTo,
  subtract,
  zero,
  type Rational,
} from '../../domain/rational.ts'
import type { Assumptions } from './what-if.ts'

/**
 * What comes of an option against keeping the client as is, in base minor units rounded once from
 * exact values. `breakEvenMonth`: the first month after the notice from which the cumulative
 * difference stays at or above zero; null if there is none.
 */
export type Course = {
  readonly cumulative: readonly number[]
  readonly gain: number
  readonly breakEvenMonth: number | null
}

/**
 * An option with all its figures. `breakEvenRate` (minor units per hour) and `breakEvenFill` (a
 * share, four decimals): the alternative and the fill at which the gain is zero; null if none does it.
 */
export type WhatIf = Course & {
  readonly assumptions: Assumptions
  readonly monthly: readonly number[]
  readonly breakEvenRate: number | null
  readonly breakEvenFill: number | null
}

/** A month's exact difference to keeping, under some assumptions; months count from 1. */
export type MonthDifference = (month: number, assumptions: Assumptions) => Rational

/** W1–W4: all the figures of an option, from its monthly difference. */
export function outcomeOf(
  assumptions: Assumptions,
  notice: number,
  difference: MonthDifference,
): WhatIf {
  return {
    assumptions,
    monthly: monthsOf(assumptions, difference).map(roundHalfEven),
    ...courseOf(assumptions, notice, difference),
    breakEvenRate: breakEvenRate(assumptions, difference),
    breakEvenFill: breakEvenFill(assumptions, difference),
  }
}

/** W1–W4: how an option fares month by month. */
export function courseOf(
  assumptions: Assumptions,
  notice: number,
  difference: MonthDifference,
): Course {
  const cumulative = runningTotals(monthsOf(assumptions, difference))
  return {
    cumulative: cumulative.map(roundHalfEven),
    gain: roundHalfEven(cumulative.at(-1) ?? zero),
    breakEvenMonth: breakEvenMonth(cumulative, notice),
  }
}

/** The exact difference over all months. */
export function gainOf(assumptions: Assumptions, difference: MonthDifference): Rational {
  return monthsOf(assumptions, difference).reduce(add, zero)
}

function monthsOf(assumptions: Assumptions, difference: MonthDifference): Rational[] {
  return Array.from({ length: assumptions.horizonMonths }, (_, i) => difference(i + 1, assumptions))
}

function runningTotals(monthly: readonly Rational[]): Rational[] {
  let total = zero
  return monthly.map((amount) => (total = add(total, amount)))
}

function breakEvenMonth(cumulative: readonly Rational[], notice: number): number | null {
  let month = cumulative.length
  while (month > notice && (cumulative[month - 1]?.num ?? 0n) >= 0n) month--
  const first = Math.max(month, notice) + 1
  return first <= cumulative.length ? first : null
}

// Every option's gain is a straight line in the alternative rate, so two points give its zero.
function breakEvenRate(assumptions: Assumptions, difference: MonthDifference): number | null {
  const atZero = gainOf({ ...assumptions, alternative: zero }, difference)
  const slope = subtract(gainOf({ ...assumptions, alternative: one }, difference), atZero)
  if (slope.num === 0n) return null
  const rate = divide(negate(atZero), slope)
  return rate.num < 0n ? null : roundHalfEven(rate)
}

const halvings = 24

// In the fill the gain is a chain of straight pieces (paid hours are clipped) that only rises or
// only falls: halve until the piece is found, then cut it exactly.
function breakEvenFill(assumptions: Assumptions, difference: MonthDifference): number | null {
  const gainAt = (fill: Rational) => gainOf({ ...assumptions, fill }, difference)
  let [low, high] = [zero, one]
  let [atLow, atHigh] = [gainAt(low), gainAt(high)]
  if (compare(atLow, atHigh) === 0 || isSameSide(atLow, atHigh)) return null
  for (let i = 0; i < halvings; i++) {
    const middle = halfway(low, high)
    const atMiddle = gainAt(middle)
    if (isSameSide(atLow, atMiddle)) [low, atLow] = [middle, atMiddle]
    else [high, atHigh] = [middle, atMiddle]
  }
  return roundTo(crossing(low, atLow, high, atHigh), 4)
}

function crossing(low: Rational, atLow: Rational, high: Rational, atHigh: Rational): Rational {
  const slope = divide(subtract(atHigh, atLow), subtract(high, low))
  return slope.num === 0n ? low : subtract(low, divide(atLow, slope))
}

function halfway(low: Rational, high: Rational): Rational {
  return divide(add(low, high), rational(2))
}

function isSameSide(a: Rational, b: Rational): boolean {
  return (a.num > 0n && b.num > 0n) || (a.num < 0n && b.num < 0n)
}
