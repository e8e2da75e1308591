import {
  add,
  compare,
  fromDecimal,
  multiply,
  one,
  rational,
  type Rational,
} from '../../domain/rational.ts'
import { exactRate } from '../rates.ts'
import type { RuleSettings } from '../types.ts'
import type { Band } from '../../domain/kinds.ts'

/** B1: the limits between the bands, exact, in minor units per hour; null where a rate is not set. */
export type BandLimits = {
  readonly minSeconds: number
  readonly prao: Rational | null
  readonly nearPrao: Rational | null
  readonly breakEven: Rational | null
}

/** B1: the limits the user's settings give. */
export function bandLimits(settings: RuleSettings): BandLimits {
  const prao = settings.praoRate === null ? null : rational(settings.praoRate)
  return {
    minSeconds: settings.minHours * 3600,
    prao,
    nearPrao: prao && multiply(prao, add(one, fromDecimal(settings.nearMargin))),
    breakEven: settings.breakEvenRate === null ? null : rational(settings.breakEvenRate),
  }
}

/**
 * B1: the band of earned base minor units over counted seconds, compared exactly. An unknown
 * alternative rate (null) skips its band, as an unset rate does.
 */
export function bandOf(
  figures: { readonly earned: number; readonly countedSeconds: number },
  limits: BandLimits,
  alternative: Rational | null,
): Band {
  const rate = exactRate(figures.earned, figures.countedSeconds)
  if (!rate) return 'no-data'
  if (figures.countedSeconds < limits.minSeconds) return 'too-little-data'
  if (limits.prao && compare(rate, limits.prao) <= 0) return 'prao'
  if (limits.nearPrao && compare(rate, limits.nearPrao) <= 0) return 'near-prao'
  if (limits.breakEven && compare(rate, limits.breakEven) < 0) return 'below-break-even'
  if (alternative && compare(rate, alternative) < 0) return 'below-alternative'
  return 'healthy'
}
