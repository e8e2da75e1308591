import type { DateSpan, IsoDate, MonthKey } from '../domain/calendar.ts'
import type { Days } from './hours/days.ts'
import type { InvoiceFacts, OlderInvoices } from './revenue/invoice-facts.ts'
import type {
  AlternativeKind,
  Band,
  ClientState,
  PeriodSource,
  Verdict,
  VerdictReason,
} from '../domain/kinds.ts'
import type { AlternativeChoice, Project, AgreedRate } from '../domain/entities.ts'
import type { Settings } from '../domain/settings.ts'
import type { Flag } from '../domain/deciding/flags.ts'
import type { Sign } from '../domain/deciding/acting.ts'
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

/**
 * `fee` in base minor units, of a retainer per calendar month; `estimatedSeconds` of a retainer: the
 * hours a month it includes; `carryMonths`: for how long a retainer keeps hours not used.
 */
export type ProjectFacts = Omit<
  Project,
  'clientId' | 'archived' | 'billing' | 'aliases' | 'rounding'
>

/** F1: the user's word that a client-wide invoice is for other work than a project's (null: than any). */
export type OtherWork = { readonly invoiceId: number; readonly projectId: number | null }

/** Minor units of `currency` per hour, valid from a date; `projectId` null: for the whole client. */
export type AgreedRateFacts = Omit<AgreedRate, 'id' | 'clientId'>

export type WarningSignFacts = Pick<Sign, 'kind' | 'on' | 'closedOn'>

/** Which of a client's hours: one project's, or all but those of some projects. */
export type HoursScope =
  { readonly project: number } | { readonly project: null; readonly without: ReadonlySet<number> }

/** A client's hours, asked for as they are needed. Rows without seconds do not count as hours. */
export type ClientHours = {
  /** Every row from a day on, in ascending order of day, and perhaps some of the days just before. */
  readonly since: (day: number) => Days
  readonly firstDay: (scope: HoursScope) => number | null
  readonly hasHours: (scope: HoursScope, fromDay: number, toDay: number) => boolean
  /** The last day up to one on which the project has hours. */
  readonly lastDay: (projectId: number, toDay: number) => number | null
  /** All hours of the project up to a day. */
  readonly seconds: (projectId: number, toDay: number) => number
}

/** All that is known of a client. With `older`, `invoices` holds only those that may still matter. */
export type ClientHistory = {
  readonly id: number
  readonly name: string
  readonly state: ClientState
  readonly alternative: AlternativeChoice | null
  readonly hours: ClientHours
  readonly invoices: readonly InvoiceFacts[]
  readonly older?: OlderInvoices
  readonly otherWork?: readonly OtherWork[]
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
  /** H3: billable hours only. */
  readonly neverInvoicedSeconds: number
  readonly countedSeconds: number
  readonly countedBillableSeconds: number
  readonly coveredSeconds: number
  readonly billableCoveredSeconds: number
  readonly earned: number
  readonly writtenOff: number
  readonly matchedCollected: number
}

/**
 * `verdict` null: nothing can be said yet. `reasons`: the flags that decided, or the band where there
 * is none. `replaceFirst` (V3): a no would take away what the user depends on.
 */
export type ReasonedVerdict = {
  readonly verdict: Verdict | null
  readonly replaceFirst: boolean
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

/** F3: what a fee project brought into the window, and how it stands as of the date; base minor units. */
export type FeePart = {
  readonly projectId: number
  readonly project: string
  readonly price: number
  readonly seconds: number
  readonly earned: number
  readonly matchedCollected: number
  readonly writtenOff: number
  readonly deferred: number
  readonly accrued: number
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
    readonly state: ClientState
    readonly deferred: number
    /** F3: done and not invoiced, as of the date. */
    readonly accrued: number
    readonly invoiced: number
    /** H5: null while no pending billable hour has an agreed rate. */
    readonly pendingValue: number | null
    readonly floorRate: number | null
    readonly effectiveRate: number | null
    readonly collectedRate: number | null
    readonly billedRate: number | null
    readonly previousEffectiveRate: number | null
    readonly averageDaysToPay: number | null
    readonly averageDaysLate: number | null
    readonly overdue: number
    readonly alternativeRate: number | null
    readonly alternativeKind: AlternativeKind
    readonly alternativeWithoutLargest: number | null
    /** O1: whether freed hours could be filled with work such as this client's. */
    readonly isOther: boolean
    readonly opportunityCost: number | null
    readonly breakEvenFill: number | null
    readonly revenueShare: number | null
    readonly band: Band
    readonly flags: readonly Flag[]
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

/**
 * M2: an invoice in another currency without a usable rate, or a credit note in another currency than
 * the invoice it names. It is left out, never counted at 1.
 */
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
  /** H6: the clients never invoiced that are prospects still (ids). */
  readonly prospects: readonly number[]
  /** H6: hours in the window of prospects never invoiced; in the totals, and in no line. */
  readonly prospectSeconds: number
  /** Whether no client was invoiced up to the as-of date. */
  readonly noInvoices: boolean
  /** Y1: whether payments seem to be entered at all. */
  readonly arePaymentsEntered: boolean
  /** V4: the client the start page names. */
  readonly headline: { readonly clientId: number; readonly client: string } | null
  readonly totals: ReportTotals
  readonly refused: readonly RefusedInvoice[]
}

export type ReportInput = {
  readonly asOf: IsoDate
  readonly months?: number
  readonly settings: RuleSettings
  readonly clients: readonly ClientHistory[]
  /** A client (id) that is to have a line even where H6 leaves it out. */
  readonly named?: number | undefined
}

/** E5: a month of a client; rates in minor units per hour, null where no hour counts. */
export type MonthFigures = SpanFigures & {
  readonly month: MonthKey
  readonly effectiveRate: number | null
  readonly collectedRate: number | null
  /** More pending than counted hours: the rate may still change much. */
  readonly provisional: boolean
  readonly band: Band
}
