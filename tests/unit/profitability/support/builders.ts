import { dayNumber } from '../../../../shared/domain/calendar.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'
import {
  defaultThresholds,
  hoursFrom,
  packDays,
  type ClientHistory,
  type DayHours,
  type InvoiceFacts,
  type ProjectFacts,
  type RuleSettings,
} from '../../../../shared/profitability/index.ts'

/** The settings of the worked example. */
export const settings: RuleSettings = {
  ...defaultSettings,
  praoRate: 15_000,
  breakEvenRate: 45_000,
  targetRate: 90_000,
  thresholds: defaultThresholds,
}

/** Hours on a day, all billable and within working hours unless said otherwise. */
export function onDay(date: string, hours: number, more: Partial<DayHours> = {}): DayHours {
  const seconds = hours * 3600
  return {
    projectId: null,
    day: dayNumber(date),
    seconds,
    billableSeconds: seconds,
    outOfHoursSeconds: 0,
    ...more,
  }
}

/** An unpaid invoice in SEK without VAT; its number follows its id. */
export function anInvoice(
  id: number,
  issuedOn: string,
  net: number,
  more: Partial<InvoiceFacts> = {},
) {
  return {
    id,
    number: `2026-${String(id).padStart(3, '0')}`,
    projectId: null,
    issuedOn,
    dueOn: null,
    net,
    vat: 0,
    expenses: 0,
    currency: 'SEK',
    rateToBase: null,
    serviceFrom: null,
    serviceTo: null,
    creditsInvoiceId: null,
    writtenOffOn: null,
    payments: [],
    ...more,
  } satisfies InvoiceFacts
}

/** A client with its rows of hours at hand, which a test may look at and change (`withDays`). */
export type Client = ClientHistory & { readonly days: readonly DayHours[] }
export type Given = Omit<Partial<Client>, 'hours'>

/** A client with nothing but what is given; `days` must be in order. */
export function aClient(more: Given = {}): Client {
  const { days = [], ...rest } = more
  return {
    id: 1,
    name: 'Nordlys A/S',
    state: 'active',
    alternative: null,
    days,
    hours: hoursFrom(packDays(days)),
    invoices: [],
    projects: [],
    agreedRates: [],
    warningSigns: [],
    ...rest,
  }
}

/** The same client with other hours. */
export const withDays = (client: Client, days: readonly DayHours[]): Client => ({
  ...client,
  days,
  hours: hoursFrom(packDays(days)),
})

export const paid = (paidOn: string, gross: number) => ({ paidOn, gross })
export const period = (serviceFrom: string, serviceTo: string) => ({ serviceFrom, serviceTo })

/** A project paid by the hour, without estimate or dates unless said otherwise. */
export const aProject = (id: number, more: Partial<ProjectFacts> = {}): ProjectFacts => ({
  id,
  name: `Project ${id}`,
  pricing: 'hourly',
  fee: null,
  estimatedSeconds: null,
  startsOn: null,
  endsOn: null,
  carryMonths: null,
  ...more,
})
