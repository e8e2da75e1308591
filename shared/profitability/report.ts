import type { IsoDate } from '../domain/calendar.ts'
import { roundHalfEven, roundTo, type Rational } from '../domain/rational.ts'
import type { Flag } from '../domain/deciding/flags.ts'
import type { Band } from '../domain/kinds.ts'
import { bookOf, type Book } from './book.ts'
import { byName } from './by-name.ts'
import { isUnwonProspect } from './fees/fee-projects.ts'
import { bandLimits, bandOf, isInvoiced, type BandLimits } from './judgement/bands.ts'
import { concentration, earningMonths, revenueShare } from './judgement/dependence.ts'
import { figuresBySpan, openClient, spreadsOf, sumFigures, type OpenClient } from './figures.ts'
import { flagsOf } from './judgement/flags/flags.ts'
import { headlineOf } from './judgement/headline.ts'
import { pendingValue, waitingHours } from './hours/waiting-hours.ts'
import { cutsBefore, reportSpans, type ReportSpans } from './report-spans.ts'
import { labourOf } from './revenue/ledger.ts'
import {
  alternatives,
  breakEvenFill,
  isOther,
  opportunityCost,
  type Alternative,
} from './weigh/opportunity.ts'
import { paymentBehaviour, type PaymentBehaviour } from './payments/payments.ts'
import { billedRate, collectedRate, effectiveRate, floorRate, roundedRate } from './rates.ts'
import { defaultThresholds, flagLimits, type Limits } from './judgement/thresholds.ts'
import type {
  ClientHistory,
  RefusedInvoice,
  Report,
  ReportInput,
  ReportTotals,
  RuleSettings,
  SpanFigures,
  ClientLine,
} from './types.ts'
import { verdictOf } from './judgement/verdict.ts'

type Measured = {
  readonly open: OpenClient
  /** Not earned yet, base minor units: by R2, and with what fee projects defer (F3). */
  readonly deferredByDays: number
  readonly deferred: number
  readonly isInvoiced: boolean
  readonly isOther: boolean
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
  readonly totalEarned: number
  readonly hasEnoughMonths: boolean
  readonly noInvoices: boolean
}

/**
 * Every figure of docs/rules.md for all clients, as of a date, over a window of whole months (default:
 * the setting). Money in base minor units, rates in minor units per hour.
 */
export function buildReport(input: ReportInput): Report {
  const { asOf, settings } = input
  const months = input.months ?? settings.windowMonths
  const spans = reportSpans(asOf, months)
  const book = bookOf(input.clients, asOf)
  const all = input.clients.map((client) => measure(client, settings, asOf, spans, book))
  const prospects = all.filter(({ open }) => isUnwonProspect(open.client, open.ledger))
  const clients = prospects.length === 0 ? all : all.filter((one) => !prospects.includes(one))
  const judging = judgingOf(input, spans, clients, book)
  const lines = judgeAll(clients, judging)
  const named = prospects.filter(({ open }) => open.client.id === input.named)
  return {
    asOf,
    months,
    window: spans.window,
    currency: settings.currency,
    clients: [...lines, ...judgeAll(named, judging)].toSorted(byName),
    prospects: prospects.map(({ open }) => open.client.id),
    prospectSeconds: prospects.reduce((sum, { window }) => sum + window.seconds, 0),
    ...book,
    headline: headlineOf(lines),
    totals: totalsOf(all.map(({ window }) => window)),
    refused: all.flatMap(({ open }) => open.ledger.refused).toSorted(byInvoice),
  }
}

function judgingOf(
  { settings }: ReportInput,
  spans: ReportSpans,
  clients: readonly Measured[],
  { noInvoices }: Book,
): Judging {
  const first = cutsBefore(spans.cuts, spans.windowFrom)
  const earning = earningMonths(clients.map(({ months }) => months.slice(first)))
  return {
    settings,
    spans,
    bands: bandLimits(settings),
    limits: flagLimits(settings.thresholds ?? defaultThresholds),
    totalEarned: clients.reduce((sum, { window }) => sum + window.earned, 0),
    hasEnoughMonths: earning >= Math.min(3, spans.cuts.length - first),
    noInvoices,
  }
}

/** O1 among the clients given, then everything of each. */
function judgeAll(clients: readonly Measured[], judging: Judging): ClientLine[] {
  const others = alternatives(
    clients.map(({ open, window, isOther }) => ({
      clientId: open.client.id,
      client: open.client.name,
      earned: window.earned,
      countedSeconds: window.countedSeconds,
      choice: open.client.alternative,
      isOther,
    })),
    judging.settings,
  )
  return clients.map((one, i) => judge(one, others[i] ?? unknown, judging))
}

const unknown: Alternative = { kind: 'target', rate: null, withoutLargest: null }

function measure(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  spans: ReportSpans,
  { arePaymentsEntered }: Book,
): Measured {
  const { cuts, windowFrom, previousFrom, recentFrom, earlierFrom } = spans
  const open = openClient(client, settings, asOf, cuts[0] ?? windowFrom)
  const spreads = spreadsOf(open, cuts)
  const months = figuresBySpan(open, settings, cuts, spreads)
  const between = (from: number, to: number) =>
    sumFigures(months, cutsBefore(cuts, from), cutsBefore(cuts, to))
  const window = between(windowFrom, Infinity)
  const deferredByDays = spreads.lines.reduce((sum, { earned }) => sum + earned.deferred, 0)
  const invoiced = isInvoiced(open)
  return {
    open,
    deferredByDays,
    deferred: open.fees.projects.reduce((sum, fee) => sum + fee.deferred, deferredByDays),
    isInvoiced: invoiced,
    isOther: isOther(window, invoiced, settings.praoRate),
    months,
    window,
    previous: between(previousFrom, windowFrom),
    recent: between(recentFrom, Infinity),
    earlier: between(earlierFrom, recentFrom),
    behaviour: paymentBehaviour(open.ledger, arePaymentsEntered, open.client.older),
  }
}

function judge(measured: Measured, alternative: Alternative, judging: Judging): ClientLine {
  const { open, window, behaviour, deferred, deferredByDays } = measured
  const { spans, bands } = judging
  const { overdueFixDays } = judging.limits
  const share = revenueShare(window.earned, judging.totalEarned)
  const band = bandOf({ ...window, isInvoiced: measured.isInvoiced }, bands, alternative.rate)
  const flags = flagsFor(measured, alternative, share, band, judging)
  const { withoutLargest } = alternative
  const { averageDaysToPay, averageDaysLate } = behaviour
  const { verdict, reasons, replaceFirst } = verdictOf({
    band,
    flags,
    figures: window,
    bands,
    deferred: deferredByDays,
    overdueFixDays,
  })
  // First what is copied: further down a copy would cost several times as much.
  return {
    ...window,
    clientId: open.client.id,
    client: open.client.name,
    state: open.client.state,
    deferred,
    accrued: open.fees.projects.reduce((sum, fee) => sum + fee.accrued, 0),
    invoiced: invoicedSince(open, spans.windowFrom),
    pendingValue: valueOfPending(measured, judging),
    floorRate: floorRate(window),
    effectiveRate: effectiveRate(window),
    collectedRate: collectedRate(window),
    billedRate: billedRate(window),
    previousEffectiveRate: effectiveRate(measured.previous),
    // Y1: averages to a tenth of a day.
    averageDaysToPay: averageDaysToPay && roundTo(averageDaysToPay, 1),
    averageDaysLate: averageDaysLate && roundTo(averageDaysLate, 1),
    overdue: behaviour.overdue,
    alternativeRate: alternative.rate && roundHalfEven(alternative.rate),
    alternativeKind: alternative.kind,
    isOther: measured.isOther,
    alternativeWithoutLargest: withoutLargest && roundHalfEven(withoutLargest),
    opportunityCost: opportunityCost(window, alternative.rate, bands.fill),
    breakEvenFill: breakEvenFill(window, alternative.rate),
    revenueShare: share && roundTo(share, 4),
    band,
    flags,
    verdict,
    replaceFirst,
    reasons,
  }
}

function flagsFor(
  measured: Measured,
  alternative: Alternative,
  share: Rational | null,
  band: Band,
  judging: Judging,
): Flag[] {
  const { open, months, window, recent, earlier, behaviour } = measured
  const { settings, spans, limits, bands, hasEnoughMonths, noInvoices } = judging
  return flagsOf({
    open,
    months,
    cuts: spans.cuts,
    settings,
    limits,
    bands,
    window: spans.window,
    figures: window,
    recent,
    earlier,
    fallingFrom: spans.recentFrom,
    band,
    alternative: alternative.rate,
    behaviour,
    share,
    hasEnoughMonths,
    noInvoices,
  })
}

// Most clients have no agreed rate or nothing pending, and then no row needs to be looked at again.
function valueOfPending({ open, window }: Measured, { settings, spans }: Judging): number | null {
  if (window.pendingSeconds === 0 || open.client.agreedRates.length === 0) return null
  return pendingValue(waitingHours(open, settings, spans.windowFrom))
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

function totalsOf(clients: readonly SpanFigures[]): ReportTotals {
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
