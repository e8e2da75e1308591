import type { IsoDate } from '../domain/calendar.ts'
import { isCreditNote } from './revenue/ledger.ts'
import type { ClientHistory, InvoiceFacts, PaymentFacts } from './types.ts'

/** What is known of the whole book as of the date. */
export type Book = { readonly noInvoices: boolean; readonly arePaymentsEntered: boolean }

/** Y1: whether payments are entered at all: not while several clients are invoiced and none is there. */
export function bookOf(
  clients: readonly Pick<ClientHistory, 'invoices' | 'older'>[],
  asOf: IsoDate,
): Book {
  let invoiced = 0
  let hasPayments = false
  for (const { invoices, older } of clients) {
    const isIssued = (invoice: InvoiceFacts) => invoice.issuedOn <= asOf
    // What is left out is settled, so it was invoiced and paid.
    if (older || invoices.some((one) => isIssued(one) && !isCreditNote(one))) invoiced++
    hasPayments ||=
      older !== undefined || invoices.some((one) => isIssued(one) && isAnyPaid(one.payments, asOf))
  }
  return { noInvoices: invoiced === 0, arePaymentsEntered: hasPayments || invoiced < 2 }
}

const isAnyPaid = (payments: readonly PaymentFacts[], asOf: IsoDate): boolean =>
  payments.some(({ paidOn }) => paidOn <= asOf)
