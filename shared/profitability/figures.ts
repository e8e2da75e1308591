import { dateOfDay, dayNumber, type IsoDate } from '../domain/calendar.ts'
import { coverageOf, stateOf, type Coverage } from './revenue/coverage.ts'
import {
  firstRow,
  rowCells,
  type Days,
  DAY,
  PROJECT,
  SECONDS,
  BILLABLE,
  OUT_OF_HOURS,
} from './hours/days.ts'
import { openLedger, type Ledger, type LedgerLine } from './revenue/ledger.ts'
import { revenueOf, type LineRevenue } from './revenue/revenue.ts'
import { servicePeriods } from './revenue/service-periods.ts'
import { spreadAmount, type Cuts, type Spread } from './revenue/spread.ts'
import type { ClientHistory, RuleSettings, ServicePeriod, SpanFigures } from './types.ts'

/**
 * A client as of a date, its service periods resolved for all days from `rangeFrom` on. `days` holds
 * every row from there on, and those before that a period reaching into the range needs.
 */
export type OpenClient = {
  readonly client: ClientHistory
  readonly ledger: Ledger
  readonly days: Days
  readonly rangeFrom: number
  readonly periods: readonly (ServicePeriod | null)[]
}

/** What one line brought, by span; money in base minor units. */
export type LineSpread = {
  readonly line: LedgerLine
  readonly period: ServicePeriod
  readonly revenue: LineRevenue
  readonly earned: Spread
  readonly collected: Spread
  readonly writtenOff: Spread
}

export type Figures = { -readonly [K in keyof SpanFigures]: SpanFigures[K] }

/** Y1: averages are taken over the invoices settled in as many days, the as-of date among them. */
export const averagedDays = 365

/** Resolves what R1 needs to answer questions about the days from `rangeFrom` to the as-of date. */
export function openClient(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  rangeFrom: number,
): OpenClient {
  const { older, ...known } = client
  if (older && dayNumber(older.before) <= Math.min(rangeFrom, dayNumber(asOf) + 1 - averagedDays)) {
    const ledger = openLedger(client, settings.currency, asOf)
    const { isSure, ...resolved } = servicePeriods(ledger, client, rangeFrom)
    if (isSure) return { client, ledger, rangeFrom, ...resolved }
  }
  const whole = older ? { ...known, invoices: older.all() } : client
  const ledger = openLedger(whole, settings.currency, asOf)
  const { periods, days } = servicePeriods(ledger, whole, rangeFrom)
  return { client: whole, ledger, rangeFrom, periods, days }
}

/** Invoices settled for good before this date say nothing more (see `OlderInvoices`). */
export function settledMatterFrom(asOf: IsoDate, rangeFrom: number): IsoDate {
  return dateOfDay(Math.min(rangeFrom, dayNumber(asOf) + 1 - averagedDays))
}

/** R2, R4, R5: every line that touches the spans, with its money by span. */
export function spreadLines(open: OpenClient, cuts: Cuts): LineSpread[] {
  const spreads: LineSpread[] = []
  for (const line of open.ledger.lines) {
    const period = open.periods[line.position]
    if (period && period.to >= (cuts[0] ?? 0)) spreads.push(spreadLine(open, line, period, cuts))
  }
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
  for (const { earned, collected, writtenOff } of spreads) {
    addParts(figures, 'earned', earned)
    addParts(figures, 'matchedCollected', collected)
    addParts(figures, 'writtenOff', writtenOff)
  }
  return figures
}

/** The sum of several spans' figures, from one place to before another (default: all). */
export function sumFigures(
  figures: readonly SpanFigures[],
  from = 0,
  to = figures.length,
): SpanFigures {
  const sum = noFigures()
  for (let i = from; i < to; i++) {
    const figure = figures[i]
    if (!figure) break
    sum.seconds += figure.seconds
    sum.billableSeconds += figure.billableSeconds
    sum.outOfHoursSeconds += figure.outOfHoursSeconds
    sum.pendingSeconds += figure.pendingSeconds
    sum.neverInvoicedSeconds += figure.neverInvoicedSeconds
    sum.countedSeconds += figure.countedSeconds
    sum.coveredSeconds += figure.coveredSeconds
    sum.billableCoveredSeconds += figure.billableCoveredSeconds
    sum.earned += figure.earned
    sum.writtenOff += figure.writtenOff
    sum.matchedCollected += figure.matchedCollected
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

const nothing: Spread = { first: 0, parts: [], deferred: 0 }

type Money = 'earned' | 'matchedCollected' | 'writtenOff'

function addParts(figures: readonly Figures[], money: Money, { first, parts }: Spread): void {
  for (let i = 0; i < parts.length; i++) {
    const figure = figures[first + i]
    if (figure) figure[money] += parts[i] ?? 0
  }
}

function spreadLine(
  { days, ledger }: OpenClient,
  line: LedgerLine,
  period: ServicePeriod,
  cuts: Cuts,
): LineSpread {
  const revenue = revenueOf(line, ledger)
  const { projectId } = line.invoice
  const ground = { period, projectId, days, cuts, asOfDay: ledger.asOfDay }
  const earned = spreadAmount(revenue.earned, ground)
  // Mostly all or nothing is paid, and then one split serves both.
  const isPaid = revenue.collected === revenue.earned
  const collected = isPaid ? earned : spreadOrNone(revenue.collected, ground)
  return {
    line,
    period,
    revenue,
    earned,
    collected,
    writtenOff: spreadOrNone(revenue.writtenOff, ground),
  }
}

function spreadOrNone(amount: number, ground: Parameters<typeof spreadAmount>[1]): Spread {
  return amount === 0 ? nothing : spreadAmount(amount, ground)
}

function addHours(figures: Figures[], open: OpenClient, settings: RuleSettings, cuts: Cuts): void {
  const { days, ledger, periods } = open
  const coverage = coverageOf(ledger, periods, settings)
  let start = firstRow(days, cuts[0] ?? 0)
  figures.forEach((figure, span) => {
    const next = Math.min(cuts[span + 1] ?? Infinity, ledger.asOfDay + 1)
    const end = firstRow(days, next)
    addRows(figure, days, start, end, coverage)
    start = end
  })
}

// The one loop over all rows of a report: no object, no call that is not inlined.
function addRows(figure: Figures, days: Days, start: number, end: number, coverage: Coverage) {
  let billable = 0
  let outOfHours = 0
  let covered = 0
  let billableCovered = 0
  let pending = 0
  let never = 0
  for (let i = start; i < end; i += rowCells) {
    const seconds = days[i + SECONDS] ?? 0
    billable += days[i + BILLABLE] ?? 0
    outOfHours += days[i + OUT_OF_HOURS] ?? 0
    const state = stateOf(coverage.spansOf(days[i + PROJECT] ?? 0), days[i + DAY] ?? 0, coverage)
    if (state === 'covered') {
      covered += seconds
      billableCovered += days[i + BILLABLE] ?? 0
    } else if (state === 'pending') pending += seconds
    else never += seconds
  }
  figure.seconds = covered + pending + never
  figure.billableSeconds = billable
  figure.outOfHoursSeconds = outOfHours
  figure.pendingSeconds = pending
  figure.countedSeconds = covered + never
  figure.coveredSeconds = covered
  figure.billableCoveredSeconds = billableCovered
  figure.neverInvoicedSeconds = never
}
