import type { Invoice, InvoiceFields, Payment } from '../../../shared/domain/entities.ts'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Db, Row } from '../file/db.ts'
import { listPayments } from './payments.ts'
import { deleteRow, insertRow, updateRow } from '../rows/rows.ts'
import { given, saved, type Changed } from '../rows/saving.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'

type InvoiceRow = Omit<Invoice, 'payments'>

const columns = `id, number, client_id AS clientId, project_id AS projectId, issued_on AS issuedOn,
  due_on AS dueOn, net, vat, expenses, currency, rate_to_base AS rateToBase,
  service_from AS serviceFrom, service_to AS serviceTo, credits_invoice_id AS creditsInvoiceId,
  note, written_off_on AS writtenOffOn`

/** All invoices, or one client's, with their payments; newest first (issue date, number). */
export function listInvoices(db: Db, clientId?: number): Invoice[] {
  const where = clientId === undefined ? '' : 'WHERE client_id = ?'
  const sql = `SELECT ${columns} FROM invoice ${where} ORDER BY issued_on DESC, number DESC, id DESC`
  const rows = prepared<number[], InvoiceRow>(db, sql).all(
    ...(clientId === undefined ? [] : [clientId]),
  )
  const paymentsByInvoice = Map.groupBy(listPayments(db, clientId), (payment) => payment.invoiceId)
  return rows.map((row) => rowToInvoice(row, paymentsByInvoice.get(row.id) ?? []))
}

export function getInvoice(db: Db, id: number): Invoice | undefined {
  const row = prepared<[number], InvoiceRow>(db, `SELECT ${columns} FROM invoice WHERE id = ?`).get(
    id,
  )
  if (!row) return undefined
  const sql = `SELECT id, invoice_id AS invoiceId, paid_on AS paidOn, gross FROM payment
    WHERE invoice_id = ? ORDER BY paid_on, id`
  return rowToInvoice(row, prepared<[number], Payment>(db, sql).all(id))
}

/** The client's invoice of exactly this number. */
export function findInvoice(db: Db, clientId: number, number: string): Invoice | undefined {
  const sql = 'SELECT id FROM invoice WHERE client_id = ? AND number = ?'
  const id = preparedPluck<[number, string], number>(db, sql).get(clientId, number)
  return id === undefined ? undefined : getInvoice(db, id)
}

export function countInvoices(db: Db): number {
  return preparedPluck<[], number>(db, 'SELECT count(*) FROM invoice').get() ?? 0
}

/** Adds an invoice; `conflict` if its client has that number, `not-found` for an unknown row it names. */
export function insertInvoice(
  db: Db,
  fields: InvoiceFields & { readonly writtenOffOn?: string | null },
): Envelope<Invoice> {
  return saved(insertRow(db, 'invoice', invoiceToRow(fields)), (id) => getInvoice(db, id))
}

export function updateInvoice(
  db: Db,
  id: number,
  fields: Changed<InvoiceFields & { readonly writtenOffOn: string | null }>,
): Envelope<Invoice> {
  return saved(updateRow(db, 'invoice', id, invoiceToRow(fields)), () => getInvoice(db, id))
}

/** R5: gives up on what is unpaid from that day on; null takes it back. */
export function writeOffInvoice(db: Db, id: number, on: string | null): Envelope<Invoice> {
  return updateInvoice(db, id, { writtenOffOn: on })
}

/** Removes an invoice with its payments; `conflict` while a credit note names it. */
export function deleteInvoice(db: Db, id: number): Envelope<null> {
  return transact(db, () => {
    for (const payment of getInvoice(db, id)?.payments ?? []) {
      const deleted = deleteRow(db, 'payment', payment.id)
      if (!deleted.ok) return deleted
    }
    const deleted = deleteRow(db, 'invoice', id)
    return deleted.ok ? ok(null) : deleted
  })
}

const rowToInvoice = (row: InvoiceRow, payments: Payment[]): Invoice => ({ ...row, payments })

function invoiceToRow(fields: Changed<InvoiceFields & { writtenOffOn: string | null }>): Row {
  return given({
    number: fields.number,
    client_id: fields.clientId,
    project_id: fields.projectId,
    issued_on: fields.issuedOn,
    due_on: fields.dueOn,
    net: fields.net,
    vat: fields.vat,
    expenses: fields.expenses,
    currency: fields.currency,
    rate_to_base: fields.rateToBase,
    service_from: fields.serviceFrom,
    service_to: fields.serviceTo,
    credits_invoice_id: fields.creditsInvoiceId,
    written_off_on: fields.writtenOffOn,
    note: fields.note,
  })
}
