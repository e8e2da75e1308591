import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { fromDecimal, rational } from '../../../shared/domain/rational.ts'
import { opportunityCost } from '../../../shared/profitability/opportunity.ts'

/** O2 with a fill of the user's own: base minor units; null while no rate is known. */
export function costAt(
  figures: Pick<ClientFigures, 'earned' | 'countedSeconds'>,
  rate: number | null,
  fill: string,
): number | null {
  return opportunityCost(figures, rate === null ? null : rational(rate), fromDecimal(fill))
}
