import { z } from 'zod'
import { entry, alternativeChoice } from '../domain/entities.ts'
import {
  alternativeKinds,
  bands,
  cascadeSteps,
  clientStates,
  hourParts,
  hourStates,
  verdicts,
  verdictReasons,
  activities,
} from '../domain/kinds.ts'
import { ranges } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import { flag } from '../domain/deciding/flags.ts'
import { hint } from '../domain/deciding/hints.ts'
import { query } from './call.ts'
import { feeFigures, invoiceFigures } from './client-money.ts'
import { clientLive } from './live.ts'

const nullableRate = () => s.figure().nullable()
const int = () => z.number().int()

/** One client's line of the report; money in base minor units, rates in minor units per hour. */
export const clientFigures = () =>
  z.object({
    clientId: s.id(),
    client: z.string(),
    state: z.enum(clientStates),
    archived: z.boolean(),
    seconds: s.seconds(),
    billableSeconds: s.seconds(),
    outOfHoursSeconds: s.seconds(),
    pendingSeconds: s.seconds(),
    neverInvoicedSeconds: s.seconds(),
    countedSeconds: s.seconds(),
    earned: s.figure(),
    matchedCollected: s.figure(),
    deferred: s.figure(),
    /** F3: done and not invoiced. */
    accrued: s.figure(),
    invoiced: s.figure(),
    /** H5; null while no pending billable hour has an agreed rate. */
    pendingValue: s.figure().nullable(),
    /** E6: the rate if what is pending is never invoiced. */
    floorRate: nullableRate(),
    effectiveRate: nullableRate(),
    /** The same length of time just before the window. */
    previousEffectiveRate: nullableRate(),
    collectedRate: nullableRate(),
    billedRate: nullableRate(),
    averageDaysToPay: z.number().nullable(),
    averageDaysLate: z.number().nullable(),
    overdue: s.figure(),
    alternativeRate: nullableRate(),
    alternativeKind: z.enum(alternativeKinds).nullable(),
    /** O1: `rest` without the other client that earned most. */
    alternativeWithoutLargest: nullableRate(),
    opportunityCost: s.figure().nullable(),
    revenueShare: z.number().nullable(),
    band: z.enum(bands),
    flags: z.array(flag()),
    /** V1; null while there is nothing to judge by. */
    verdict: z.enum(verdicts).nullable(),
    /** V3. */
    replaceFirst: z.boolean(),
    reasons: z.array(z.enum(verdictReasons)),
  })

/** Billable hours of hourly work at their agreed rates, those without one at the target; base minor units. */
const hoursWorth = () =>
  z.object({
    /** All hours, also those not valued. */
    seconds: s.seconds(),
    agreedSeconds: s.seconds(),
    agreedValue: s.figure(),
    unagreedSeconds: s.seconds(),
    /** Null where no target rate is set. */
    targetValue: s.figure().nullable(),
  })

export const report = () =>
  z.object({
    asOf: s.isoDate(),
    window: z.object({ from: s.reckonedDate(), to: s.isoDate() }),
    currency: s.currency(),
    clients: z.array(clientFigures()),
    /** H6: hours in the window of prospects never invoiced. */
    prospectSeconds: s.seconds(),
    /** Whether no client was invoiced up to the as-of date. */
    noInvoices: z.boolean(),
    /** Before any invoice: what the hours of the window would be worth; null once there is one. */
    worth: hoursWorth()
      .extend({
        clients: z.array(hoursWorth().extend({ clientId: s.id(), client: z.string() })),
      })
      .nullable(),
    /** V4: the client the start page names. */
    headline: z.object({ clientId: s.id(), client: z.string() }).nullable(),
    /** Hours without a client in the window. */
    internalSeconds: s.seconds(),
    totals: z.object({
      seconds: s.seconds(),
      countedSeconds: s.seconds(),
      pendingSeconds: s.seconds(),
      earned: s.figure(),
      effectiveRate: nullableRate(),
      /** Sum of squared revenue shares × 10 000 (C1). */
      concentration: z.number().nullable(),
    }),
  })

/** E5: what an hour of a month brought. */
const monthRate = () =>
  z.object({
    month: z.string(),
    effectiveRate: nullableRate(),
    /** More pending than counted hours. */
    provisional: z.boolean(),
  })

const clientTrend = () =>
  z.object({
    clientId: s.id(),
    /** The last day up to the as-of date with hours; null without any. */
    lastWorked: s.isoDate().nullable(),
    months: z.array(monthRate()),
  })

const monthFigures = () =>
  monthRate().extend({
    seconds: s.seconds(),
    countedSeconds: s.seconds(),
    pendingSeconds: s.seconds(),
    earned: s.figure(),
    matchedCollected: s.figure(),
    collectedRate: nullableRate(),
    band: z.enum(bands),
  })

export const cascade = () =>
  z.object({
    agreedRate: nullableRate(),
    /** Signed differences in minor units per hour; agreedRate + Σ steps = collectedRate exactly (E4). */
    steps: z.array(
      z.object({
        kind: z.enum(cascadeSteps),
        change: s.figure(),
        rateAfter: s.figure(),
      }),
    ),
    effectiveRate: nullableRate(),
    collectedRate: nullableRate(),
  })

export const clientReport = () =>
  z.object({
    asOf: s.isoDate(),
    window: z.object({ from: s.reckonedDate(), to: s.isoDate() }),
    currency: s.currency(),
    figures: clientFigures(),
    months: z.array(
      monthFigures().extend({
        /** R3: the labour part of what was invoiced in the month. */
        invoiced: s.figure(),
        /** O2 of the month alone, against the alternative of the window. */
        opportunityCost: s.figure().nullable(),
      }),
    ),
    cascade: cascade().nullable(),
    hours: z.object({
      billableCovered: s.seconds(),
      unbilledCovered: s.seconds(),
      /** Counted, not billable and on no day an invoice covers. */
      uncovered: s.seconds(),
      neverInvoiced: s.seconds(),
      pending: s.seconds(),
      inHours: s.seconds(),
      outOfHours: s.seconds(),
      byActivity: z.array(z.object({ activity: z.enum(activities), seconds: s.seconds() })),
      byProject: z.array(
        z.object({
          projectId: s.id().nullable(),
          project: z.string().nullable(),
          seconds: s.seconds(),
          /** All hours ever against the estimate, for fixed work. */
          totalSeconds: s.seconds(),
          estimatedSeconds: s.seconds().nullable(),
        }),
      ),
    }),
    invoices: z.array(invoiceFigures()),
    fees: z.array(feeFigures()),
    alternative: alternativeChoice().nullable(),
    live: clientLive(),
    /** What is said beside the figures where the rules cannot know. */
    hints: z.array(hint()),
  })

export type Report = s.Immutable<z.infer<ReturnType<typeof report>>>
export type ClientFigures = s.Immutable<z.infer<ReturnType<typeof clientFigures>>>
export type ClientReport = s.Immutable<z.infer<ReturnType<typeof clientReport>>>
/** E5: what the hours of a client brought month by month, and when there were any. */
export type ClientTrend = s.Immutable<z.infer<ReturnType<typeof clientTrend>>>
/** E5: a month of a client. */
export type MonthOfClient = s.Immutable<z.infer<ReturnType<typeof monthFigures>>>

const windowInput = () => ({
  asOf: s.isoDate(),
  /** Window length in months; the setting `windowMonths` when left out. */
  months: s.whole(ranges.windowMonths).optional(),
})

/** What every figure of a report is made of. */
export const reportReads = ['settings', 'clients', 'entries', 'invoices', 'signs'] as const

export const reportCalls = {
  /** All clients with hours or invoices ever, by name in code-point order. */
  'reports.clients': query(reportReads, () => z.object(windowInput()), report),
  /** E5 alone: one client's months, oldest first; `months` as far back as wanted. Cheap enough for ten years. */
  'reports.series': query(
    reportReads,
    () => z.object({ clientId: s.id(), ...windowInput() }),
    () => z.object({ months: z.array(monthFigures()) }),
  ),
  /** E5 of every client of the report, over the months of the window, and when each was last worked for. */
  'reports.trends': query(
    reportReads,
    () => z.object(windowInput()),
    () => z.object({ clients: z.array(clientTrend()) }),
  ),
  'reports.client': query(
    reportReads,
    () => z.object({ clientId: s.id(), ...windowInput() }),
    clientReport,
  ),
  /** L1–L4 as of the end of a date, with the seconds of a timer that runs for the client. */
  'reports.live': query(
    reportReads,
    () =>
      z.object({
        clientId: s.id(),
        asOf: s.isoDate(),
        timer: z
          .object({ projectId: s.id().nullable(), billable: z.boolean(), seconds: s.seconds() })
          .optional(),
      }),
    clientLive,
  ),
  /** The entries of one client in the window, by what the rules make of their day (H1–H3): what an hours figure is made of. */
  'reports.hours': query(
    reportReads,
    () =>
      z.object({
        clientId: s.id(),
        ...windowInput(),
        part: z.enum(hourParts),
        limit: s.whole(ranges.pageRows),
      }),
    () =>
      z.object({
        seconds: s.seconds(),
        days: z.array(
          z.object({
            date: s.isoDate(),
            seconds: s.seconds(),
            billableSeconds: s.seconds(),
            outOfHoursSeconds: s.seconds(),
            projectId: s.id().nullable(),
            status: z.enum(hourStates),
          }),
        ),
        entries: z.array(entry()),
      }),
  ),
  /** When the client's work happens: local weekday (1 Monday … 7 Sunday) and hour; hours without a clock time by weekday. */
  'reports.weekHours': query(
    reportReads,
    () => z.object({ clientId: s.id(), ...windowInput() }),
    () =>
      z.object({
        cells: z.array(
          z.object({
            weekday: int().min(1).max(7),
            hour: int().min(0).max(23),
            seconds: s.seconds(),
            outOfHoursSeconds: s.seconds(),
          }),
        ),
        unplaced: z.array(
          z.object({
            weekday: int().min(1).max(7),
            seconds: s.seconds(),
            outOfHoursSeconds: s.seconds(),
          }),
        ),
      }),
  ),
} as const
