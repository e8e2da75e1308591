import { dateOfDay, dayNumber, type IsoDate } from '../domain/calendar.ts'
import { feesOf, type FeeProject, type Fees } from './fees/fee-projects.ts'
import { ownerOf } from './fees/own-invoices.ts'
import type { Days } from './hours/days.ts'
import { addHours } from './hours/span-hours.ts'
import { openLedger, type Ledger, type LedgerLine } from './revenue/ledger.ts'
import { revenueOf, type LineRevenue } from './revenue/revenue.ts'
import { hoursOf, servicePeriods } from './revenue/service-periods.ts'
import { spreadAmount, type Cuts, type Ground, type Spread } from './revenue/spread.ts'
import type { ClientHistory, RuleSettings, ServicePeriod, SpanFigures } from './types.ts'

/**
 * A client as of a date, its service periods resolved for all days from `rangeFrom` on. `days` holds
 * every row from there on, and those before that a period or a fee project reaching into the range needs.
 */
export type OpenClient = {
  readonly client: ClientHistory
  readonly ledger: Ledger
  readonly fees: Fees
  readonly days: Days
  readonly rangeFrom: number
  readonly periods: readonly (ServicePeriod | null)[]
  readonly questions: ReadonlySet<number>
  /** False if invoices left out (`older`) may change all this. */
  readonly isSure: boolean
}

/**
 * What one line brought by R2, by span; money in base minor units. `period` null: of a line of which
 * all is deferred (R1, F6), where it ended before the range.
 */
export type LineSpread = {
  readonly line: LedgerLine
  readonly period: ServicePeriod | null
  readonly revenue: LineRevenue
  readonly earned: Spread
  readonly collected: Spread
  readonly writtenOff: Spread
}

/** F3, F4: what a fee project brought, by span, in place of R2. */
export type FeeSpread = {
  readonly fee: FeeProject
  readonly earned: Spread
  readonly collected: Spread
  readonly writtenOff: Spread
}

/** All of a client's money by span. */
export type Spreads = { readonly lines: readonly LineSpread[]; readonly fees: readonly FeeSpread[] }

export type Figures = { -readonly [K in keyof SpanFigures]: SpanFigures[K] }

/** Y1: averages are taken over the invoices settled in as many days, the as-of date among them. */
export const averagedDays = 365

/** Resolves what R1 and F need to answer questions about the days from `rangeFrom` to the as-of date. */
export function openClient(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  rangeFrom: number,
): OpenClient {
  const { older } = client
  if (!older) return resolved(client, settings, asOf, rangeFrom)
  if (dayNumber(older.before) <= Math.min(rangeFrom, dayNumber(asOf) + 1 - averagedDays)) {
    const open = resolved(client, settings, asOf, rangeFrom)
    if (open.isSure) return open
  }
  const { older: _, ...known } = client
  return resolved({ ...known, invoices: older.all() }, settings, asOf, rangeFrom)
}

function resolved(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  rangeFrom: number,
): OpenClient {
  const ledger = openLedger(client, settings.currency, asOf)
  const fees = feesOf(client, ledger, settings)
  const found = servicePeriods(ledger, client, rangeFrom, fees, settings.tailGraceDays)
  const { periods, days, questions } = found
  const isSure = found.isSure && fees.isSure
  return { client, ledger, fees, rangeFrom, periods, days, questions, isSure }
}

/** Invoices settled for good before this date say nothing more (see `OlderInvoices`). */
export function settledMatterFrom(asOf: IsoDate, rangeFrom: number): IsoDate {
  return dateOfDay(Math.min(rangeFrom, dayNumber(asOf) + 1 - averagedDays))
}

/** R2, R4, R5, F3, F4: every line and fee project that touches the spans, with its money by span. */
export function spreadsOf(open: OpenClient, cuts: Cuts): Spreads {
  const { ledger, fees, periods } = open
  const lines: LineSpread[] = []
  for (const line of ledger.lines) {
    if (fees.apart.size > 0 && isFee(line, fees)) continue
    const period = periods[line.position] ?? null
    if (isHeld(line, open)) lines.push(heldLine(line, period, ledger))
    else if (period && period.to >= (cuts[0] ?? 0)) lines.push(spreadLine(open, line, period, cuts))
  }
  return { lines, fees: fees.projects.map((fee) => spreadFee(open, fee, cuts)) }
}

/** F3: whether a fee project's earned stands in place of the line's. */
const isFee = (line: LedgerLine, { projects }: Fees): boolean =>
  projects.some(({ project }) => project.id === ownerOf(line))

/** R1, F6: whether nothing of the line is earned yet, whatever its period. */
function isHeld(line: LedgerLine, { questions, fees }: OpenClient): boolean {
  if (questions.has((line.credits ?? line).position)) return true
  return fees.waiting.some(({ project }) => project.id === ownerOf(line))
}

function heldLine(line: LedgerLine, period: ServicePeriod | null, ledger: Ledger): LineSpread {
  const revenue = revenueOf(line, ledger)
  const earned = { ...nothing, deferred: revenue.earned }
  return { line, period, revenue, earned, collected: nothing, writtenOff: nothing }
}

/** M3 over the project's days in proportion to its seconds. */
function spreadFee(open: OpenClient, fee: FeeProject, cuts: Cuts): FeeSpread {
  const { work, project } = fee
  if (!work || work.lastDay < (cuts[0] ?? 0)) {
    return { fee, earned: nothing, collected: nothing, writtenOff: nothing }
  }
  const period = { from: work.firstDay(), to: work.lastDay }
  const ground = groundFor(open, period, { project: project.id }, cuts)
  const earned = spreadAmount(fee.earned, ground)
  const isPaid = fee.collected === fee.earned
  return {
    fee,
    earned,
    collected: isPaid ? earned : spreadOrNone(fee.collected, ground),
    writtenOff: spreadOrNone(fee.writtenOff, ground),
  }
}

const groundFor = (
  { days, ledger }: OpenClient,
  period: Ground['period'],
  scope: Ground['scope'],
  cuts: Cuts,
): Ground => ({ period, scope, days, cuts, asOfDay: ledger.asOfDay })

/** H1–H4, R2, R4, F3, F4: the client's hours and matched money, one figure set per span. */
export function figuresBySpan(
  open: OpenClient,
  settings: RuleSettings,
  cuts: Cuts,
  spreads: Spreads,
): SpanFigures[] {
  const figures = cuts.map(noFigures)
  addHours(figures, open, settings, cuts)
  for (const list of [spreads.lines, spreads.fees]) {
    for (const { earned, collected, writtenOff } of list) {
      addParts(figures, 'earned', earned)
      addParts(figures, 'matchedCollected', collected)
      addParts(figures, 'writtenOff', writtenOff)
    }
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
    sum.countedBillableSeconds += figure.countedBillableSeconds
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
    countedBillableSeconds: 0,
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
  open: OpenClient,
  line: LedgerLine,
  period: ServicePeriod,
  cuts: Cuts,
): LineSpread {
  const revenue = revenueOf(line, open.ledger)
  const scope = hoursOf(line.invoice.projectId, open.fees.apart)
  const ground = groundFor(open, period, scope, cuts)
  const earned = spreadAmount(revenue.earned, ground)
  // Mostly all or nothing is paid, and then one split serves both.
  const isPaid = revenue.collected === revenue.earned
  const collected = isPaid ? earned : spreadOrNone(revenue.collected, ground)
  const writtenOff = spreadOrNone(revenue.writtenOff, ground)
  return { line, period, revenue, earned, collected, writtenOff }
}

function spreadOrNone(amount: number, ground: Ground): Spread {
  return amount === 0 ? nothing : spreadAmount(amount, ground)
}
