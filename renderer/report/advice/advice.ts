import type { ClientFigures } from '../../../shared/contract/reports.ts'
import { verdicts, type Verdict } from '../../../shared/domain/kinds.ts'
import { verdictWord } from '../../../shared/words/verdict-words.ts'

/** V1; `none` where nothing can be said yet. */
export type Advice = Verdict | 'none'

/** The worst first. */
export const advices: readonly Advice[] = [...verdicts, 'none']

type Judged = Pick<ClientFigures, 'verdict' | 'state' | 'replaceFirst'>

/** As it is shown: of a client that was rightly left nothing is to be done. */
export const adviceOf = (figures: Judged | null): Advice => {
  if (figures === null) return 'none'
  return verdictWord(figures) === 'left' ? 'keep' : (figures.verdict ?? 'none')
}

/** Rates of one advice stay well below this, in minor units per hour. */
const betweenAdvices = 1e12

/** A number by which the advice comes first (V1), then who brings least an hour. */
export function severity(figures: (Judged & Pick<ClientFigures, 'effectiveRate'>) | null): number {
  const rate = figures?.effectiveRate ?? betweenAdvices / 2
  return advices.indexOf(adviceOf(figures)) * betweenAdvices + rate
}
