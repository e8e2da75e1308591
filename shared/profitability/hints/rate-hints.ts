import type { Hint } from '../../domain/deciding/hints.ts'
import { figuresBySpan, spreadsOf, sumFigures } from '../figures.ts'
import { allHours } from '../hours/days.ts'
import { effectiveRate, roundedRate } from '../rates.ts'
import { cutsBefore, reportSpans } from '../report-spans.ts'
import { coverageOf, stateOf } from '../revenue/coverage.ts'
import type { HintFacts } from './hints.ts'

/** Money without hours that count is no lack of data. */
export function earnedWithoutHours({ line: { countedSeconds, earned } }: HintFacts): Hint[] {
  return countedSeconds === 0 && earned > 0
    ? [{ code: 'earned-without-hours', amount: earned }]
    : []
}

/** On fewer counted hours a rate says little by itself. */
const fewSeconds = 10 * 3600
const yearMonths = 12

/** How few hours a rate rests on, what waits beside them (H5), and the rate over twelve months. */
export function fewHours(facts: HintFacts): Hint[] {
  const { countedSeconds, pendingSeconds, pendingValue } = facts.line
  if (countedSeconds === 0 || countedSeconds >= fewSeconds) return []
  const pendingRate = pendingValue === null ? null : roundedRate(pendingValue, pendingSeconds)
  const yearRate = rateOfYear(facts)
  return [{ code: 'few-hours', seconds: countedSeconds, pendingSeconds, pendingRate, yearRate }]
}

/** E1 over twelve months; null where they hold no more hours than the window. */
function rateOfYear({ open, settings, asOf, line, months }: HintFacts): number | null {
  if (months >= yearMonths) return null
  const { cuts, windowFrom } = reportSpans(asOf, yearMonths)
  const figures = figuresBySpan(open, settings, cuts, spreadsOf(open, cuts))
  const year = sumFigures(figures, cutsBefore(cuts, windowFrom))
  return year.countedSeconds > line.countedSeconds ? effectiveRate(year) : null
}

/** T4: the counted sales hours of a client whose first hours lie in the window. */
export function salesOfNewClient({ open, settings, spans, line, sales }: HintFacts): Hint[] {
  const first = open.client.hours.firstDay(allHours)
  if (first === null || first < spans.windowFrom || line.earned <= 0) return []
  const coverage = coverageOf(open, settings)
  let seconds = 0
  for (const row of sales()) {
    const state = stateOf(coverage.coverOf(row.projectId ?? 0), row.day, coverage)
    if (state.billable !== 'pending') seconds += row.billableSeconds
    if (state.other !== 'pending') seconds += row.seconds - row.billableSeconds
  }
  const rateWithout = roundedRate(line.earned, line.countedSeconds - seconds)
  return seconds === 0 || rateWithout === null
    ? []
    : [{ code: 'sales-of-new-client', seconds, rateWithout }]
}
