import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { toneOf } from '../../charts/geometry/bands.ts'
import { byRate, isRanked } from '../../charts/geometry/ranking.ts'

type Worth = NonNullable<Report['worth']>

/** The one thing the start page says first. */
export type Answer =
  /** V4: whom to look at; `also`: the other clients under break-even. */
  | {
      readonly kind: 'named'
      readonly named: ClientFigures
      readonly also: readonly ClientFigures[]
    }
  /** Nobody was invoiced yet: what the hours would be worth. */
  | { readonly kind: 'not-invoiced'; readonly worth: Worth }
  /** No client has enough hours in the window. */
  | { readonly kind: 'nothing' }
  /** The rates that tell paying from not paying are not set; `low` and `high` rates still are something. */
  | { readonly kind: 'no-rates'; readonly low: ClientFigures; readonly high: ClientFigures }
  /** Nobody is to be named. */
  | { readonly kind: 'best'; readonly best: ClientFigures; readonly isAlone: boolean }

/** V4: names the client to look at, else the best; before any invoice says what the hours would be worth. */
export function answerOf(report: Report, settings: Pick<Settings, 'breakEvenRate'>): Answer {
  const { clients, headline, worth } = report
  const ranked = clients.filter(isRanked).toSorted(byRate)
  const named = clients.find(({ clientId }) => clientId === headline?.clientId)
  if (named) {
    const also = ranked.filter((c) => c !== named && toneOf(c.band) === 'bad').toSorted(costliest)
    return { kind: 'named', named, also }
  }
  if (worth) return { kind: 'not-invoiced', worth }
  const best = ranked[0]
  const low = ranked.at(-1)
  if (!best || !low) return { kind: 'nothing' }
  if (settings.breakEvenRate === null) return { kind: 'no-rates', low, high: best }
  return { kind: 'best', best, isAlone: ranked.length === 1 }
}

function costliest(a: ClientFigures, b: ClientFigures): number {
  const cost = (c: ClientFigures) => c.opportunityCost ?? Number.NEGATIVE_INFINITY
  if (cost(a) !== cost(b)) return cost(b) > cost(a) ? 1 : -1
  return (a.effectiveRate ?? 0) - (b.effectiveRate ?? 0)
}
