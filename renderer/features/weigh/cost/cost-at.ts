import type { CallOutput } from '../../../../shared/contract/index.ts'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { fromDecimal, rational } from '../../../../shared/domain/rational.ts'
import { opportunityCost } from '../../../../shared/profitability/weigh/opportunity.ts'

type Alternative = CallOutput<'reports.alternatives'>[number]

/**
 * O2 of an alternative with a fill of the user's own, base minor units; null while no rate is known.
 * With the fill of the settings it is the core's own sum, which knows the rate unrounded.
 */
export function costAt(
  figures: Pick<ClientFigures, 'earned' | 'countedSeconds'>,
  { rate, opportunityCost: exact }: Pick<Alternative, 'rate' | 'opportunityCost'>,
  fill: string,
  settingsFill: string,
): number | null {
  if (rate === null || Number(fill) === Number(settingsFill)) return exact
  return opportunityCost(figures, rational(rate), fromDecimal(fill))
}
