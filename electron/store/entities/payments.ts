import type { Envelope } from '../../../shared/contract/call.ts'
import type { Payment } from '../../../shared/domain/entities.ts'
import type { Db } from '../file/db.ts'
import { entity } from '../rows/entity.ts'
import { insertRow } from '../rows/rows.ts'
import { saved } from '../rows/saving.ts'

export const payments = entity<Payment, Omit<Payment, 'id'>>({
  name: 'payment',
  table: 'payment',
  columns: { id: 'id', invoiceId: 'invoice_id', paidOn: 'paid_on', gross: 'gross' },
  also: ['import_key'],
  order: 'invoice_id, paid_on, id',
  initial: {},
})

export const { get: getPayment, remove: deletePayment } = payments

/** All payments, or those of one client's invoices, by day. */
export function listPayments(db: Db, clientId?: number): Payment[] {
  if (clientId === undefined) return payments.list(db)
  const ofClient = `JOIN invoice ON invoice.id = invoice_id WHERE client_id = ?
    ORDER BY invoice_id, paid_on, payment.id`
  return payments.where(db, ofClient, clientId)
}

/**
 * Adds a payment of gross minor units in the invoice's currency, negative for a reversal; `conflict`
 * if the import key is known, `not-found` without such an invoice.
 */
export function insertPayment(
  db: Db,
  fields: Omit<Payment, 'id'>,
  importKey: string | null = null,
): Envelope<Payment> {
  const row = { ...payments.toRow(fields), import_key: importKey }
  return saved(insertRow(db, payments, row), (id) => getPayment(db, id))
}
