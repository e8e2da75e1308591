import { rational, roundHalfEven } from '../../domain/rational.ts'

/**
 * L2: what waits for an invoice, and what a timer's hours add to it. `worth`: the sum of valued seconds
 * times rates (minor units per hour), whole, as text since it may be beyond exact numbers; `timerRate`:
 * the agreed rate of the running timer where H5 would value it.
 */
export type Waiting = {
  readonly seconds: number
  readonly valuedSeconds: number
  readonly worth: string
  readonly timerRate: number | null
}

/** L2 with so many seconds of the timer; base minor units per hour, null where nothing has a value. */
export function waitingRateAfter(waiting: Waiting, timerSeconds: number): number | null {
  const { timerRate } = waiting
  const seconds = waiting.seconds + timerSeconds
  const valued = waiting.valuedSeconds + (timerRate === null ? 0 : timerSeconds)
  if (valued === 0 || seconds === 0) return null
  const worth = BigInt(waiting.worth) + BigInt(timerSeconds) * BigInt(timerRate ?? 0)
  return roundHalfEven(rational(worth, seconds))
}

/** L2: what so many seconds of the timer are worth in base minor units; null where nothing values them. */
export const timerWorth = ({ timerRate }: Waiting, timerSeconds: number): number | null =>
  timerRate === null
    ? null
    : roundHalfEven(rational(BigInt(timerSeconds) * BigInt(timerRate), 3600))
