import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Invoice, InvoiceFields } from '../../../shared/domain/entities.ts'
import type { Db } from '../file/db.ts'
import { entity } from '../rows/entity.ts'
import type { Changed } from '../rows/saving.ts'
import { transact } from '../rows/transaction.ts'
import { otherWork } from './other-work.ts'
import { deletePayment, listPayments, payments } from './payments.ts'

type KeptInvoice = Omit<Invoice, 'payments'>

/** Invoices without their payments, newest first (issue date, number). */
export const invoices = entity<KeptInvoice, InvoiceFields>({
  name: 'invoice',
  table: 'invoice',
  columns: {
    id: 'id',
    number: 'number',
    clientId: 'client_id',
    projectId: 'project_id',
    issuedOn: 'issued_on',
    dueOn: 'due_on',
    net: 'net',
    vat: 'vat',
    expenses: 'expenses',
    currency: 'currency',
    rateToBase: 'rate_to_base',
    serviceFrom: 'service_from',
    serviceTo: 'service_to',
    creditsInvoiceId: 'credits_invoice_id',
    writtenOffOn: 'written_off_on',
    note: 'note',
  },
  order: 'issued_on DESC, number DESC, id DESC',
  initial: { writtenOffOn: null },
})

/** All invoices, or one client's, with their payments. */
export function listInvoices(db: Db, clientId?: number): Invoice[] {
  const paymentsByInvoice = Map.groupBy(listPayments(db, clientId), (payment) => payment.invoiceId)
  return invoices
    .list(db, clientId)
    .map((invoice) => ({ ...invoice, payments: paymentsByInvoice.get(invoice.id) ?? [] }))
}

export function getInvoice(db: Db, id: number): Invoice | undefined {
  const invoice = invoices.get(db, id)
  return invoice && withPayments(db, invoice)
}

/** The client's invoice of exactly this number. */
export function findInvoice(db: Db, clientId: number, number: string): Invoice | undefined {
  const [found] = invoices.where(db, 'WHERE client_id = ? AND number = ?', clientId, number)
  return found && withPayments(db, found)
}

/** Adds an invoice; `conflict` if its client has that number, `not-found` for an unknown row it names. */
export function insertInvoice(
  db: Db,
  fields: InvoiceFields & { readonly writtenOffOn?: string | null },
): Envelope<Invoice> {
  return whole(db, invoices.insert(db, fields))
}

export function updateInvoice(
  db: Db,
  id: number,
  fields: Changed<Omit<KeptInvoice, 'id'>>,
): Envelope<Invoice> {
  return whole(db, invoices.update(db, id, fields))
}

/** R5: gives up on what is unpaid from that day on; null takes it back. */
export function writeOffInvoice(db: Db, id: number, on: string | null): Envelope<Invoice> {
  return updateInvoice(db, id, { writtenOffOn: on })
}

/** Removes an invoice with its payments; `conflict` while a credit note names it. */
export function deleteInvoice(db: Db, id: number): Envelope<null> {
  return transact(db, () => {
    for (const payment of paymentsOf(db, id)) {
      const deleted = deletePayment(db, payment.id)
      if (!deleted.ok) return deleted
    }
    for (const answer of otherWork.where(db, 'WHERE invoice_id = ?', id)) {
      const deleted = otherWork.remove(db, answer.id)
      if (!deleted.ok) return deleted
    }
    return invoices.remove(db, id)
  })
}

const paymentsOf = (db: Db, id: number) =>
  payments.where(db, 'WHERE invoice_id = ? ORDER BY paid_on, id', id)

const withPayments = (db: Db, invoice: KeptInvoice): Invoice => ({
  ...invoice,
  payments: paymentsOf(db, invoice.id),
})

function whole(db: Db, written: Envelope<KeptInvoice>): Envelope<Invoice> {
  return written.ok ? ok(withPayments(db, written.value)) : written
}
