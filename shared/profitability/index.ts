export { bandLimits, bandOf, type BandLimits } from './bands.ts'
export { hoursFrom } from './client-hours.ts'
export { rateCascade, type CascadeStage, type CascadeStep, type RateCascade } from './cascade.ts'
export { packDays, unpackDays, type Days } from './days.ts'
export { concentration, revenueShare } from './dependence.ts'
export { describeInvoices, type InvoiceDescription, type InvoiceState } from './describe.ts'
export {
  entryParts,
  rollUp,
  workWeek,
  type EntryPart,
  type WorkedEntry,
  type WorkTime,
  type WorkWeek,
} from './hours.ts'
export { isCreditNote } from './ledger.ts'
export { paymentSpread, usualTerms, type PaymentSpread } from './payment-delay.ts'
export { weekHours, type HourCell, type WeekHours } from './week-hours.ts'
export {
  alternativeRates,
  alternatives,
  breakEvenFill,
  opportunityCost,
  type Alternative,
  type Standing,
} from './opportunity.ts'
export { portfolio, type Portfolio, type PortfolioInput, type Year } from './portfolio.ts'
export * from './pre-screen.ts'
export * from './remedies.ts'
export { buildReport, reportReach, reportSpans } from './report.ts'
export { hindsight, type MonthSeen, type MonthCompared } from './scenario.ts'
export { sensitivity, type Sensitivity } from './sensitivity.ts'
export { effectiveRateIn, figuresIn, monthlySeries } from './series.ts'
export { defaultThresholds } from './thresholds.ts'
export type * from './types.ts'
export { verdictOf } from './verdict.ts'
export { casesOf, type WhatIfCase } from './what-if-cases.ts'
export {
  defaultAssumptions,
  startingPoint,
  weigh,
  type Assumptions,
  type Option,
} from './what-if.ts'
export type { Course, WhatIf } from './what-if-outcome.ts'
