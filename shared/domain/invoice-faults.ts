import { isCurrencyRate } from './schema.ts'
import type { IsoDate } from './calendar.ts'

/** An invoice as far as what is surely wrong with it can be told from itself alone; null: not given yet. */
export type CheckedInvoice = {
  readonly issuedOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly net: number | null
  readonly expenses: number | null
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

export type FaultAt<Field, Code> = { readonly field: Field; readonly code: Code }

/**
 * What is surely wrong between an invoice's fields, each with the field to mark. A write-off has no field
 * beside the others: there it is the issue that was moved past it.
 */
export function invoiceFaults(
  invoice: CheckedInvoice,
): readonly FaultAt<Exclude<keyof CheckedInvoice, 'writtenOffOn'>, InvoiceFaultCode>[] {
  const { issuedOn, dueOn, serviceFrom, serviceTo, writtenOffOn, rateToBase } = invoice
  const all = [
    isBefore(dueOn, issuedOn) && at('dueOn', 'due-before-issue'),
    isBefore(serviceTo, serviceFrom) && at('serviceTo', 'service-period-reversed'),
    isBefore(writtenOffOn, issuedOn) && at('issuedOn', 'written-off-before-issue'),
    !isWithinNet(invoice) && at('expenses', 'expenses-outside-net'),
    rateToBase !== null && !isCurrencyRate(rateToBase) && at('rateToBase', 'rate-out-of-range'),
  ]
  return all.filter((fault) => fault !== false)
}

const at = <Field extends string, Code extends string>(field: Field, code: Code) => ({
  field,
  code,
})

const isBefore = (date: IsoDate | null | undefined, other: IsoDate | null): boolean =>
  !!date && !!other && date < other

/** Re-billed expenses lie between nothing and the net, of a credit note below nothing. */
const isWithinNet = ({ net, expenses }: CheckedInvoice): boolean =>
  net === null ||
  expenses === null ||
  (Math.min(0, net) <= expenses && expenses <= Math.max(0, net))

/** A document that an invoice's gross is set off against (R6), in the invoice's currency. */
export type Gross = { readonly net: number; readonly vat: number; readonly currency: string }

export const creditFaultCodes = [
  'credit-in-another-currency',
  'credit-not-negative',
  'credit-above-invoice',
] as const
export type CreditFaultCode = (typeof creditFaultCodes)[number]

/**
 * M2, R6: what is surely wrong between a credit note and the invoice it names, with the notes that
 * credit it already, and the field of the note to mark; null: nothing.
 */
export function creditFault(
  note: Gross,
  invoice: Gross,
  others: readonly Gross[],
): FaultAt<'currency' | 'net', CreditFaultCode> | null {
  if (note.currency !== invoice.currency) return at('currency', 'credit-in-another-currency')
  if (note.net + note.vat >= 0) return at('net', 'credit-not-negative')
  const gross = [invoice, note, ...others].reduce((sum, { net, vat }) => sum + net + vat, 0)
  return gross < 0 ? at('net', 'credit-above-invoice') : null
}
