import { coverageOf } from './coverage.ts'
import { openLedger, type Ledger, type LedgerLine } from './ledger.ts'
import { revenueOf, type LineRevenue } from './revenue.ts'
import { firstRow, scopeHours, type ScopeHours } from './scope-hours.ts'
import { servicePeriods } from './service-periods.ts'
import { spreadAmount, type Cuts } from './spread.ts'
import type { ClientHistory, RuleSettings, ServicePeriod, SpanFigures } from './types.ts'

/** A client as of a date, its service periods resolved for all days from `rangeFrom` on. */
export type OpenClient = {
  readonly client: ClientHistory
  readonly ledger: Ledger
  readonly hours: ScopeHours
  readonly rangeFrom: number
  readonly periods: readonly (ServicePeriod | null)[]
}

/** What one line brought, by span; money in base minor units. */
export type LineSpread = {
  readonly line: LedgerLine
  readonly period: ServicePeriod
  readonly revenue: LineRevenue
  readonly earned: readonly number[]
  readonly collected: readonly number[]
  readonly writtenOff: readonly number[]
  readonly deferred: number
}

export type Figures = { -readonly [K in keyof SpanFigures]: SpanFigures[K] }

/** Resolves what R1 needs to answer questions about the days from `rangeFrom` to the as-of date. */
export function openClient(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: string,
  rangeFrom: number,
): OpenClient {
  const ledger = openLedger(client, settings.currency, asOf)
  const hours = scopeHours(client)
  const periods = servicePeriods(ledger, hours, rangeFrom)
  return { client, ledger, hours, rangeFrom, periods }
}

/** R2, R4, R5: every line that touches the spans, with its money by span. */
export function spreadLines(open: OpenClient, cuts: Cuts): LineSpread[] {
  const spreads: LineSpread[] = []
  open.ledger.lines.forEach((line, i) => {
    const period = open.periods[i]
    if (period && period.to >= (cuts[0] ?? 0)) spreads.push(spreadLine(open, line, period, cuts))
  })
  return spreads
}

/** H1–H4, R2, R4: the client's hours and matched money, one figure set per span. */
export function figuresBySpan(
  open: OpenClient,
  settings: RuleSettings,
  cuts: Cuts,
  spreads: readonly LineSpread[],
): SpanFigures[] {
  const figures = cuts.map(noFigures)
  addHours(figures, open, settings, cuts)
  for (const spread of spreads) {
    figures.forEach((figure, span) => {
      figure.earned += spread.earned[span] ?? 0
      figure.matchedCollected += spread.collected[span] ?? 0
      figure.writtenOff += spread.writtenOff[span] ?? 0
    })
  }
  return figures
}

/** R2: what lines already spread once earned, by other spans. */
export function earnedBySpan(
  { hours, ledger }: OpenClient,
  spreads: readonly LineSpread[],
  cuts: Cuts,
): number[] {
  const earned = cuts.map(() => 0)
  for (const { line, period, revenue } of spreads) {
    const scope = () => hours.daysOf(line.invoice.projectId)
    const { bySpan } = spreadAmount(revenue.earned, period, scope, cuts, ledger.asOfDay)
    for (let i = 0; i < cuts.length; i++) earned[i] = (earned[i] ?? 0) + (bySpan[i] ?? 0)
  }
  return earned
}

/** The sum of several spans' figures. */
export function sumFigures(figures: readonly SpanFigures[]): SpanFigures {
  const sum = noFigures()
  for (const figure of figures) {
    for (const key of figureKeys) sum[key] += figure[key]
  }
  return sum
}

export function noFigures(): Figures {
  return {
    seconds: 0,
    billableSeconds: 0,
    outOfHoursSeconds: 0,
    pendingSeconds: 0,
    neverInvoicedSeconds: 0,
    countedSeconds: 0,
    coveredSeconds: 0,
    billableCoveredSeconds: 0,
    earned: 0,
    writtenOff: 0,
    matchedCollected: 0,
  }
}

const figureKeys = [
  'seconds',
  'billableSeconds',
  'outOfHoursSeconds',
  'pendingSeconds',
  'neverInvoicedSeconds',
  'countedSeconds',
  'coveredSeconds',
  'billableCoveredSeconds',
  'earned',
  'writtenOff',
  'matchedCollected',
] as const satisfies readonly (keyof SpanFigures)[]

const nothing: readonly number[] = []

function spreadLine(
  open: OpenClient,
  line: LedgerLine,
  period: ServicePeriod,
  cuts: Cuts,
): LineSpread {
  const { ledger, hours } = open
  const revenue = revenueOf(line, ledger)
  const scope = () => hours.daysOf(line.invoice.projectId)
  const spread = (amount: number) => spreadAmount(amount, period, scope, cuts, ledger.asOfDay)
  const earned = spread(revenue.earned)
  // Mostly all or nothing is paid, and then one split serves both.
  const collected = revenue.collected === revenue.earned ? earned : spread(revenue.collected)
  const writtenOff = revenue.writtenOff === 0 ? nothing : spread(revenue.writtenOff).bySpan
  const { bySpan, deferred } = earned
  return {
    line,
    period,
    revenue,
    earned: bySpan,
    collected: collected.bySpan,
    writtenOff,
    deferred,
  }
}

function addHours(figures: Figures[], open: OpenClient, settings: RuleSettings, cuts: Cuts): void {
  const stateOf = coverageOf(open.ledger, open.periods, settings)
  const { days } = open.client
  let span = 0
  for (let i = firstRow(days, cuts[0] ?? 0); i < days.length; i++) {
    const row = days[i]
    if (!row || row.day > open.ledger.asOfDay) break
    while (span + 1 < cuts.length && (cuts[span + 1] ?? 0) <= row.day) span++
    const figure = figures[span]
    if (!figure) continue
    figure.seconds += row.seconds
    figure.billableSeconds += row.billableSeconds
    figure.outOfHoursSeconds += row.outOfHoursSeconds
    const state = stateOf(row)
    if (state === 'pending') {
      figure.pendingSeconds += row.seconds
      continue
    }
    figure.countedSeconds += row.seconds
    if (state === 'covered') {
      figure.coveredSeconds += row.seconds
      figure.billableCoveredSeconds += row.billableSeconds
    } else figure.neverInvoicedSeconds += row.seconds
  }
}
