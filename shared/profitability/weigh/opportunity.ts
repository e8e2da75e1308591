import {
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  roundHalfEven,
  roundTo,
  type Rational,
} from '../../domain/rational.ts'
import { byName } from '../by-name.ts'
import { isPraoRate } from '../judgement/bands.ts'
import { exactRate } from '../rates.ts'
import type { Report, RuleSettings } from '../types.ts'
import type { AlternativeChoice } from '../../domain/entities.ts'
import type { AlternativeKind } from '../../domain/kinds.ts'

/** What O1 needs to know of every client: money in base minor units, hours in seconds. */
export type Standing = {
  readonly clientId: number
  readonly client: string
  readonly earned: number
  readonly countedSeconds: number
  readonly choice: AlternativeChoice | null
  /** Whether freed hours could be filled with work such as this client's. */
  readonly isOther: boolean
}

/**
 * O1: the alternative in use and its exact rate in minor units per hour; null if it is unknown.
 * `withoutLargest`: where the choice is `rest`, its rate without the other client that earned most.
 */
export type Alternative = {
  readonly kind: AlternativeKind
  readonly rate: Rational | null
  readonly withoutLargest: Rational | null
}

type Pool = {
  /** The clients that are others to the rest, and all of theirs together. */
  readonly others: readonly Standing[]
  readonly earned: number
  readonly seconds: number
  readonly target: number | null
  /** By rate, and by what they earned; the highest first. */
  readonly byRate: () => readonly Standing[]
  readonly byEarned: () => readonly Standing[]
}

/**
 * O1: whether a client is one of the others: with counted hours, invoiced, and where a PRAO rate is set
 * above it, as nobody would fill freed hours with more of that.
 */
export function isOther(
  line: { readonly earned: number; readonly countedSeconds: number },
  isInvoiced: boolean,
  praoRate: number | null,
): boolean {
  const rate = exactRate(line.earned, line.countedSeconds)
  if (!rate || !isInvoiced) return false
  return !isPraoRate(rate, { prao: praoRate === null ? null : rational(praoRate) })
}

/** O1: the alternative of every client, in the order given. */
export function alternatives(
  standings: readonly Standing[],
  settings: Pick<RuleSettings, 'targetRate' | 'minHours'>,
): Alternative[] {
  const pool = poolOf(standings, settings.targetRate)
  const isSure = ({ countedSeconds }: Standing) => countedSeconds >= settings.minHours * 3600
  const sure = pool.others.filter(isSure).length
  return standings.map((own) => {
    const others = sure - (own.isOther && isSure(own) ? 1 : 0)
    const choice = own.choice ?? (others >= 2 ? rest : target)
    const withoutLargest = choice.kind === 'rest' ? restWithoutLargest(own, pool) : null
    return { kind: choice.kind, rate: rateOf(choice, own, pool), withoutLargest }
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

/** The lines of a report as O1 takes them, in their order. */
export function standingsOf(
  { clients }: Pick<Report, 'clients'>,
  choiceOf: (clientId: number) => AlternativeChoice | null,
): Standing[] {
  return clients.map(({ clientId, client, earned, countedSeconds, isOther }) => ({
    clientId,
    client,
    earned,
    countedSeconds,
    choice: choiceOf(clientId),
    isOther,
  }))
}

/** O1: a client's alternative among the lines of a report, exact; null if it is no line of it. */
export function alternativeFor(
  report: Pick<Report, 'clients'>,
  clientId: number,
  settings: Pick<RuleSettings, 'targetRate' | 'minHours'>,
  choiceOf: (clientId: number) => AlternativeChoice | null,
): Alternative | null {
  const all = alternatives(standingsOf(report, choiceOf), settings)
  return all[report.clients.findIndex((line) => line.clientId === clientId)] ?? null
}

const rest: AlternativeChoice = { kind: 'rest' }
const target: AlternativeChoice = { kind: 'target' }

function poolOf(standings: readonly Standing[], targetRate: number | null): Pool {
  const others = standings.filter((standing) => standing.isOther)
  let byRate: readonly Standing[] | null = null
  let byEarned: readonly Standing[] | null = null
  return {
    others,
    earned: others.reduce((sum, standing) => sum + standing.earned, 0),
    seconds: others.reduce((sum, standing) => sum + standing.countedSeconds, 0),
    target: targetRate,
    byRate: () => (byRate ??= others.toSorted(byRateDown)),
    byEarned: () => (byEarned ??= others.toSorted((a, b) => b.earned - a.earned || byName(a, b))),
  }
}

function rateOf(choice: AlternativeChoice, own: Standing, pool: Pool): Rational | null {
  if (choice.kind === 'best') return bestRate(own, pool.byRate())
  return choice.kind === 'rest' ? restWithout(own, pool) : namedRate(choice, pool.target)
}

/** O1: the rate of a choice that no other client bears on, exact; null for those that others do. */
export function namedRate(choice: AlternativeChoice, targetRate: number | null): Rational | null {
  if (choice.kind === 'target') return targetRate === null ? null : rational(targetRate)
  if (choice.kind !== 'offer') return null
  return multiply(rational(choice.rate), fromDecimal(choice.probability))
}

/** Earned ÷ counted hours of the others but one or two. */
function restWithout(own: Standing, pool: Pool, largest?: Standing): Rational | null {
  let { earned, seconds } = pool
  if (own.isOther) {
    earned -= own.earned
    seconds -= own.countedSeconds
  }
  if (largest) {
    earned -= largest.earned
    seconds -= largest.countedSeconds
  }
  return exactRate(earned, seconds)
}

function restWithoutLargest(own: Standing, pool: Pool): Rational | null {
  const [first, second] = pool.byEarned()
  const largest = first === own ? second : first
  return largest ? restWithout(own, pool, largest) : null
}

/** O2: alternative × fill × counted hours − earned, base minor units, rounded. */
export function costAt(
  own: Pick<Standing, 'earned' | 'countedSeconds'>,
  alternative: Rational,
  fill: Rational,
): number {
  const freed = alternative.num * fill.num * BigInt(own.countedSeconds)
  const den = alternative.den * fill.den * 3600n
  return roundHalfEven({ num: freed - BigInt(own.earned) * den, den })
}

/** O2: the opportunity cost; null while the alternative is unknown. */
export function opportunityCost(
  own: Pick<Standing, 'earned' | 'countedSeconds'>,
  alternative: Rational | null,
  fill: Rational,
): number | null {
  return alternative && costAt(own, alternative, fill)
}

/** O2: the share of freed hours at which leaving costs nothing, four decimals; null if either rate is not positive. */
export function breakEvenFill(
  own: Pick<Standing, 'earned' | 'countedSeconds'>,
  alternative: Rational | null,
): number | null {
  const rate = exactRate(own.earned, own.countedSeconds)
  if (!rate || rate.num <= 0n || !alternative || alternative.num <= 0n) return null
  return roundTo(divide(rate, alternative), 4)
}

function byRateDown(a: Standing, b: Standing): number {
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
