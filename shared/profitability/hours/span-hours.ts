import type { Figures, OpenClient } from '../figures.ts'
import { coverageOf, stateOf, type Coverage } from '../revenue/coverage.ts'
import type { Cuts } from '../revenue/spread.ts'
import type { RuleSettings } from '../types.ts'
import {
  BILLABLE,
  DAY,
  OUT_OF_HOURS,
  PROJECT,
  SECONDS,
  firstRow,
  rowCells,
  type Days,
} from './days.ts'

/** H1–H4: the client's hours of each span, put into its figures. */
export function addHours(
  figures: Figures[],
  open: OpenClient,
  settings: RuleSettings,
  cuts: Cuts,
): void {
  const { days, ledger } = open
  const coverage = coverageOf(open, settings)
  let start = firstRow(days, cuts[0] ?? 0)
  figures.forEach((figure, span) => {
    const next = Math.min(cuts[span + 1] ?? Infinity, ledger.asOfDay + 1)
    start = addRows(figure, days, start, next, coverage)
  })
}

// The one loop over all rows of a report: no object, no call that is not inlined. Gives the first row
// that does not lie before the day `next`.
function addRows(
  figure: Figures,
  days: Days,
  start: number,
  next: number,
  coverage: Coverage,
): number {
  let all = 0
  let allBillable = 0
  let outOfHours = 0
  let covered = 0
  let billableCovered = 0
  let pending = 0
  let never = 0
  const ofNone = coverage.coverOf(0)
  let i = start
  for (; i < days.length; i += rowCells) {
    const day = days[i + DAY] ?? 0
    if (day >= next) break
    const seconds = days[i + SECONDS] ?? 0
    const billable = days[i + BILLABLE] ?? 0
    all += seconds
    allBillable += billable
    outOfHours += days[i + OUT_OF_HOURS] ?? 0
    const project = days[i + PROJECT] ?? 0
    const cover = project === 0 ? ofNone : coverage.coverOf(project)
    const state = stateOf(cover, day, coverage)
    if (state.billable === 'covered') {
      covered += seconds
      billableCovered += billable
      continue
    }
    if (state.billable === 'pending') pending += billable
    else never += billable
    if (state.other === 'pending') pending += seconds - billable
  }
  figure.seconds = all
  figure.billableSeconds = allBillable
  figure.outOfHoursSeconds = outOfHours
  figure.pendingSeconds = pending
  figure.countedSeconds = all - pending
  figure.countedBillableSeconds = billableCovered + never
  figure.coveredSeconds = covered
  figure.billableCoveredSeconds = billableCovered
  figure.neverInvoicedSeconds = never
  return i
}
