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
  /** Whether its end has come: then no estimate keeps its rate. */
  readonly ended: boolean
  /** Its hours of the last 28 days, from which its pace is taken. */
  readonly recentSeconds: number
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
  const work: FeeWork = {
    projectId: fee.project.id,
    project: fee.project.name,
    price: fee.price,
    seconds: fee.seconds(),
    estimatedSeconds: fee.project.estimatedSeconds,
    ended: fee.hasEnded,
    recentSeconds: pace.recentSeconds,
  }
  return feeAfter(work, settings, pace.asOfDay, timerSeconds)
}

/** What L1 is made of. */
export type FeeWork = Omit<FeeLive, 'runningRate' | 'secondsLeft' | 'day'>

/** L1 after so many seconds more, as while a timer runs; the pace stays that without them. */
export function feeAfter(
  work: FeeWork,
  settings: LimitSettings,
  asOfDay: number,
  moreSeconds: number,
): FeeLive {
  const { price, recentSeconds, ended, estimatedSeconds } = work
  const seconds = work.seconds + moreSeconds
  const rate = exactRate(price, Math.max(ended ? 0 : (estimatedSeconds ?? 0), seconds))
  const left = byLimit((limit) => leftUntil(limit, settings, price, rate, seconds))
  return {
    ...work,
    seconds,
    runningRate: rate && roundHalfEven(rate),
    secondsLeft: byLimit((limit) => left[limit] && roundHalfEven(left[limit])),
    day: byLimit((limit) => left[limit] && dayOf(left[limit], { asOfDay, recentSeconds })),
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

/** The day so many seconds are done at the pace of the last 28 days; null without hours in them. */
export const dayAtPace = (seconds: number, pace: Pace): IsoDate | null =>
  dayOf(rational(seconds), pace)

function dayOf(left: Rational, { asOfDay, recentSeconds }: Pace): IsoDate | null {
  if (left.num <= 0n) return dateOfDay(asOfDay)
  if (recentSeconds <= 0) return null
  const days = divide(multiply(left, rational(paceDays)), rational(recentSeconds))
  return dateAfter(asOfDay, days)
}
