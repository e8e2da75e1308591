import type { Hint } from '../../domain/deciding/hints.ts'
import { rational, roundHalfEven } from '../../domain/rational.ts'
import { agreedRates } from '../hours/agreed-rates.ts'
import { BILLABLE, DAY, PROJECT, firstRow, rowCells } from '../hours/days.ts'
import { bandLimits } from '../judgement/bands.ts'
import { isPraoWithoutLost } from '../judgement/verdict.ts'
import { coverageOf, stateOf } from '../revenue/coverage.ts'
import type { HintFacts } from './hints.ts'

/** V1: at PRAO level only by hours never invoiced (H3): invoice those first. */
export function invoiceFirst(facts: HintFacts): Hint[] {
  const { line, settings } = facts
  const { band, neverInvoicedSeconds: seconds } = line
  if (band !== 'prao' || seconds === 0) return []
  if (isPraoWithoutLost({ figures: line, bands: bandLimits(settings) })) return []
  return [{ code: 'invoice-first', seconds, amount: aboutWorth(facts) }]
}

/** What they would bring at agreed rates, those without one at the target; null where neither is known of any. */
function aboutWorth({ open, settings, spans }: HintFacts): number | null {
  const { client, days, ledger } = open
  const coverage = coverageOf(open, settings)
  const rateOn = agreedRates(client, settings.currency)
  let worth: bigint | null = null
  const end = firstRow(days, ledger.asOfDay + 1)
  for (let at = firstRow(days, spans.windowFrom); at < end; at += rowCells) {
    const [day, project] = [days[at + DAY] ?? 0, days[at + PROJECT] ?? 0]
    if (stateOf(coverage.coverOf(project), day, coverage).billable !== 'never-invoiced') continue
    const rate = rateOn(project, day) ?? settings.targetRate
    if (rate !== null) worth = (worth ?? 0n) + BigInt(days[at + BILLABLE] ?? 0) * BigInt(rate)
  }
  return worth === null ? null : roundHalfEven(rational(worth, 3600n))
}
