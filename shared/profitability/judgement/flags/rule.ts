import type { DateSpan } from '../../../domain/calendar.ts'
import type { Band, FlagKind, RemedyKind } from '../../../domain/kinds.ts'
import { compare, rational, roundHalfEven, type Rational } from '../../../domain/rational.ts'
import type { OpenClient } from '../../figures.ts'
import type { PaymentBehaviour } from '../../payments/payments.ts'
import type { RuleSettings, SpanFigures } from '../../types.ts'
import type { Flag } from '../../../domain/deciding/flags.ts'
import type { BandLimits } from '../bands.ts'
import type { Limits } from '../thresholds.ts'

/** All that the flags of one client are judged by. */
export type FlagFacts = {
  readonly open: OpenClient
  /** The months looked at, by their first days, ascending. */
  readonly months: readonly SpanFigures[]
  readonly cuts: readonly number[]
  readonly settings: RuleSettings
  readonly limits: Limits
  readonly bands: BandLimits
  readonly window: DateSpan
  readonly figures: SpanFigures
  /** The last three months, and the six before them. */
  readonly recent: SpanFigures
  readonly earlier: SpanFigures
  readonly fallingFrom: number
  readonly band: Band
  readonly alternative: Rational | null
  readonly behaviour: PaymentBehaviour
  readonly share: Rational | null
  /** C1: whether enough months of the window earned something in all. */
  readonly hasEnoughMonths: boolean
  /** Whether no client was invoiced up to the as-of date. */
  readonly noInvoices: boolean
}

/** What a flag says where it is raised. */
export type Raised = Omit<Flag, 'kind' | 'remedies'>

/** A flag: when it is raised, how serious it then is (V2), and the remedies that fit it, the likeliest first. */
export type FlagRule = {
  readonly remedies: readonly RemedyKind[]
  readonly raised: (facts: FlagFacts) => Raised | null
}

/** Some of the flags. */
export type FlagRules = { readonly [K in FlagKind]?: FlagRule }

/** Whether a part is more than a share of the whole. */
export function isOver(part: number, whole: number, limit: Rational): boolean {
  return whole > 0 && compare(rational(part, whole), limit) > 0
}

/** A rate in whole minor units, for a flag's figures. */
export function rounded(rate: Rational | null): number | null {
  return rate && roundHalfEven(rate)
}
