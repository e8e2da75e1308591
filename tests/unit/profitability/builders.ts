import { dayNumber } from '../../../shared/domain/calendar.ts'
import {
  defaultThresholds,
  hoursFrom,
  packDays,
  type ClientHistory,
  type DayHours,
  type InvoiceFacts,
  type RuleSettings,
} from '../../../shared/profitability/index.ts'

/** The settings of domain.md's worked example. */
export const settings: RuleSettings = {
  currency: 'SEK',
  zone: 'Europe/Stockholm',
  praoRate: 15_000,
  breakEvenRate: 45_000,
  targetRate: 90_000,
  nearMargin: '0.25',
  fill: '0.7',
  graceDays: 45,
  tailGraceDays: 100,
  windowMonths: 6,
  minHours: 5,
  workingHours: {
    '1': [['08:00', '17:00']],
    '2': [['08:00', '17:00']],
    '3': [['08:00', '17:00']],
    '4': [['08:00', '17:00']],
    '5': [['08:00', '17:00']],
  },
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
