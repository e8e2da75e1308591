import { isCurrencyRate } from './schema.ts'
import type { IsoDate } from './calendar.ts'

/** An invoice as far as what is surely wrong with it can be told from itself alone. */
export type CheckedInvoice = {
  readonly issuedOn: IsoDate
  readonly dueOn: IsoDate | null
  readonly net: number
  readonly expenses: number
  readonly rateToBase: string | null
  readonly serviceFrom: IsoDate | null
  readonly serviceTo: IsoDate | null
  readonly writtenOffOn?: IsoDate | null | undefined
}

export const invoiceFaultCodes = [
  'due-before-issue',
  'service-period-reversed',
  'written-off-before-issue',
  'expenses-outside-net',
  'rate-out-of-range',
] as const
export type InvoiceFaultCode = (typeof invoiceFaultCodes)[number]

/** What is surely wrong between an invoice's fields, with the field to mark; null: nothing. */
export function invoiceFault(
  invoice: CheckedInvoice,
): { readonly field: keyof CheckedInvoice; readonly code: InvoiceFaultCode } | null {
  const { issuedOn, dueOn, serviceFrom, serviceTo, writtenOffOn, rateToBase } = invoice
  if (dueOn !== null && dueOn < issuedOn) return { field: 'dueOn', code: 'due-before-issue' }
  if (serviceFrom !== null && serviceTo !== null && serviceFrom > serviceTo) {
    return { field: 'serviceTo', code: 'service-period-reversed' }
  }
  if (writtenOffOn && writtenOffOn < issuedOn) {
    return { field: 'writtenOffOn', code: 'written-off-before-issue' }
  }
  if (!isWithinNet(invoice)) return { field: 'expenses', code: 'expenses-outside-net' }
  if (rateToBase !== null && !isCurrencyRate(rateToBase)) {
    return { field: 'rateToBase', code: 'rate-out-of-range' }
  }
  return null
}

/** Re-billed expenses lie between nothing and the net, of a credit note below nothing. */
const isWithinNet = ({ net, expenses }: CheckedInvoice): boolean =>
  Math.min(0, net) <= expenses && expenses <= Math.max(0, net)

/** A document that an invoice's gross is set off against (R6), in the invoice's currency. */
export type Gross = { readonly net: number; readonly vat: number; readonly currency: string }

/**
 * M2, R6: what is surely wrong between a credit note and the invoice it names, with the notes that
 * credit it already; null: nothing.
 */
export function creditFault(
  note: Gross,
  invoice: Gross,
  others: readonly Gross[],
): 'credit-in-another-currency' | 'credit-above-invoice' | null {
  if (note.currency !== invoice.currency) return 'credit-in-another-currency'
  const gross = [invoice, note, ...others].reduce((sum, { net, vat }) => sum + net + vat, 0)
  return gross < 0 ? 'credit-above-invoice' : null
}
