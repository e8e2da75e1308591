import {
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  roundHalfEven,
  roundTo,
  subtract,
  type Rational,
} from '../domain/rational.ts'
import { exactRate } from './rates.ts'
import type { AlternativeChoice, AlternativeKind, RuleSettings } from './types.ts'

/** What O1 needs to know of every client: money in base minor units, hours in seconds. */
export type Standing = {
  readonly earned: number
  readonly countedSeconds: number
  readonly choice: AlternativeChoice | null
}

/** O1: the alternative in use and its exact rate in minor units per hour; null if it is unknown. */
export type Alternative = { readonly kind: AlternativeKind; readonly rate: Rational | null }

/** O1: the alternative of every client, in the order given. */
export function alternatives(
  standings: readonly Standing[],
  settings: Pick<RuleSettings, 'targetRate' | 'minHours'>,
): Alternative[] {
  const worked = standings.filter((standing) => standing.countedSeconds > 0)
  const earned = worked.reduce((sum, standing) => sum + standing.earned, 0)
  const seconds = worked.reduce((sum, standing) => sum + standing.countedSeconds, 0)
  const minSeconds = settings.minHours * 3600
  const sure = worked.filter((standing) => standing.countedSeconds >= minSeconds).length
  const target = settings.targetRate === null ? null : rational(settings.targetRate)
  let ranked: readonly Standing[] | null = null
  return standings.map((own) => {
    const isWorked = own.countedSeconds > 0
    const isSure = isWorked && own.countedSeconds >= minSeconds
    const choice = own.choice ?? { kind: sure - (isSure ? 1 : 0) >= 2 ? 'rest' : 'target' }
    switch (choice.kind) {
      case 'rest':
        return {
          kind: 'rest',
          rate: exactRate(earned - (isWorked ? own.earned : 0), seconds - own.countedSeconds),
        }
      case 'best':
        ranked ??= worked.toSorted(byRate)
        return { kind: 'best', rate: bestRate(own, ranked) }
      case 'target':
        return { kind: 'target', rate: target }
      case 'offer':
        return {
          kind: 'offer',
          rate: multiply(rational(choice.rate), fromDecimal(choice.probability)),
        }
    }
  })
}

/** O2: alternative × fill × counted hours − earned, base minor units, rounded; null if unknown. */
export function opportunityCost(
  own: Pick<Standing, 'earned' | 'countedSeconds'>,
  alternative: Rational | null,
  fill: Rational,
): number | null {
  if (!alternative) return null
  const hours = rational(own.countedSeconds, 3600)
  return roundHalfEven(subtract(multiply(multiply(alternative, fill), hours), rational(own.earned)))
}

/** O2: the share of freed hours at which leaving costs nothing, four decimals; null if unknown. */
export function breakEvenFill(
  own: Pick<Standing, 'earned' | 'countedSeconds'>,
  alternative: Rational | null,
): number | null {
  const rate = exactRate(own.earned, own.countedSeconds)
  if (!rate || !alternative || alternative.num <= 0n) return null
  return roundTo(divide(rate, alternative), 4)
}

function byRate(a: Standing, b: Standing): number {
  const [x, y] = [exactRate(a.earned, a.countedSeconds), exactRate(b.earned, b.countedSeconds)]
  return x && y ? compare(y, x) : 0
}

// All of each client's hours but the last one's, of which only what is still to be filled. A client
// without hours of its own is compared with the best-paid hour there is.
function bestRate(own: Standing, ranked: readonly Standing[]): Rational | null {
  let left = own.countedSeconds === 0 ? 1 : own.countedSeconds
  let filled = 0
  let earned = 0
  for (const other of ranked) {
    if (other === own) continue
    if (other.countedSeconds >= left) {
      const whole = BigInt(earned) * BigInt(other.countedSeconds)
      const value = whole + BigInt(other.earned) * BigInt(left)
      return rational(value * 3600n, BigInt(other.countedSeconds) * BigInt(filled + left))
    }
    left -= other.countedSeconds
    filled += other.countedSeconds
    earned += other.earned
  }
  return exactRate(earned, filled)
}
