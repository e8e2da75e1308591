import { z } from 'zod'
import {
  activities,
  billings,
  clientStates,
  pricings,
  roundingDirections,
  roundingMinutes,
  roundingScopes,
} from './kinds.ts'
import { ranges } from './limits.ts'
import { mostAliases } from './names.ts'
import * as s from './schema.ts'

/** The user's choice of alternative for one client (O1); null where the default applies. */
export const alternativeChoice = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('rest') }),
    z.object({ kind: z.literal('best') }),
    z.object({ kind: z.literal('target') }),
    z.object({
      kind: z.literal('offer'),
      rate: s.rate(),
      probability: s.share(),
      /** The named offer it was taken from, whose changes it follows. */
      offerId: s.id().optional(),
    }),
  ])

const rounded = () =>
  z.object({
    direction: z.enum(roundingDirections),
    minutes: z.literal(roundingMinutes),
    per: z.enum(roundingScopes),
  })
/** How a client's time is rounded for its invoices (T5); null where it is not. */
export const clientRounding = () => rounded().nullable()
/** A project's own rounding, which goes before its client's: `none` is the actual time, null as the client. */
export const projectRounding = () =>
  z.union([rounded(), z.object({ direction: z.literal('none') })]).nullable()

/** Other names it has or had, by which files may still call it. */
const aliases = () => z.array(s.name()).max(mostAliases)

export const clientFields = () =>
  z.object({
    name: s.name(),
    state: z.enum(clientStates),
    currency: s.currency().nullable(),
    paymentTermsDays: s.whole(ranges.paymentTermsDays).nullable(),
    note: s.note(),
    alternative: alternativeChoice().nullable(),
    aliases: aliases().optional(),
    rounding: clientRounding().optional(),
  })
export const client = () =>
  clientFields().extend({
    aliases: aliases(),
    rounding: clientRounding(),
    id: s.id(),
    archived: z.boolean(),
  })

export const projectFields = () =>
  z.object({
    /** Null: internal work of the user's own, such as bookkeeping. */
    clientId: s.id().nullable(),
    name: s.name(),
    pricing: z.enum(pricings),
    fee: s.minor().min(0).nullable(),
    estimatedSeconds: s.seconds().nullable(),
    startsOn: s.isoDate().nullable(),
    endsOn: s.isoDate().nullable(),
    /** For how many months a retainer keeps hours not used (L3); null is none. */
    carryMonths: s.whole(ranges.carryMonths).nullable().optional(),
    /** When a retainer is invoiced; null is afterwards. */
    billing: z.enum(billings).nullable().optional(),
    aliases: aliases().optional(),
    rounding: projectRounding().optional(),
  })
export const project = () =>
  projectFields().extend({
    id: s.id(),
    carryMonths: s.whole(ranges.carryMonths).nullable(),
    billing: z.enum(billings).nullable(),
    aliases: aliases(),
    rounding: projectRounding(),
    archived: z.boolean(),
  })

export const agreedRateFields = () =>
  z.object({
    clientId: s.id(),
    projectId: s.id().nullable(),
    from: s.isoDate(),
    rate: s.rate(),
    currency: s.currency(),
    rateToBase: s.currencyRate().nullable(),
  })
export const agreedRate = () => agreedRateFields().extend({ id: s.id() })

/** When the work took place: two instants with their zone (T1), or a date with a duration (T2). */
export const entryTime = () =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('interval'),
      start: s.instant(),
      end: s.instant(),
      zone: s.zone(),
    }),
    z.object({
      kind: z.literal('duration'),
      date: s.isoDate(),
      seconds: s.seconds().min(ranges.entrySeconds.least),
    }),
  ])
export const entryFields = () =>
  z.object({
    clientId: s.id().nullable(),
    projectId: s.id().nullable(),
    time: entryTime(),
    billable: z.boolean(),
    activity: z.enum(activities),
    note: s.note(),
  })
/** `date` is the local date of the start; `seconds` the elapsed time. */
export const entry = () =>
  entryFields().extend({
    id: s.id(),
    date: s.isoDate(),
    seconds: s.seconds(),
    /** Said only where it is so: it was changed in time that had been locked. */
    afterLock: z.boolean().optional(),
  })

/**
 * An entry of a list, with what is to be invoiced for it (T5) where that is another length than the one it took;
 * `dayToInvoice`: for all of its project's day, where that is what is rounded.
 */
export const listedEntry = () =>
  entry().extend({ toInvoice: s.seconds().optional(), dayToInvoice: s.seconds().optional() })

/** A running timer: elapsed time is always now − start, never counted ticks. */
export const timer = () =>
  z.object({
    clientId: s.id().nullable(),
    projectId: s.id().nullable(),
    start: s.clockInstant(),
    zone: s.zone(),
    billable: z.boolean(),
    activity: z.enum(activities),
    note: s.note(),
  })

export const invoiceFields = () =>
  z.object({
    number: s.name(),
    clientId: s.id(),
    projectId: s.id().nullable(),
    issuedOn: s.isoDate(),
    dueOn: s.isoDate().nullable(),
    /** Without VAT, including re-billed expenses; negative for a credit note. */
    net: s.minor(),
    vat: s.minor(),
    expenses: s.minor(),
    currency: s.currency(),
    /** Base-currency units for one unit of `currency` (M2); null when it is the base. */
    rateToBase: s.currencyRate().nullable(),
    serviceFrom: s.isoDate().nullable(),
    serviceTo: s.isoDate().nullable(),
    creditsInvoiceId: s.id().nullable(),
    note: s.note(),
  })
/**
 * Hours paid ahead by an invoice: a fixed project of this name is made of it. `from`: the client's
 * hourly work from that day on counts from it, until it is used up.
 */
export const prepaidBlock = () =>
  z.object({
    name: s.name(),
    seconds: s.whole(ranges.prepaidSeconds),
    from: s.isoDate().nullable().optional(),
  })
export const payment = () =>
  z.object({ id: s.id(), invoiceId: s.id(), paidOn: s.isoDate(), gross: s.minor() })
export const invoice = () =>
  invoiceFields().extend({
    id: s.id(),
    writtenOffOn: s.isoDate().nullable(),
    payments: z.array(payment()),
  })

export type Rounding = s.Immutable<z.infer<ReturnType<typeof rounded>>>
export type ProjectRounding = s.Immutable<z.infer<ReturnType<typeof projectRounding>>>
export type AlternativeChoice = s.Immutable<z.infer<ReturnType<typeof alternativeChoice>>>
export type Client = s.Immutable<z.infer<ReturnType<typeof client>>>
export type ClientFields = s.Immutable<z.infer<ReturnType<typeof clientFields>>>
export type Project = s.Immutable<z.infer<ReturnType<typeof project>>>
export type ProjectFields = s.Immutable<z.infer<ReturnType<typeof projectFields>>>
export type AgreedRate = s.Immutable<z.infer<ReturnType<typeof agreedRate>>>
export type AgreedRateFields = s.Immutable<z.infer<ReturnType<typeof agreedRateFields>>>
export type EntryTime = s.Immutable<z.infer<ReturnType<typeof entryTime>>>
export type EntryFields = s.Immutable<z.infer<ReturnType<typeof entryFields>>>
export type Entry = s.Immutable<z.infer<ReturnType<typeof entry>>>
export type ListedEntry = s.Immutable<z.infer<ReturnType<typeof listedEntry>>>
/** An entry that says nothing of itself: billable work for nobody. Forms and a timer's start begin with it. */
export const blankEntry: Omit<EntryFields, 'time'> = {
  clientId: null,
  projectId: null,
  billable: true,
  activity: 'work',
  note: '',
}
export type Timer = s.Immutable<z.infer<ReturnType<typeof timer>>>
export type InvoiceFields = s.Immutable<z.infer<ReturnType<typeof invoiceFields>>>
export type Invoice = s.Immutable<z.infer<ReturnType<typeof invoice>>>
export type PrepaidBlock = s.Immutable<z.infer<ReturnType<typeof prepaidBlock>>>
export type Payment = s.Immutable<z.infer<ReturnType<typeof payment>>>
