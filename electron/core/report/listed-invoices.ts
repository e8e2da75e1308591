import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { Invoice } from '../../../shared/domain/entities.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { bookOf } from '../../../shared/profitability/book.ts'
import { newClient } from '../../../shared/profitability/new-client.ts'
import {
  describeInvoices,
  type InvoiceDescription,
} from '../../../shared/profitability/revenue/describe.ts'
import { isCreditNote } from '../../../shared/profitability/revenue/ledger.ts'
import type { ClientHistory } from '../../../shared/profitability/types.ts'

/**
 * Y1, R6: the invoices of all clients with what follows from their payments and credit notes, in the
 * order given.
 */
export function listed(
  invoices: readonly Invoice[],
  settings: Settings,
  today: IsoDate,
): ListedInvoice[] {
  const descriptions = new Map<number, InvoiceDescription>()
  const clients = [...Map.groupBy(invoices, ({ clientId }) => clientId).values()].map(moneyOnly)
  const { arePaymentsEntered } = bookOf(clients, today)
  for (const client of clients) {
    for (const found of describeInvoices(client, settings, today, arePaymentsEntered)) {
      descriptions.set(found.invoiceId, found)
    }
  }
  return invoices.map((invoice) => listedInvoice(invoice, descriptions.get(invoice.id)))
}

// Open amounts and settled days need no hours.
const moneyOnly = (invoices: readonly Invoice[]): ClientHistory => ({
  ...newClient(invoices[0]?.clientId ?? 0, ''),
  invoices,
})

function listedInvoice(invoice: Invoice, found: InvoiceDescription | undefined): ListedInvoice {
  const gross = invoice.net + invoice.vat
  const paid = invoice.payments.reduce((sum, payment) => sum + payment.gross, 0)
  // Issued after today: not yet in the ledger.
  if (!found) {
    const isCredit = isCreditNote(invoice)
    const open = isCredit ? 0 : Math.max(0, gross - paid)
    return { ...invoice, gross, paid, open, status: isCredit ? 'credit' : 'open', settledOn: null }
  }
  return {
    ...invoice,
    gross,
    paid,
    open: found.openGross,
    status: found.status,
    settledOn: found.settledOn,
  }
}
