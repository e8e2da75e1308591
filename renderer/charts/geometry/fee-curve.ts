import { hourSeconds } from '../../../shared/domain/calendar.ts'
import type { FeeLive } from '../../../shared/profitability/live/fee-live.ts'
import type { RateLine } from './bands.ts'

/** A point of the curve: after so many seconds an hour of the fee brings so many minor units. */
export interface CurvePoint {
  readonly seconds: number
  readonly rate: number
}

export interface FeeCurve {
  /** Hours done, then those ahead; the last point of the first is the first of the second. */
  readonly done: readonly CurvePoint[]
  readonly ahead: readonly CurvePoint[]
  readonly now: CurvePoint
  /** Limits within the drawing, and where the rate falls to those ahead. */
  readonly lines: readonly RateLine[]
  readonly crossings: readonly CurvePoint[]
  readonly end: number
}

/** Points along the falling part: enough for a smooth line. */
const steps = 40
/** How far beyond what is done and planned a limit may lie and still be drawn. */
const reach = 2.5
/** The next limit is shown up to here, so that a curve is not squeezed into a corner. */
const farthest = 5

/**
 * L1 over hours: flat until the estimate is used up, then falling with each hour. Null where the rate
 * no longer moves, or there are no hours yet to draw it from.
 */
export function feeCurve(fee: FeeLive, lines: readonly RateLine[]): FeeCurve | null {
  const { seconds, price, ended, estimatedSeconds } = fee
  const planned = estimatedSeconds ?? 0
  const base = Math.max(seconds, planned)
  if (ended || price <= 0 || base === 0) return null
  const at = (worked: number): CurvePoint => ({
    seconds: worked,
    rate: (price * hourSeconds) / Math.max(planned, worked),
  })
  const ahead = lines
    .flatMap(({ rate }) => (rate > 0 ? [(price * hourSeconds) / rate] : []))
    .filter((crossing) => crossing > base)
    .toSorted((a, b) => a - b)
  const inReach = ahead.filter((crossing, i) => crossing <= base * (i === 0 ? farthest : reach))
  const end = Math.max(base * 1.3, (inReach.at(-1) ?? 0) * 1.15)
  // Without an estimate the first hours would be worth a fortune: the curve begins where it can be told.
  const start = planned > 0 ? 0 : seconds / 2
  const points = pointsOf(start, planned, end)
  const top = at(start).rate
  return {
    done: [...points.filter((point) => point < seconds), seconds].map(at),
    ahead: [seconds, ...points.filter((point) => point > seconds)].map(at),
    now: at(seconds),
    lines: lines.filter(({ rate }) => rate <= top * 1.2),
    crossings: inReach.map(at),
    end,
  }
}

function pointsOf(start: number, planned: number, end: number): number[] {
  const bend = Math.max(start, planned)
  const falling = Array.from({ length: steps + 1 }, (_, i) => bend + ((end - bend) * i) / steps)
  return start < bend ? [start, ...falling] : falling
}
