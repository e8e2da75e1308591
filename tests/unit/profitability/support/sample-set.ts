import { dayNumber } from '../../../../shared/domain/calendar.ts'
import {
  hoursFrom,
  packDays,
  rollUp,
  workWeek,
  type ClientHistory,
  type InvoiceFacts,
  type RuleSettings,
  type WorkedEntry,
} from '../../../../shared/profitability/index.ts'
import model from '../../../fixtures/samples/model.json' with { type: 'json' }

type SampleEntry = {
  client: string | null
  project?: string | null
  start?: string
  end?: string
  date?: string
  seconds?: number
  billable: boolean
}
type SampleInvoice = {
  number: string
  client: string
  project?: string
  issued: string
  due?: string
  net: number
  vat: number
  expenses: number
  currency: string
  rateToBase?: string
  serviceFrom?: string
  serviceTo?: string
  credits?: string
  writtenOffOn?: string
}

const invoices: readonly SampleInvoice[] = model.invoices
const projectId = (client: string, name: string | null | undefined) => {
  const at = model.projects.findIndex((one) => one.client === client && one.name === name)
  return at < 0 ? null : at + 1
}
const invoiceId = (number: string | undefined) => {
  const at = invoices.findIndex((one) => one.number === number)
  return at < 0 ? null : at + 1
}

/** The settings the sample figures were computed with. */
export const sampleSettings: RuleSettings = {
  ...model.settings,
  tailGraceDays: 100,
  workingHours: Object.fromEntries(
    Object.entries(model.settings.workingHours).map(([weekday, spans]) => [
      weekday,
      spans.map(([from = '', to = '']) => [from, to] as const),
    ]),
  ),
}

/** Seconds of the internal entries per day (T1–T4). */
export const internalDays = () => rollUp(model.internalEntries.map(worked), week())

/** The sample clients with their day rows rolled up from the entries. */
export function sampleClients(): ClientHistory[] {
  const entries: readonly SampleEntry[] = model.entries
  return model.clients.map(({ name, currency, agreedRates }, i) => ({
    id: i + 1,
    name,
    alternative: null,
    hours: hoursFrom(
      packDays(rollUp(entries.filter((one) => one.client === name).map(worked), week())),
    ),
    invoices: invoices.filter((one) => one.client === name).map(invoiceFacts),
    projects: model.projects.flatMap((one, at) =>
      one.client === name
        ? [
            {
              id: at + 1,
              name: one.name,
              pricing: 'hourly' as const,
              estimatedSeconds: one.estimatedSeconds ?? null,
            },
          ]
        : [],
    ),
    agreedRates: agreedRates.map(({ from, rate }) => ({
      projectId: null,
      from,
      rate,
      currency,
      rateToBase: currency === 'SEK' ? null : '11',
    })),
    warningSigns: [],
  }))
}

const week = () => workWeek(sampleSettings.workingHours)

function worked(entry: SampleEntry): WorkedEntry {
  const { start, end, date, seconds = 0 } = entry
  return {
    projectId: projectId(entry.client ?? '', entry.project),
    billable: entry.billable,
    time:
      start !== undefined && end !== undefined
        ? { kind: 'interval', start: epoch(start), end: epoch(end), zone: 'Europe/Stockholm' }
        : { kind: 'duration', date: date ?? '', seconds },
  }
}

function epoch(utc: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = utc.slice(11, 19).split(':').map(Number)
  return dayNumber(utc.slice(0, 10)) * 86_400 + hours * 3600 + minutes * 60 + seconds
}

function invoiceFacts(one: SampleInvoice): InvoiceFacts {
  return {
    id: invoiceId(one.number) ?? 0,
    number: one.number,
    projectId: projectId(one.client, one.project),
    issuedOn: one.issued,
    dueOn: one.due ?? null,
    net: one.net,
    vat: one.vat,
    expenses: one.expenses,
    currency: one.currency,
    rateToBase: one.rateToBase ?? null,
    serviceFrom: one.serviceFrom ?? null,
    serviceTo: one.serviceTo ?? null,
    creditsInvoiceId: invoiceId(one.credits),
    writtenOffOn: one.writtenOffOn ?? null,
    payments: model.payments
      .filter((payment) => payment.invoice === one.number)
      .map(({ paidOn, gross }) => ({ paidOn, gross })),
  }
}
