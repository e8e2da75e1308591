import { dateOfDay, type IsoDate } from '../../domain/calendar.ts'
import {
  compare,
  divide,
  multiply,
  rational,
  roundHalfEven,
  subtract,
  zero,
  type Rational,
} from '../../domain/rational.ts'
import type { FeeProject } from '../fees/fee-projects.ts'
import { exactRate } from '../rates.ts'
import {
  byLimit,
  dateAfter,
  limitOf,
  type ByLimit,
  type LimitSettings,
  type RateLimit,
} from './limits.ts'

/**
 * L1: a fee project's rate now. `price` and `runningRate` in base minor units (per hour), hours in
 * seconds. `secondsLeft` until the rate falls to a limit and `day`, at the pace of the last 28 days.
 */
export type FeeLive = {
  readonly projectId: number
  readonly project: string
  readonly price: number
  readonly seconds: number
  readonly estimatedSeconds: number | null
  readonly runningRate: number | null
  readonly secondsLeft: ByLimit<number>
  readonly day: ByLimit<IsoDate>
}

/** Hours of the days the pace is taken from. */
export type Pace = { readonly asOfDay: number; readonly recentSeconds: number }

export const paceDays = 28

/** L1, with the seconds of a timer running for the project. */
export function feeLive(
  fee: FeeProject,
  settings: LimitSettings,
  pace: Pace,
  timerSeconds = 0,
): FeeLive {
  const seconds = fee.seconds + timerSeconds
  const planned = fee.hasEnded ? 0 : (fee.project.estimatedSeconds ?? 0)
  const rate = exactRate(fee.price, Math.max(planned, seconds))
  const left = byLimit((limit) => leftUntil(limit, settings, fee.price, rate, seconds))
  return {
    projectId: fee.project.id,
    project: fee.project.name,
    price: fee.price,
    seconds,
    estimatedSeconds: fee.project.estimatedSeconds,
    runningRate: rate && roundHalfEven(rate),
    secondsLeft: byLimit((limit) => left[limit] && roundHalfEven(left[limit])),
    day: byLimit((limit) => left[limit] && dayOf(left[limit], pace)),
  }
}

/** T ÷ limit − H in seconds, exact; 0 if the rate is there already. */
function leftUntil(
  name: RateLimit,
  settings: LimitSettings,
  price: number,
  rate: Rational | null,
  seconds: number,
): Rational | null {
  const limit = limitOf(name, settings)
  if (!limit || !rate || limit.num <= 0n) return null
  if (compare(rate, limit) <= 0) return zero
  const until = divide(multiply(rational(price), rational(3600)), limit)
  return subtract(until, rational(seconds))
}

function dayOf(left: Rational, { asOfDay, recentSeconds }: Pace): IsoDate | null {
  if (left.num <= 0n) return dateOfDay(asOfDay)
  if (recentSeconds <= 0) return null
  const days = divide(multiply(left, rational(paceDays)), rational(recentSeconds))
  return dateAfter(asOfDay, days)
}
