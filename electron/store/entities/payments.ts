import type { Payment } from '../../../shared/domain/entities.ts'
import type { Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { deleteRow, insertRow } from '../rows/rows.ts'
import { saved } from '../rows/saving.ts'
import { prepared } from '../rows/statements.ts'

const columns = 'payment.id, invoice_id AS invoiceId, paid_on AS paidOn, gross'

/** All payments, or those of one client's invoices, by day. */
export function listPayments(db: Db, clientId?: number): Payment[] {
  if (clientId === undefined) {
    const sql = `SELECT ${columns} FROM payment ORDER BY invoice_id, paid_on, id`
    return prepared<[], Payment>(db, sql).all()
  }
  const sql = `SELECT ${columns} FROM invoice JOIN payment ON invoice_id = invoice.id
    WHERE client_id = ? ORDER BY invoice_id, paid_on, payment.id`
  return prepared<[number], Payment>(db, sql).all(clientId)
}

export function getPayment(db: Db, id: number): Payment | undefined {
  return prepared<[number], Payment>(db, `SELECT ${columns} FROM payment WHERE id = ?`).get(id)
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
  const row = {
    invoice_id: fields.invoiceId,
    paid_on: fields.paidOn,
    gross: fields.gross,
    import_key: importKey,
  }
  return saved(insertRow(db, 'payment', row), (id) => getPayment(db, id))
}

export function deletePayment(db: Db, id: number): Envelope<null> {
  return deleteRow(db, 'payment', id)
}
