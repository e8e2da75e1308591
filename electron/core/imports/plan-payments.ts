import type { RefusedRow } from '../../../shared/contract/files/imports.ts'
import type { RefusalCode } from '../../../shared/domain/kinds.ts'
import type { Invoice } from '../../../shared/domain/entities.ts'
import { parseAmount } from '../../../shared/domain/money.ts'
import type { ReadPayment } from '../../exchange/types.ts'

/** A payment to add: gross in minor units of the invoice's currency. */
export interface PlannedPayment {
  readonly row: ReadPayment
  readonly invoice: Invoice
  readonly gross: number
}

export interface PaymentPlan {
  readonly writes: readonly PlannedPayment[]
  readonly duplicates: number
  readonly refused: readonly RefusedRow[]
}

/** Invoices of a number, of one client where the file names it. */
export type FindInvoices = (number: string, client: string | null) => readonly Invoice[]

/**
 * Decides for each row: a new payment, one already recorded, or refused. Two payments of the same
 * invoice, day and amount are told apart by their count: as many as the database holds are known.
 */
export function planPayments(rows: readonly ReadPayment[], find: FindInvoices): PaymentPlan {
  const writes: PlannedPayment[] = []
  const refused: RefusedRow[] = []
  const left = new Map<string, number>()
  let duplicates = 0
  for (const row of rows) {
    const found = resolve(row, find)
    if ('code' in found) refused.push(found)
    else if (isRecorded(found, left)) duplicates += 1
    else writes.push(found)
  }
  return { writes, duplicates, refused }
}

function resolve(row: ReadPayment, find: FindInvoices): PlannedPayment | RefusedRow {
  const [invoice, another] = find(row.invoiceNumber, row.client)
  if (!invoice) return refusal(row, 'unknown-invoice', 'invoice', row.invoiceNumber)
  if (another) return refusal(row, 'ambiguous-invoice', 'invoice', row.invoiceNumber)
  const gross = parseAmount(row.gross, invoice.currency)
  if (gross === null || gross === 0) return refusal(row, 'not-an-amount', 'gross', row.gross)
  return { row, invoice, gross }
}

function isRecorded({ row, invoice, gross }: PlannedPayment, left: Map<string, number>): boolean {
  const key = `${invoice.id} ${row.paidOn} ${gross}`
  const recorded =
    left.get(key) ??
    invoice.payments.filter((paid) => paid.paidOn === row.paidOn && paid.gross === gross).length
  left.set(key, Math.max(0, recorded - 1))
  return recorded > 0
}

function refusal(row: ReadPayment, code: RefusalCode, column: string, detail: string): RefusedRow {
  return { line: row.line, code, column, detail: detail.slice(0, 80) }
}
