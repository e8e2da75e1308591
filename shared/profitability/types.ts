import type { DateSpan, IsoDate, MonthKey } from '../domain/calendar.ts'
import type { Days } from './hours/days.ts'
import type { InvoiceFacts, OlderInvoices } from './revenue/invoice-facts.ts'
import type {
  AlternativeKind,
  Band,
  PeriodSource,
  Verdict,
  VerdictReason,
} from '../domain/kinds.ts'
import type { AlternativeChoice, Project, AgreedRate } from '../domain/entities.ts'
import type { Settings } from '../domain/settings.ts'
import type { Flag } from '../domain/flags.ts'
import type { Sign } from '../domain/acting.ts'
import type { FlagThresholds } from './judgement/thresholds.ts'

export type * from './revenue/invoice-facts.ts'

/** What the rules need of the settings. Rates in minor units of `currency` per hour; null until set (B1). */
export type RuleSettings = Pick<
  Settings,
  | 'currency'
  | 'zone'
  | 'praoRate'
  | 'breakEvenRate'
  | 'targetRate'
  | 'nearMargin'
  | 'fill'
  | 'graceDays'
  | 'tailGraceDays'
  | 'windowMonths'
  | 'minHours'
  | 'workingHours'
> & { readonly thresholds?: FlagThresholds }

/** The hours of one project (null: of no project) on one local day, as a day number. */
export type DayHours = {
  readonly projectId: number | null
  readonly day: number
  readonly seconds: number
  readonly billableSeconds: number
  readonly outOfHoursSeconds: number
}

/** `totalSeconds`: all hours of the project up to the as-of date; summed up from all its days if left out. */
export type ProjectFacts = Pick<Project, 'id' | 'name' | 'pricing' | 'estimatedSeconds'> & {
  readonly totalSeconds?: number
}

/** Minor units of `currency` per hour, valid from a date; `projectId` null: for the whole client. */
export type AgreedRateFacts = Omit<AgreedRate, 'id' | 'clientId'>

export type WarningSignFacts = Pick<Sign, 'kind' | 'on' | 'closedOn'>

/**
 * A client's hours, asked for as they are needed. `projectId` null asks about all of the client's
 * hours. Rows without seconds do not count as hours.
 */
export type ClientHours = {
  /** Every row from a day on, in ascending order of day, and perhaps some of the days just before. */
  readonly since: (day: number) => Days
  readonly firstDay: (projectId: number | null) => number | null
  readonly hasHours: (projectId: number | null, fromDay: number, toDay: number) => boolean
}

/** All that is known of a client. With `older`, `invoices` holds only those that may still matter. */
export type ClientHistory = {
  readonly id: number
  readonly name: string
  readonly alternative: AlternativeChoice | null
  readonly hours: ClientHours
  readonly invoices: readonly InvoiceFacts[]
  readonly older?: OlderInvoices
  readonly projects: readonly ProjectFacts[]
  readonly agreedRates: readonly AgreedRateFacts[]
  readonly warningSigns: readonly WarningSignFacts[]
}

export type ServicePeriod = {
  readonly from: number
  readonly to: number
  readonly source: PeriodSource
}

/** Hours (seconds) and money (base minor units) of one client in one span of days. */
export type SpanFigures = {
  readonly seconds: number
  readonly billableSeconds: number
  readonly outOfHoursSeconds: number
  readonly pendingSeconds: number
  readonly neverInvoicedSeconds: number
  readonly countedSeconds: number
  readonly coveredSeconds: number
  readonly billableCoveredSeconds: number
  readonly earned: number
  readonly writtenOff: number
  readonly matchedCollected: number
}

/** `reasons`: the flags that decided, or the band where there is none. */
export type ReasonedVerdict = {
  readonly verdict: Verdict
  readonly reasons: readonly VerdictReason[]
}

/** What an invoice brought into the window: earned, collected and written off in base minor units. */
export type RevenuePart = {
  readonly invoiceId: number
  readonly number: string
  readonly period: DateSpan
  readonly source: PeriodSource
  readonly earned: number
  readonly matchedCollected: number
  readonly writtenOff: number
  readonly deferred: number
}

/** Y1: an invoice in the averages (settled) or open. `openBase`: open gross in base minor units. */
export type PaymentPart = {
  readonly invoiceId: number
  readonly number: string
  readonly settledOn: IsoDate | null
  readonly daysToPay: number | null
  readonly daysLate: number | null
  readonly openGross: number
  readonly openBase: number
  readonly ageDays: number
  readonly overdue: boolean
}

/** A client's line of the report. */
export type ClientLine = SpanFigures &
  ReasonedVerdict & {
    readonly clientId: number
    readonly client: string
    readonly deferred: number
    readonly invoiced: number
    readonly effectiveRate: number | null
    readonly collectedRate: number | null
    readonly billedRate: number | null
    readonly previousEffectiveRate: number | null
    readonly averageDaysToPay: number | null
    readonly averageDaysLate: number | null
    readonly overdue: number
    readonly alternativeRate: number | null
    readonly alternativeKind: AlternativeKind
    readonly opportunityCost: number | null
    readonly breakEvenFill: number | null
    readonly revenueShare: number | null
    readonly band: Band
    readonly flags: readonly Flag[]
    /** Reckoned when asked for: few readers want them, and never those of all clients. */
    readonly revenueParts: readonly RevenuePart[]
    readonly paymentParts: readonly PaymentPart[]
  }

export type ReportTotals = {
  readonly seconds: number
  readonly countedSeconds: number
  readonly pendingSeconds: number
  readonly earned: number
  readonly matchedCollected: number
  readonly effectiveRate: number | null
  readonly concentration: number | null
}

/** M2: an invoice in another currency without a usable rate. It is left out, never counted at 1. */
export type RefusedInvoice = {
  readonly clientId: number
  readonly invoiceId: number
  readonly number: string
  readonly currency: string
}

/** Clients sorted by name in code-point order, then id. */
export type Report = {
  readonly asOf: IsoDate
  readonly months: number
  readonly window: DateSpan
  readonly currency: string
  readonly clients: readonly ClientLine[]
  readonly totals: ReportTotals
  readonly refused: readonly RefusedInvoice[]
}

export type ReportInput = {
  readonly asOf: IsoDate
  readonly months?: number
  readonly settings: RuleSettings
  readonly clients: readonly ClientHistory[]
}

/** E5: a month of a client; rates in minor units per hour, null where no hour counts. */
export type MonthFigures = SpanFigures & {
  readonly month: MonthKey
  readonly effectiveRate: number | null
  readonly collectedRate: number | null
  readonly band: Band
}
