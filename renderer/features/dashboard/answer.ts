import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { toneOf } from '../../charts/geometry/bands.ts'
import { byRate, isRanked } from '../../charts/geometry/ranking.ts'

/** The one thing the start page says first. */
export type Answer =
  /** No client has enough hours in the window. */
  | { readonly kind: 'nothing' }
  /** The rates that tell paying from not paying are not set; `low` and `high` rates still are something. */
  | { readonly kind: 'no-rates'; readonly low: ClientFigures; readonly high: ClientFigures }
  /** `also`: the other clients under break-even. */
  | {
      readonly kind: 'not-paying'
      readonly worst: ClientFigures
      readonly also: readonly ClientFigures[]
    }
  | { readonly kind: 'all-pay'; readonly thinnest: ClientFigures; readonly count: number }

/**
 * Which clients pay and which do not (B1): names the one under break-even that costs most (O2), or
 * says that all pay.
 */
export function answerOf(report: Report, settings: Pick<Settings, 'breakEvenRate'>): Answer {
  const ranked = report.clients.filter(isRanked).toSorted(byRate)
  const high = ranked[0]
  const low = ranked.at(-1)
  if (!high || !low) return { kind: 'nothing' }
  const [worst, ...also] = ranked.filter((c) => toneOf(c.band) === 'bad').toSorted(costliest)
  if (worst) return { kind: 'not-paying', worst, also }
  if (settings.breakEvenRate === null) return { kind: 'no-rates', low, high }
  return { kind: 'all-pay', thinnest: low, count: ranked.length }
}

function costliest(a: ClientFigures, b: ClientFigures): number {
  const cost = (c: ClientFigures) => c.opportunityCost ?? Number.NEGATIVE_INFINITY
  if (cost(a) !== cost(b)) return cost(b) > cost(a) ? 1 : -1
  return (a.effectiveRate ?? 0) - (b.effectiveRate ?? 0)
}
