import type { ListedInvoice } from '../../../shared/contract/invoices.ts'

export const statusFilters = ['all', 'unpaid', 'overdue', 'paid', 'written-off', 'credits'] as const
export type StatusFilter = (typeof statusFilters)[number]

export interface InvoiceFilter {
  readonly clientId: number | null
  readonly status: StatusFilter
  readonly text: string
}

export const noFilter: InvoiceFilter = { clientId: null, status: 'all', text: '' }

const statusesOf: Readonly<Record<StatusFilter, readonly ListedInvoice['status'][] | null>> = {
  all: null,
  unpaid: ['open', 'overdue', 'part-paid'],
  overdue: ['overdue'],
  paid: ['paid'],
  'written-off': ['written-off'],
  credits: ['credit', 'credited'],
}

/** The invoices the filter lets through, in their order; the text is looked for in number and note. */
export function filterInvoices(
  invoices: readonly ListedInvoice[],
  filter: InvoiceFilter,
): readonly ListedInvoice[] {
  const statuses = statusesOf[filter.status]
  const text = filter.text.trim().toLocaleLowerCase()
  return invoices.filter(
    (invoice) =>
      (filter.clientId === null || invoice.clientId === filter.clientId) &&
      (statuses === null || statuses.includes(invoice.status)) &&
      (text === '' || `${invoice.number}\n${invoice.note}`.toLocaleLowerCase().includes(text)),
  )
}

export interface CurrencyTotal {
  readonly currency: string
  readonly count: number
  readonly net: number
  readonly vat: number
  readonly gross: number
  readonly paid: number
  readonly open: number
}

/** Sums in minor units, one line per currency in order of appearance: currencies are never added up (M2). */
export function totalsByCurrency(invoices: readonly ListedInvoice[]): readonly CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>()
  for (const invoice of invoices) {
    const { currency } = invoice
    const sum = totals.get(currency) ?? zeroOf(currency)
    totals.set(currency, {
      currency,
      count: sum.count + 1,
      net: sum.net + invoice.net,
      vat: sum.vat + invoice.vat,
      gross: sum.gross + invoice.gross,
      paid: sum.paid + invoice.paid,
      open: sum.open + invoice.open,
    })
  }
  return [...totals.values()]
}

const zeroOf = (currency: string): CurrencyTotal => ({
  currency,
  count: 0,
  net: 0,
  vat: 0,
  gross: 0,
  paid: 0,
  open: 0,
})
