import { dayNumber } from '../../../shared/domain/calendar.ts'
import type { AlternativeChoice } from '../../../shared/domain/entities.ts'
import {
  criticalSigns,
  type ClientState,
  type Pricing,
  type WarningSignKind,
} from '../../../shared/domain/kinds.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import {
  hoursFrom,
  packDays,
  rollUp,
  workWeek,
  type ClientHistory,
  type InvoiceFacts,
  type RuleSettings,
  type WorkedEntry,
} from '../../../shared/profitability/index.ts'

type Maybe<T> = T | null | undefined

/** A whole book as tests/fixtures/rules/README.md describes it. */
export type Book = {
  readonly settings: Partial<RuleSettings>
  readonly clients: readonly {
    readonly name: string
    readonly state?: Maybe<ClientState>
    readonly alternative?: Maybe<AlternativeChoice>
  }[]
  readonly projects: readonly {
    readonly client: string
    readonly name: string
    readonly pricing?: Maybe<Pricing>
    readonly fee?: Maybe<number>
    readonly estimatedSeconds?: Maybe<number>
    readonly startsOn?: Maybe<string>
    readonly endsOn?: Maybe<string>
    readonly carryMonths?: Maybe<number>
  }[]
  readonly agreedRates: readonly {
    readonly client: string
    readonly project?: Maybe<string>
    readonly from: string
    readonly rate: number
    readonly currency?: Maybe<string>
    readonly rateToBase?: Maybe<string>
  }[]
  readonly entries: readonly {
    readonly client: Maybe<string>
    readonly project?: Maybe<string>
    readonly billable: boolean
    readonly date?: Maybe<string>
    readonly seconds?: Maybe<number>
    readonly start?: Maybe<string>
    readonly end?: Maybe<string>
    readonly zone?: Maybe<string>
  }[]
  readonly invoices: readonly {
    readonly number: string
    readonly client: string
    readonly project?: Maybe<string>
    readonly issued: string
    readonly due?: Maybe<string>
    readonly net: number
    readonly vat?: Maybe<number>
    readonly expenses?: Maybe<number>
    readonly currency?: Maybe<string>
    readonly rateToBase?: Maybe<string>
    readonly serviceFrom?: Maybe<string>
    readonly serviceTo?: Maybe<string>
    readonly credits?: Maybe<string>
    readonly writtenOffOn?: Maybe<string>
    readonly otherWork?: Maybe<boolean>
  }[]
  readonly payments: readonly {
    readonly invoice: string
    readonly paidOn: string
    readonly gross: number
  }[]
  readonly signs?: readonly {
    readonly client: string
    readonly kind: string
    readonly on: string
    readonly closedOn?: Maybe<string>
  }[]
}

/** The settings of a book, those it lacks as the worked example has them. */
export const bookSettings = ({ settings }: Book): RuleSettings => ({
  ...defaultSettings,
  praoRate: 15_000,
  breakEvenRate: 45_000,
  targetRate: 90_000,
  ...settings,
})

/** The clients of a book with all that the rules need, ids by place in its lists. */
export function bookClients(book: Book): ClientHistory[] {
  const settings = bookSettings(book)
  const week = workWeek(settings.workingHours)
  const read = readerOf(book, settings.currency)
  return book.clients.map(({ name, state, alternative }, i) => ({
    id: i + 1,
    name,
    state: state ?? 'active',
    alternative: alternative ?? null,
    hours: hoursFrom(packDays(rollUp(read.entries(name), week))),
    invoices: read.invoices(name),
    otherWork: book.invoices.flatMap((one, at) =>
      one.otherWork && one.client === name ? [{ invoiceId: at + 1, projectId: null }] : [],
    ),
    projects: read.projects(name),
    agreedRates: read.rates(name),
    warningSigns: (book.signs ?? [])
      .filter((one) => one.client === name)
      .map((one) => {
        const kind = one.kind as WarningSignKind
        const closedOn = one.closedOn ?? null
        return { kind, critical: criticalSigns.has(kind), on: one.on, closedOn }
      }),
  }))
}

/** Entries as the rules take them; projects by name, none unless said otherwise. */
export const readEntries = (
  entries: readonly Omit<Book['entries'][number], 'client'>[],
  projectId: (name: Maybe<string>) => number | null = () => null,
): WorkedEntry[] =>
  entries.map(({ project, billable, date, seconds, start, end, zone }) => ({
    projectId: projectId(project),
    billable,
    time:
      start && end
        ? {
            kind: 'interval',
            start: epoch(start),
            end: epoch(end),
            zone: zone ?? 'Europe/Stockholm',
          }
        : { kind: 'duration', date: date ?? '', seconds: seconds ?? 0 },
  }))

function readerOf(book: Book, currency: string) {
  const projectId = (client: string, name: Maybe<string>) => {
    const at = book.projects.findIndex((one) => one.client === client && one.name === name)
    return at < 0 ? null : at + 1
  }
  const invoiceId = (number: Maybe<string>) => {
    const at = book.invoices.findIndex((one) => one.number === number)
    return at < 0 ? null : at + 1
  }
  return {
    entries: (client: string): WorkedEntry[] =>
      readEntries(
        book.entries.filter((one) => one.client === client),
        (name) => projectId(client, name),
      ),
    projects: (client: string) =>
      book.projects.flatMap((one, at) =>
        one.client === client
          ? [
              {
                id: at + 1,
                name: one.name,
                pricing: one.pricing ?? 'hourly',
                fee: one.fee ?? null,
                estimatedSeconds: one.estimatedSeconds ?? null,
                startsOn: one.startsOn ?? null,
                endsOn: one.endsOn ?? null,
                carryMonths: one.carryMonths ?? null,
              },
            ]
          : [],
      ),
    rates: (client: string) =>
      book.agreedRates
        .filter((one) => one.client === client)
        .map((one) => ({
          projectId: projectId(client, one.project),
          from: one.from,
          rate: one.rate,
          currency: one.currency ?? currency,
          rateToBase: one.rateToBase ?? null,
        })),
    invoices: (client: string): InvoiceFacts[] =>
      book.invoices
        .filter((one) => one.client === client)
        .map((one) => ({
          id: invoiceId(one.number) ?? 0,
          number: one.number,
          projectId: projectId(client, one.project),
          issuedOn: one.issued,
          dueOn: one.due ?? null,
          net: one.net,
          vat: one.vat ?? 0,
          expenses: one.expenses ?? 0,
          currency: one.currency ?? currency,
          rateToBase: one.rateToBase ?? null,
          serviceFrom: one.serviceFrom ?? null,
          serviceTo: one.serviceTo ?? null,
          creditsInvoiceId: invoiceId(one.credits),
          writtenOffOn: one.writtenOffOn ?? null,
          payments: book.payments
            .filter((payment) => payment.invoice === one.number)
            .map(({ paidOn, gross }) => ({ paidOn, gross })),
        })),
  }
}

function epoch(utc: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = utc.slice(11, 19).split(':').map(Number)
  return dayNumber(utc.slice(0, 10)) * 86_400 + hours * 3600 + minutes * 60 + seconds
}
