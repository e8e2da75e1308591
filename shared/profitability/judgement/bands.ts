import {
  add,
  compare,
  fromDecimal,
  multiply,
  one,
  rational,
  type Rational,
} from '../../domain/rational.ts'
import type { OpenClient } from '../figures.ts'
import { exactRate } from '../rates.ts'
import type { RuleSettings, SpanFigures } from '../types.ts'
import type { Band } from '../../domain/kinds.ts'

/** B1: the limits between the bands, exact, in minor units per hour; null where a rate is not set. */
export type BandLimits = {
  readonly minSeconds: number
  readonly prao: Rational | null
  readonly nearPrao: Rational | null
  readonly breakEven: Rational | null
  /** O2: the share of freed hours the user expects to sell. */
  readonly fill: Rational
}

/** B1: the limits the user's settings give. */
export function bandLimits(settings: RuleSettings): BandLimits {
  const prao = settings.praoRate === null ? null : rational(settings.praoRate)
  return {
    minSeconds: settings.minHours * 3600,
    prao,
    nearPrao: prao && multiply(prao, add(one, fromDecimal(settings.nearMargin))),
    breakEven: settings.breakEvenRate === null ? null : rational(settings.breakEvenRate),
    fill: fromDecimal(settings.fill),
  }
}

/** What B1 asks of a client's span; `isInvoiced`: by an invoice ever, or as a fee project (F). */
export type Banded = Pick<SpanFigures, 'earned' | 'countedSeconds' | 'countedBillableSeconds'> & {
  readonly isInvoiced: boolean
}

/**
 * B1: the band of earned base minor units over counted seconds, compared exactly. An unknown
 * alternative rate (null) skips its band, as an unset rate does.
 */
export function bandOf(figures: Banded, limits: BandLimits, alternative: Rational | null): Band {
  const { earned, countedSeconds, countedBillableSeconds } = figures
  const rate = exactRate(earned, countedSeconds)
  if (!rate) return 'no-data'
  if (!figures.isInvoiced) return 'not-invoiced'
  if (countedSeconds < limits.minSeconds) return 'too-little-data'
  if (countedBillableSeconds === 0 && earned === 0) return 'too-little-data'
  if (isPraoRate(rate, limits)) return 'prao'
  if (limits.nearPrao && compare(rate, limits.nearPrao) <= 0) return 'near-prao'
  if (limits.breakEven && compare(rate, limits.breakEven) < 0) return 'below-break-even'
  const freed = freedWorth(alternative, limits)
  if (freed && compare(rate, freed) < 0) return 'below-alternative'
  return 'healthy'
}

/** B1, V1, O1: whether a rate is at PRAO level; false while none is set. */
export const isPraoRate = (rate: Rational, { prao }: Pick<BandLimits, 'prao'>): boolean =>
  prao !== null && compare(rate, prao) <= 0

/** B1, O2: what an hour freed would bring: alternative × fill. */
export const freedWorth = (alternative: Rational | null, { fill }: BandLimits): Rational | null =>
  alternative && multiply(alternative, fill)

/** B1: whether the client was invoiced up to the as-of date, or its revenue goes by work done (F). */
export const isInvoiced = ({ ledger, fees }: Pick<OpenClient, 'ledger' | 'fees'>): boolean =>
  fees.projects.length > 0 || ledger.lines.some(({ isCredit }) => !isCredit)
