import { dayNumber, type IsoDate } from '../../domain/calendar.ts'
import { convertToBase } from '../../domain/money.ts'
import type { ClientHistory, InvoiceFacts, RefusedInvoice } from '../types.ts'

/** An invoice or credit note that exists on the as-of date, with what it is settled against (R6). */
export type LedgerLine = {
  readonly invoice: InvoiceFacts
  readonly issuedDay: number
  readonly isCredit: boolean
  /** Place in the ledger, from 0. */
  readonly position: number
  /** R6: the invoice this note is settled against; null for invoices and notes that stand alone. */
  readonly credits: LedgerLine | null
  /** R6: the notes settled against this invoice. */
  readonly notes: readonly LedgerLine[]
}

/** One client's invoices in R1's order, money in `base`, as things stand on `asOf`. */
export type Ledger = {
  readonly lines: readonly LedgerLine[]
  /** M2: invoices in another currency that carry no rate. */
  readonly refused: readonly RefusedInvoice[]
  readonly base: string
  readonly asOf: IsoDate
  readonly asOfDay: number
}

const noNotes: readonly LedgerLine[] = []

/**
 * The client's invoices issued up to the as-of date, in order of issue date, then number (R1).
 * Invoices and notes M2 refuses are left out; `refused` names them.
 */
export function openLedger(client: ClientHistory, base: string, asOf: IsoDate): Ledger {
  const invoices: InvoiceFacts[] = []
  const refused: RefusedInvoice[] = []
  for (const invoice of client.invoices) {
    if (invoice.issuedOn > asOf) continue
    if (isConvertible(invoice, base) && !isMismatched(invoice, client, asOf)) invoices.push(invoice)
    else refused.push(refusal(client.id, invoice))
  }
  if (!isOrdered(invoices)) invoices.sort(byIssue)
  const lines = linkCredits(invoices)
  return { lines, refused, base, asOf, asOfDay: dayNumber(asOf) }
}

/** M2, R2: net − re-billed expenses in base minor units, before any write-off or credit. */
export function labourOf(invoice: InvoiceFacts, base: string): number {
  return toBase(invoice.net - invoice.expenses, invoice, base)
}

/** M2: an amount of the invoice's currency in base minor units. */
export function toBase(amount: number, invoice: InvoiceFacts, base: string): number {
  if (invoice.currency === base) return amount
  return convertToBase(amount, invoice.currency, invoice.rateToBase ?? '', base)
}

/** Whether the document is a credit note: its amounts are negative. */
export function isCreditNote(invoice: Pick<InvoiceFacts, 'net' | 'vat'>): boolean {
  return invoice.net < 0 || invoice.net + invoice.vat < 0
}

/** R1: by issue date, then number as a string. */
export function byIssue(a: InvoiceFacts, b: InvoiceFacts): number {
  if (a.issuedOn !== b.issuedOn) return a.issuedOn < b.issuedOn ? -1 : 1
  if (a.number !== b.number) return a.number < b.number ? -1 : 1
  return a.id - b.id
}

function refusal(clientId: number, { id, number, currency }: InvoiceFacts): RefusedInvoice {
  return { clientId, invoiceId: id, number, currency }
}

// A rate of 0 would count revenue as nothing, so it is none.
function isConvertible(invoice: InvoiceFacts, base: string): boolean {
  if (invoice.currency === base) return true
  const rate = invoice.rateToBase
  return rate !== null && /^\d+(?:\.\d+)?$/.test(rate) && /[1-9]/.test(rate)
}

/** M2: a credit note in another currency than the invoice it names, whose amounts cannot be set off. */
function isMismatched(note: InvoiceFacts, { invoices }: ClientHistory, asOf: IsoDate): boolean {
  if (note.creditsInvoiceId === null || !isCreditNote(note)) return false
  const named = invoices.find(({ id }) => id === note.creditsInvoiceId)
  return named !== undefined && named.issuedOn <= asOf && named.currency !== note.currency
}

function isOrdered(invoices: readonly InvoiceFacts[]): boolean {
  for (let i = 1; i < invoices.length; i++) {
    const a = invoices[i - 1]
    const b = invoices[i]
    if (a && b && byIssue(a, b) > 0) return false
  }
  return true
}

type OpenLine = { -readonly [K in keyof LedgerLine]: LedgerLine[K] }

function linkCredits(invoices: readonly InvoiceFacts[]): LedgerLine[] {
  let someCredit = false
  const lines = invoices.map((invoice, position): OpenLine => {
    const isCredit = isCreditNote(invoice)
    if (isCredit && invoice.creditsInvoiceId !== null) someCredit = true
    const issuedDay = dayNumber(invoice.issuedOn)
    return { invoice, issuedDay, isCredit, position, credits: null, notes: noNotes }
  })
  if (!someCredit) return lines
  const byId = new Map(lines.map((line) => [line.invoice.id, line]))
  for (const line of lines) {
    const id = line.isCredit ? line.invoice.creditsInvoiceId : null
    const credited = id === null ? undefined : byId.get(id)
    if (!credited || credited.isCredit) continue
    line.credits = credited
    credited.notes = [...credited.notes, line]
  }
  return lines
}
