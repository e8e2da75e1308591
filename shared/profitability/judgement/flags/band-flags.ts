import type { BandFlag } from '../../../domain/kinds.ts'
import type { Rational } from '../../../domain/rational.ts'
import { exactRate } from '../../rates.ts'
import { freedWorth } from '../bands.ts'
import { rounded, type FlagFacts, type FlagRule, type FlagRules } from './rule.ts'
import { bandSince } from './since.ts'

/** The flags that say what the band says (B1). */
export const bandFlags = {
  prao: {
    remedies: ['say-no', 'price-raise', 'fixed-scope', 'refer-elsewhere'],
    raised: inBand('prao', true, ({ bands }) => bands.prao),
  },
  'near-prao': {
    remedies: ['price-raise', 'fixed-scope', 'clarifying-session', 'say-no'],
    raised: inBand('near-prao', true, ({ bands }) => bands.nearPrao),
  },
  'below-break-even': {
    remedies: ['price-raise', 'fixed-scope', 'paid-extras'],
    raised: inBand('below-break-even', true, ({ bands }) => bands.breakEven),
  },
  'below-alternative': {
    remedies: ['price-raise', 'paid-extras', 'regular-investment'],
    raised: inBand('below-alternative', false, ({ alternative, bands }) =>
      freedWorth(alternative, bands),
    ),
  },
} satisfies FlagRules

/** Since: the first month of the unbroken run of months up to now whose rate lies in or under the band. */
function inBand(
  kind: BandFlag,
  serious: boolean,
  limitOf: (facts: FlagFacts) => Rational | null,
): FlagRule['raised'] {
  const atLimit = kind === 'prao' || kind === 'near-prao'
  return (facts) => {
    const limit = facts.band === kind ? limitOf(facts) : null
    if (!limit) return null
    const { earned, countedSeconds } = facts.figures
    return {
      serious,
      since: bandSince(facts.months, facts.cuts, limit, atLimit) ?? facts.window.from,
      figures: { effectiveRate: rounded(exactRate(earned, countedSeconds)), limit: rounded(limit) },
    }
  }
}
