import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import * as rows from '../../support/core/some-rows.ts'

type Given = Partial<ListedInvoice> & Pick<ListedInvoice, 'id' | 'number' | 'issuedOn' | 'net'>

/** An invoice to the second client, whose period follows from its hours. */
export const anInvoice = (given: Given): ListedInvoice =>
  rows.anInvoice(given.id, { clientId: 2, ...given })

/** Newest first, as the core lists them. */
export const someInvoices: readonly ListedInvoice[] = [
  anInvoice({
    id: 8,
    number: '2026-018',
    issuedOn: '2026-06-25',
    dueOn: '2026-07-05',
    net: 2_400_000,
  }),
  anInvoice({
    id: 7,
    number: '2026-017',
    clientId: 1,
    issuedOn: '2026-06-01',
    dueOn: '2026-07-01',
    net: 630_000,
    vat: 0,
    currency: 'DKK',
    rateToBase: '1.52',
  }),
  anInvoice({
    id: 6,
    number: '2026-016',
    issuedOn: '2026-03-31',
    dueOn: '2026-04-10',
    net: 500_000,
    paid: 300_000,
    status: 'overdue',
    payments: [{ id: 61, invoiceId: 6, paidOn: '2026-06-01', gross: 300_000 }],
  }),
  anInvoice({
    id: 5,
    number: '2026-015',
    issuedOn: '2026-03-10',
    net: -100_000,
    status: 'credit',
    open: 0,
    creditsInvoiceId: 4,
  }),
  anInvoice({
    id: 4,
    number: '2026-014',
    issuedOn: '2026-02-28',
    dueOn: '2026-03-10',
    net: 800_000,
    paid: 1_000_000,
    status: 'paid',
    settledOn: '2026-03-08',
    payments: [{ id: 41, invoiceId: 4, paidOn: '2026-03-08', gross: 1_000_000 }],
  }),
  anInvoice({
    id: 3,
    number: '2025-101',
    clientId: 3,
    issuedOn: '2025-11-30',
    dueOn: '2025-12-30',
    net: 412_050,
    vat: 74_169,
    currency: 'ILS',
    rateToBase: '2.85',
    status: 'written-off',
    writtenOffOn: '2026-05-01',
    open: 0,
  }),
]
