import type { CallOutput } from '../../../shared/contract/index.ts'
import { fromDecimal, roundHalfEven } from '../../../shared/domain/rational.ts'
import type { Offer } from '../../../shared/domain/deciding/weighing.ts'
import {
  alternativeRates,
  breakEvenFill,
  opportunityCost,
  standingsOf,
} from '../../../shared/profitability/weigh/opportunity.ts'
import type { ClientLine } from '../../../shared/profitability/types.ts'
import type { AlternativeChoice } from '../../../shared/domain/entities.ts'
import type { Gathered } from '../report/gather.ts'

type Alternatives = CallOutput<'reports.alternatives'>
type Named = {
  readonly choice: AlternativeChoice
  readonly offerId: number | null
  readonly name: string | null
  readonly chosen: boolean
}

/** O1, O2: each choice of alternative with what it would make of the client; exactly one is the chosen one. */
export function alternativesOf(
  { report, facts, settings }: Gathered,
  line: ClientLine,
  offers: readonly Offer[],
): Alternatives {
  const standings = standingsOf(report, (id) => facts.get(id)?.alternative ?? null)
  const own = standings.find(({ clientId }) => clientId === line.clientId)
  if (!own) return []
  const inUse: AlternativeChoice = own.choice ?? defaultOf(line)
  const named = choicesOf(inUse, offers)
  const rates = alternativeRates(
    own,
    standings,
    named.map(({ choice }) => choice),
    settings.targetRate,
  )
  const fill = fromDecimal(settings.fill)
  return named.map(({ choice, offerId, name, chosen }, i) => {
    const rate = rates[i] ?? null
    return {
      kind: choice.kind,
      offerId,
      name,
      chosen,
      rate: rate && roundHalfEven(rate),
      opportunityCost: opportunityCost(own, rate, fill),
      breakEvenFill: breakEvenFill(own, rate),
    }
  })
}

/** The report has applied O1's default already. */
const defaultOf = ({ alternativeKind }: ClientLine): AlternativeChoice => ({
  kind: alternativeKind === 'rest' ? 'rest' : 'target',
})

/** `rest`, `best`, `target`, each offer by name, and last an offer that is in use but no longer among them. */
function choicesOf(inUse: AlternativeChoice, offers: readonly Offer[]): Named[] {
  const plain = (['rest', 'best', 'target'] as const).map((kind) => ({
    choice: { kind },
    offerId: null,
    name: null,
    chosen: inUse.kind === kind,
  }))
  const usedId = inUse.kind === 'offer' ? (inUse.offerId ?? null) : null
  const named = offers.map(({ id, name, rate, probability }) => ({
    choice: id === usedId ? inUse : { kind: 'offer' as const, rate, probability },
    offerId: id,
    name,
    chosen: id === usedId,
  }))
  const all = [...plain, ...named]
  return all.some(({ chosen }) => chosen)
    ? all
    : [...all, { choice: inUse, offerId: null, name: null, chosen: true }]
}
