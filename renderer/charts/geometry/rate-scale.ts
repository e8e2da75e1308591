import type { RateLine } from './bands.ts'
import { niceStep } from './ticks.ts'

/** Where an axis of rates begins and ends, and which limits lie on it or beyond either end; minor units per hour. */
export interface RateScale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  readonly within: readonly RateLine[]
  readonly above: readonly RateLine[]
  readonly below: readonly RateLine[]
}

/** A limit farther off than this share of the higher of both would flatten the line itself. */
const near = 0.5
/** The least an axis spans, as a share of its end. */
const flattest = 0.2

/**
 * An axis made for the rates it shows: the limits near them lie on it, those far off stand at its edge.
 * It begins at 0 where that costs little, and always holds every rate. Without rates it holds every limit.
 */
export function rateScale(
  rates: readonly number[],
  lines: readonly RateLine[],
  count = 4,
): RateScale {
  const [least, most] = spanOf(rates, lines)
  const within = lines.filter(({ rate }) => rates.length === 0 || isNear(rate, least, most))
  const shown = within.map(({ rate }) => rate)
  const top = Math.max(most, ...shown, 1)
  // A hair's breadth must not look like a plunge.
  const bottom = Math.min(least, ...shown, top * (1 - flattest))
  const isFromZero = bottom >= 0 && bottom < top * 0.4
  const step = niceStep((top - (isFromZero ? 0 : bottom)) / count)
  const low = isFromZero ? 0 : Math.floor((bottom - step * 0.2) / step) * step
  const high = Math.ceil((top + step * 0.2) / step) * step
  const steps = Math.round((high - low) / step)
  return {
    low,
    high,
    ticks: Array.from({ length: steps + 1 }, (_, i) => low + i * step),
    within,
    above: lines.filter((line) => !within.includes(line) && line.rate > most),
    below: lines.filter((line) => !within.includes(line) && line.rate < least),
  }
}

/** The rates of the months that have one. */
export const ratesOf = (months: readonly { readonly effectiveRate: number | null }[]): number[] =>
  months.flatMap(({ effectiveRate }) => (effectiveRate === null ? [] : [effectiveRate]))

function spanOf(rates: readonly number[], lines: readonly RateLine[]): [number, number] {
  if (rates.length > 0) return [Math.min(...rates), Math.max(...rates)]
  return [0, Math.max(1, ...lines.map(({ rate }) => rate))]
}

function isNear(rate: number, least: number, most: number): boolean {
  if (rate > most) return rate - most <= near * rate
  if (rate < least) return least - rate <= near * least
  return true
}
