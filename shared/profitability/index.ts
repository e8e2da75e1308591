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
  alternatives,
  breakEvenFill,
  opportunityCost,
  type Alternative,
  type Standing,
} from './opportunity.ts'
export * from './remedies.ts'
export { buildReport, reportReach, reportSpans } from './report.ts'
export { effectiveRateIn, figuresIn, monthlySeries } from './series.ts'
export { defaultThresholds } from './thresholds.ts'
export type * from './types.ts'
export { verdictOf } from './verdict.ts'
export {
  defaultAssumptions,
  invest,
  raise,
  sayNo,
  startingPoint,
  trim,
  type Assumptions,
} from './what-if.ts'
export type { WhatIf } from './what-if-outcome.ts'
