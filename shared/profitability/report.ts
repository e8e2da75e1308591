import {
  dateOfDay,
  dayNumber,
  firstDayOfMonth,
  monthOfDate,
  windowOf,
  type DateSpan,
  type IsoDate,
} from '../domain/calendar.ts'
import { fromDecimal, roundHalfEven, roundTo, type Rational } from '../domain/rational.ts'
import { bandLimits, bandOf, type BandLimits } from './judgement/bands.ts'
import { concentration, revenueShare } from './judgement/dependence.ts'
import {
  figuresBySpan,
  openClient,
  settledMatterFrom,
  spreadLines,
  sumFigures,
  type LineSpread,
  type OpenClient,
} from './figures.ts'
import { flagsOf } from './judgement/flags/flags.ts'
import { monthCuts } from './judgement/flags/since.ts'
import { labourOf } from './revenue/ledger.ts'
import {
  alternatives,
  breakEvenFill,
  opportunityCost,
  type Alternative,
} from './weigh/opportunity.ts'
import { paymentBehaviour, type PaymentBehaviour } from './payments/payments.ts'
import { billedRate, collectedRate, effectiveRate, roundedRate } from './rates.ts'
import type { Spread } from './revenue/spread.ts'
import { defaultThresholds, flagLimits, type Limits } from './judgement/thresholds.ts'
import type {
  ClientHistory,
  RefusedInvoice,
  Report,
  ReportInput,
  ReportTotals,
  RevenuePart,
  RuleSettings,
  SpanFigures,
  ClientLine,
} from './types.ts'
import { verdictOf } from './judgement/verdict.ts'

/** The months a report looks at, by their first days (day numbers); `cuts` holds them all, ascending. */
export type ReportSpans = {
  readonly window: DateSpan
  readonly windowFrom: number
  readonly previousFrom: number
  /** falling-rate: the last three months, and the six before. */
  readonly recentFrom: number
  readonly earlierFrom: number
  readonly cuts: readonly number[]
}

type Measured = {
  readonly open: OpenClient
  readonly spreads: readonly LineSpread[]
  readonly months: readonly SpanFigures[]
  readonly window: SpanFigures
  readonly previous: SpanFigures
  readonly recent: SpanFigures
  readonly earlier: SpanFigures
  readonly behaviour: PaymentBehaviour
}

type Judging = {
  readonly settings: RuleSettings
  readonly spans: ReportSpans
  readonly bands: BandLimits
  readonly limits: Limits
  readonly fill: Rational
  readonly totalEarned: number
}

/**
 * Every figure of docs/rules.md for all clients, as of a date, over a window of whole months (default:
 * the setting). Money in base minor units, rates in minor units per hour.
 */
export function buildReport(input: ReportInput): Report {
  const { asOf, settings } = input
  const months = input.months ?? settings.windowMonths
  const spans = reportSpans(asOf, months)
  const measured = input.clients.map((client) => measure(client, settings, asOf, spans))
  const others = alternatives(
    measured.map(({ open, window }) => ({ ...window, choice: open.client.alternative })),
    settings,
  )
  const judging: Judging = {
    settings,
    spans,
    bands: bandLimits(settings),
    limits: flagLimits(settings.thresholds ?? defaultThresholds),
    fill: fromDecimal(settings.fill),
    totalEarned: measured.reduce((sum, { window }) => sum + window.earned, 0),
  }
  const clients = measured.map((one, i) => judge(one, others[i] ?? unknown, judging))
  return {
    asOf,
    months,
    window: spans.window,
    currency: settings.currency,
    clients: clients.toSorted(byName),
    totals: totalsOf(clients),
    refused: measured.flatMap(({ open }) => open.ledger.refused).toSorted(byInvoice),
  }
}

/** E1 and falling-rate: the spans of days a report of these months is made of. */
export function reportSpans(asOf: IsoDate, months: number): ReportSpans {
  const month = monthOfDate(asOf)
  const windowFrom = firstDayOfMonth(month - months + 1)
  const previousFrom = firstDayOfMonth(month - 2 * months + 1)
  const recentFrom = firstDayOfMonth(month - 2)
  const earlierFrom = firstDayOfMonth(month - 8)
  const cuts = monthCuts(Math.min(previousFrom, earlierFrom), dayNumber(asOf))
  return { window: windowOf(asOf, months), windowFrom, previousFrom, recentFrom, earlierFrom, cuts }
}

/**
 * How far back a report looks: at no day before `fromDay` (a day number) but those of service periods
 * that reach over it; and what was settled for good before `before` may be left out of what it is
 * built from, as `OlderInvoices` describes.
 */
export function reportReach(asOf: IsoDate, months: number) {
  const fromDay = reportSpans(asOf, months).cuts[0] ?? dayNumber(asOf)
  return { fromDay, before: settledMatterFrom(asOf, fromDay) }
}

const unknown: Alternative = { kind: 'target', rate: null }

function measure(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  spans: ReportSpans,
): Measured {
  const { cuts, windowFrom, previousFrom, recentFrom, earlierFrom } = spans
  const open = openClient(client, settings, asOf, cuts[0] ?? windowFrom)
  const spreads = spreadLines(open, cuts)
  const months = figuresBySpan(open, settings, cuts, spreads)
  const between = (from: number, to: number) =>
    sumFigures(months, cutsBefore(cuts, from), cutsBefore(cuts, to))
  return {
    open,
    spreads,
    months,
    window: between(windowFrom, Infinity),
    previous: between(previousFrom, windowFrom),
    recent: between(recentFrom, Infinity),
    earlier: between(earlierFrom, recentFrom),
    behaviour: paymentBehaviour(open.ledger, open.client.older),
  }
}

function judge(measured: Measured, alternative: Alternative, judging: Judging): ClientLine {
  const { open, window, behaviour } = measured
  const { settings, spans, bands, limits } = judging
  const share = revenueShare(window.earned, judging.totalEarned)
  const band = bandOf(window, bands, alternative.rate)
  const flags = flagsOf({
    open,
    months: measured.months,
    cuts: spans.cuts,
    settings,
    limits,
    bands,
    window: spans.window,
    figures: window,
    recent: measured.recent,
    earlier: measured.earlier,
    fallingFrom: spans.recentFrom,
    band,
    alternative: alternative.rate,
    behaviour,
    share,
  })
  return {
    clientId: open.client.id,
    client: open.client.name,
    ...window,
    deferred: measured.spreads.reduce((sum, spread) => sum + spread.earned.deferred, 0),
    invoiced: invoicedSince(open, spans.windowFrom),
    effectiveRate: effectiveRate(window),
    collectedRate: collectedRate(window),
    billedRate: billedRate(window),
    previousEffectiveRate: effectiveRate(measured.previous),
    ...shownBehaviour(behaviour),
    alternativeRate: alternative.rate && roundHalfEven(alternative.rate),
    alternativeKind: alternative.kind,
    opportunityCost: opportunityCost(window, alternative.rate, judging.fill),
    breakEvenFill: breakEvenFill(window, alternative.rate),
    revenueShare: share && roundTo(share, 4),
    band,
    flags,
    ...verdictOf(band, flags),
    get revenueParts() {
      return revenueParts(measured, spans)
    },
    get paymentParts() {
      return behaviour.parts()
    },
  }
}

/** Y1: averages to a tenth of a day. */
function shownBehaviour({ averageDaysToPay, averageDaysLate, overdue }: PaymentBehaviour) {
  return {
    averageDaysToPay: averageDaysToPay && roundTo(averageDaysToPay, 1),
    averageDaysLate: averageDaysLate && roundTo(averageDaysLate, 1),
    overdue,
  }
}

/** R3: labour part on the issue date, credit notes negative. */
function invoicedSince({ ledger }: OpenClient, from: number): number {
  let invoiced = 0
  for (let i = ledger.lines.length - 1; i >= 0; i--) {
    const line = ledger.lines[i]
    if (!line || line.issuedDay < from) break
    invoiced += labourOf(line.invoice, ledger.base)
  }
  return invoiced
}

function revenueParts({ spreads }: Measured, { cuts, windowFrom }: ReportSpans): RevenuePart[] {
  const first = cuts.indexOf(windowFrom)
  return spreads
    .filter(({ period }) => period.to >= windowFrom)
    .map(({ line, period, earned, collected, writtenOff }) => ({
      invoiceId: line.invoice.id,
      number: line.invoice.number,
      period: { from: dateOfDay(period.from), to: dateOfDay(period.to) },
      source: period.source,
      earned: sumFrom(earned, first),
      matchedCollected: sumFrom(collected, first),
      writtenOff: sumFrom(writtenOff, first),
      deferred: earned.deferred,
    }))
}

/** The parts of the spans from one on. */
function sumFrom({ first, parts }: Spread, from: number): number {
  let sum = 0
  for (let i = Math.max(0, from - first); i < parts.length; i++) sum += parts[i] ?? 0
  return sum
}

/** How many of the ascending cuts lie before a day. */
function cutsBefore(cuts: readonly number[], day: number): number {
  let count = 0
  while (count < cuts.length && (cuts[count] ?? 0) < day) count++
  return count
}

function totalsOf(clients: readonly ClientLine[]): ReportTotals {
  const sum = sumFigures(clients)
  return {
    seconds: sum.seconds,
    countedSeconds: sum.countedSeconds,
    pendingSeconds: sum.pendingSeconds,
    earned: sum.earned,
    matchedCollected: sum.matchedCollected,
    effectiveRate: roundedRate(sum.earned, sum.countedSeconds),
    concentration: concentration(clients.map((client) => client.earned)),
  }
}

function byInvoice(a: RefusedInvoice, b: RefusedInvoice): number {
  return a.clientId - b.clientId || a.invoiceId - b.invoiceId
}

function byName(a: ClientLine, b: ClientLine): number {
  return compareCodePoints(a.client, b.client) || a.clientId - b.clientId
}

// `<` on strings compares UTF-16 units, which puts an emoji before U+FFxx; code points do not.
function compareCodePoints(a: string, b: string): number {
  let i = 0
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  // Two pairs may share their first half: then the second half decides, and decides alike.
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1)
}
