import { addDays } from '../../../../shared/domain/calendar.ts'
import type { Book } from '../book.ts'

/** One thing a consultant meets, as the table of docs/rules.md names it, and how its answer was worked by hand. */
export type Situation = {
  readonly name: string
  readonly worked: string
  readonly book: Book
}

/** Every situation is looked at on this day, over the six months up to it. */
export const asOf = '2026-06-30'

/** The client the table speaks of. */
export const client = 'Client'

type Lists = Pick<Book, 'projects' | 'agreedRates' | 'entries' | 'invoices' | 'payments'>
type Part = Partial<Lists>
type Name = { readonly of?: string; readonly project?: string }

/** January to June 2026. */
export const halfYear: readonly number[] = [1, 2, 3, 4, 5, 6]

export const each = (months: readonly number[], part: (month: number) => readonly Part[]): Part[] =>
  months.flatMap(part)

const day = (month: number, dayOfMonth: number) =>
  `2026-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`

/** Work on the 15th of a month of 2026, or on a day. */
export const work = (
  on: number | string,
  hours: number,
  { of = client, project, billable = true }: Name & { readonly billable?: boolean } = {},
): Part => ({
  entries: [
    {
      client: of,
      project: project ?? null,
      billable,
      date: typeof on === 'number' ? day(on, 15) : on,
      seconds: hours * 3600,
    },
  ],
})

type Billed = Name &
  Partial<Book['invoices'][number]> & {
    /** The day it was paid in full, or how many days after its issue. */
    readonly paid?: string | number
  }

/** An invoice over an amount in major units, due in 30 days; numbered by its day of issue unless said otherwise. */
export const bill = (issued: string, amount: number, billed: Billed = {}): Part => {
  const { of = client, paid, vat = 0, ...rest } = billed
  const number = rest.number ?? `${of} ${issued}`
  const net = amount * 100
  const paidOn = typeof paid === 'number' ? addDays(issued, paid) : paid
  return {
    invoices: [
      { client: of, issued, due: addDays(issued, 30), net, ...rest, number, vat: (vat ?? 0) * 100 },
    ],
    payments: paidOn ? [{ invoice: number, paidOn, gross: net + (vat ?? 0) * 100 }] : [],
  }
}

/** The last day of a month of 2026. */
export const monthEnd = (month: number): string => addDays(day(month + 1, 1), -1)

/** A month of 2026 as the period of an invoice. */
export const monthOf = (month: number) => ({
  serviceFrom: day(month, 1),
  serviceTo: monthEnd(month),
})

/** A day of a month of 2026. */
export const dayOf = day

/** A project with a fee in major units and hours estimated, or included in a month. */
export const fee = (
  pricing: 'fixed' | 'retainer',
  amount: number,
  hours: number | null,
  name = 'Site',
): Part => ({
  projects: [{ client, name, pricing, fee: amount * 100, estimatedSeconds: hours && hours * 3600 }],
})

/** An agreed rate in major units, from January 2026. */
export const agreed = (rate: number): Part => ({
  agreedRates: [{ client, project: null, from: '2026-01-01', rate: rate * 100 }],
})

/** Another client with as many hours a month, invoiced with their month and paid at once. */
export const other = (name: string, hours: number, rate: number): Part[] =>
  each(halfYear, (month) => [
    work(month, hours, { of: name }),
    bill(monthEnd(month), hours * rate, { of: name, paid: 0, ...monthOf(month) }),
  ])

/** What else the consultant does, unless a situation is about that too. */
export const elsewhere = other('Elsewhere', 100, 900)

const always = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '7'].map((weekday) => [weekday, [['00:00', '24:00']] as const]),
)

/** A book of its parts: rates 150, 450 and 900, and no hour out of hours. */
export function bookOf(parts: readonly Part[], state?: Book['clients'][number]['state']): Book {
  const all = <T>(listOf: (part: Part) => readonly T[] | undefined): T[] =>
    parts.flatMap((part) => listOf(part) ?? [])
  const entries = all((part) => part.entries)
  const names = new Set([client, ...entries.flatMap((entry) => entry.client ?? [])])
  return {
    settings: { workingHours: always },
    clients: [...names].map((name) =>
      name === client ? { name, state: state ?? null } : { name },
    ),
    projects: all((part) => part.projects),
    agreedRates: all((part) => part.agreedRates),
    entries,
    invoices: all((part) => part.invoices),
    payments: all((part) => part.payments),
  }
}
