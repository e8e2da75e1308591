import { mulDiv } from '../domain/money.ts'
import { rational, type Rational } from '../domain/rational.ts'
import type { SpanFigures } from './types.ts'

const hour = 3600

/** Minor units per hour, rounded half to even; null without time. */
export function roundedRate(amount: number, seconds: number): number | null {
  return seconds > 0 ? mulDiv(amount, hour, seconds) : null
}

/** Minor units per hour, exact; null without time. */
export function exactRate(amount: number, seconds: number): Rational | null {
  return seconds > 0 ? rational(BigInt(amount) * BigInt(hour), BigInt(seconds)) : null
}

/** E1: earned ÷ counted hours. */
export function effectiveRate(figures: SpanFigures): number | null {
  return roundedRate(figures.earned, figures.countedSeconds)
}

/** E2: matched collected ÷ counted hours. */
export function collectedRate(figures: SpanFigures): number | null {
  return roundedRate(figures.matchedCollected, figures.countedSeconds)
}

/** E3: earned ÷ billable covered hours. */
export function billedRate(figures: SpanFigures): number | null {
  return roundedRate(figures.earned, figures.billableCoveredSeconds)
}

/** E6: earned ÷ all hours, as if what is pending were never invoiced. */
export function floorRate(figures: SpanFigures): number | null {
  return roundedRate(figures.earned, figures.seconds)
}
