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
} from '../../domain/rational.ts'
import { exactRate } from '../rates.ts'
import type { RuleSettings } from '../types.ts'
import type { AlternativeChoice } from '../../domain/entities.ts'
import type { AlternativeKind } from '../../domain/kinds.ts'

/** What O1 needs to know of every client: money in base minor units, hours in seconds. */
export type Standing = {
  readonly earned: number
  readonly countedSeconds: number
  readonly choice: AlternativeChoice | null
}

/** O1: the alternative in use and its exact rate in minor units per hour; null if it is unknown. */
export type Alternative = { readonly kind: AlternativeKind; readonly rate: Rational | null }

type Pool = {
  /** The clients with counted hours, and all of theirs together. */
  readonly worked: readonly Standing[]
  readonly earned: number
  readonly seconds: number
  readonly target: Rational | null
  readonly ranked: () => readonly Standing[]
}

/** O1: the alternative of every client, in the order given. */
export function alternatives(
  standings: readonly Standing[],
  settings: Pick<RuleSettings, 'targetRate' | 'minHours'>,
): Alternative[] {
  const pool = poolOf(standings, settings.targetRate)
  const isSure = (standing: Standing) =>
    standing.countedSeconds > 0 && standing.countedSeconds >= settings.minHours * 3600
  const sure = pool.worked.filter(isSure).length
  return standings.map((own) => {
    const fallback = sure - (isSure(own) ? 1 : 0) >= 2 ? rest : target
    const choice = own.choice ?? fallback
    return { kind: choice.kind, rate: rateOf(choice, own, pool) }
  })
}

/** O1: the exact rate each choice gives one of the clients, in the order of the choices; null where it is unknown. */
export function alternativeRates(
  own: Standing,
  standings: readonly Standing[],
  choices: readonly AlternativeChoice[],
  targetRate: number | null,
): (Rational | null)[] {
  const pool = poolOf(standings, targetRate)
  return choices.map((choice) => rateOf(choice, own, pool))
}

const rest: AlternativeChoice = { kind: 'rest' }
const target: AlternativeChoice = { kind: 'target' }

function poolOf(standings: readonly Standing[], targetRate: number | null): Pool {
  const worked = standings.filter((standing) => standing.countedSeconds > 0)
  let ranked: readonly Standing[] | null = null
  return {
    worked,
    earned: worked.reduce((sum, standing) => sum + standing.earned, 0),
    seconds: worked.reduce((sum, standing) => sum + standing.countedSeconds, 0),
    target: targetRate === null ? null : rational(targetRate),
    ranked: () => (ranked ??= worked.toSorted(byRate)),
  }
}

function rateOf(choice: AlternativeChoice, own: Standing, pool: Pool): Rational | null {
  if (choice.kind === 'target') return pool.target
  if (choice.kind === 'best') return bestRate(own, pool.ranked())
  if (choice.kind === 'offer') {
    return multiply(rational(choice.rate), fromDecimal(choice.probability))
  }
  const ownEarned = own.countedSeconds > 0 ? own.earned : 0
  return exactRate(pool.earned - ownEarned, pool.seconds - own.countedSeconds)
}

/** O2: alternative × fill × counted hours − earned, base minor units, rounded. */
export function costAt(
  own: Pick<Standing, 'earned' | 'countedSeconds'>,
  alternative: Rational,
  fill: Rational,
): number {
  const hours = rational(own.countedSeconds, 3600)
  return roundHalfEven(subtract(multiply(multiply(alternative, fill), hours), rational(own.earned)))
}

/** O2: the opportunity cost; null while the alternative is unknown. */
export function opportunityCost(
  own: Pick<Standing, 'earned' | 'countedSeconds'>,
  alternative: Rational | null,
  fill: Rational,
): number | null {
  return alternative && costAt(own, alternative, fill)
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
