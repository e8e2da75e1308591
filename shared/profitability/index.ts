export { bandLimits, bandOf, type Banded, type BandLimits } from './judgement/bands.ts'
export { hoursFrom } from './hours/client-hours.ts'
export { rateCascade, type CascadeStage, type RateCascade, type StagedRate } from './cascade.ts'
export { packDays, unpackDays, type Days } from './hours/days.ts'
export { concentration, revenueShare } from './judgement/dependence.ts'
export { describeInvoices, type InvoiceDescription } from './revenue/describe.ts'
export {
  entryParts,
  rollUp,
  workWeek,
  type EntryPart,
  type WorkedEntry,
  type WorkWeek,
} from './hours/hours.ts'
export { isCreditNote } from './revenue/ledger.ts'
export * from './live/live.ts'
export * from './live/fee-live.ts'
export * from './live/limits.ts'
export { rateTrend, type RateTrend } from './live/rate-trend.ts'
export { retainerAfter, type RetainerLive, type RetainerMonth } from './live/retainer-live.ts'
export { timerWorth, waitingRateAfter, type Waiting } from './live/waiting-rate.ts'
export { paymentSpread, usualTerms, type PaymentSpread } from './payments/payment-delay.ts'
export { weekHours, type HourCell, type WeekHours } from './hours/week-hours.ts'
export {
  alternativeFor,
  alternativeRates,
  alternatives,
  breakEvenFill,
  isOther,
  opportunityCost,
  standingsOf,
  type Alternative,
  type Standing,
} from './weigh/opportunity.ts'
export { portfolio, type Portfolio, type PortfolioInput, type Year } from './weigh/portfolio.ts'
export { clientParts, type ClientParts } from './parts.ts'
export * from './acting/pre-screen.ts'
export { buildReport } from './report.ts'
export { reportReach, reportSpans } from './report-spans.ts'
export { hindsight, type MonthSeen, type MonthCompared } from './weigh/scenario.ts'
export { sensitivity, type Sensitivity } from './weigh/sensitivity.ts'
export { effectiveRateIn, figuresIn, monthlySeries } from './series.ts'
export { defaultThresholds, type FlagThresholds } from './judgement/thresholds.ts'
export type * from './types.ts'
export { verdictOf, type Judged } from './judgement/verdict.ts'
export { casesOf, type WhatIfCase } from './weigh/what-if-cases.ts'
export {
  defaultAssumptions,
  startingPoint,
  weigh,
  type Assumptions,
  type Option,
} from './weigh/what-if.ts'
export type { Course, WhatIf } from './weigh/what-if-outcome.ts'
