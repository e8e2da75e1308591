import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import { addDays, isIsoDate } from '../../../../shared/domain/calendar.ts'
import type {
  Client,
  Invoice,
  InvoiceFields,
  PrepaidBlock,
} from '../../../../shared/domain/entities.ts'
import { formatAmount, parseAmount } from '../../../../shared/domain/money.ts'
import { currencyRateOf } from '../../../forms/inputs/currency-rate.ts'
import { nextNumber } from './next-number.ts'

/** What the invoice form holds while it is typed: amounts in minor units, null where nothing is typed yet. */
export interface InvoiceValues {
  readonly number: string
  readonly clientId: number | null
  readonly projectId: number | null
  readonly issuedOn: string | null
  readonly dueOn: string | null
  readonly net: number | null
  readonly vat: number | null
  readonly expenses: number | null
  readonly currency: string
  readonly rateToBase: string
  readonly serviceFrom: string | null
  readonly serviceTo: string | null
  readonly creditsInvoiceId: number | null
  readonly note: string
  /** The invoice sells hours ahead: they become a project with the invoice's labour as its fee. */
  readonly isPrepaid: boolean
  readonly prepaidName: string
  readonly prepaidSeconds: number | null
  readonly prepaidFrom: string | null
}

const notPrepaid = {
  isPrepaid: false,
  prepaidName: '',
  prepaidSeconds: null,
  prepaidFrom: null,
} as const

/** What a new invoice starts with: today, the next number, the client's terms and currency. */
export function newInvoice(
  invoices: readonly ListedInvoice[],
  today: string,
  base: string,
  client: Client | null,
): InvoiceValues {
  return {
    number: nextNumber(invoices, today),
    clientId: client?.id ?? null,
    projectId: null,
    issuedOn: today,
    dueOn: dueDate(today, client),
    net: null,
    vat: null,
    expenses: 0,
    currency: client?.currency ?? base,
    rateToBase: '',
    serviceFrom: null,
    serviceTo: null,
    creditsInvoiceId: null,
    note: '',
    ...notPrepaid,
  }
}

/** The due date the client's payment terms give; null where no terms are known. */
export function dueDate(issuedOn: string | null, client: Client | null): string | null {
  const days = client?.paymentTermsDays ?? null
  if (issuedOn === null || !isIsoDate(issuedOn) || days === null) return null
  return addDays(issuedOn, days)
}

/** The form filled with an invoice that is there. */
export function valuesOf(invoice: Invoice): InvoiceValues {
  return { ...invoice, rateToBase: invoice.rateToBase ?? '', ...notPrepaid }
}

/** R6: a credit note that takes back what no other took of the invoice; its period is left to that (R1). */
export function creditOf(
  invoice: Invoice,
  invoices: readonly ListedInvoice[],
  today: string,
): InvoiceValues {
  const documents = [invoice, ...invoices.filter((one) => one.creditsInvoiceId === invoice.id)]
  const left = (amount: 'net' | 'vat' | 'expenses') =>
    negated(documents.reduce((sum, one) => sum + one[amount], 0))
  return {
    ...valuesOf(invoice),
    number: nextNumber(invoices, today),
    issuedOn: today,
    dueOn: null,
    net: left('net'),
    vat: left('vat'),
    expenses: left('expenses'),
    serviceFrom: null,
    serviceTo: null,
    creditsInvoiceId: invoice.id,
    note: '',
  }
}

/** M1: the same figures in another currency, whose minor units may be other ones. */
export function inCurrency(values: InvoiceValues, currency: string): InvoiceValues {
  const moved = (amount: number | null) =>
    amount === null ? null : parseAmount(formatAmount(amount, values.currency), currency)
  return {
    ...values,
    currency,
    net: moved(values.net),
    vat: moved(values.vat),
    expenses: moved(values.expenses),
  }
}

/** What is sent to be saved. Call it on values `findFaults` found nothing wrong with. */
export function fieldsOf(
  values: InvoiceValues,
  base: string,
): InvoiceFields & { readonly prepaid?: PrepaidBlock } {
  const { isPrepaid } = values
  return {
    number: values.number.trim(),
    clientId: values.clientId ?? 0,
    projectId: values.projectId,
    issuedOn: values.issuedOn ?? '',
    dueOn: values.dueOn,
    net: values.net ?? 0,
    vat: values.vat ?? 0,
    expenses: values.expenses ?? 0,
    currency: values.currency,
    rateToBase: values.currency === base ? null : currencyRateOf(values.rateToBase),
    // Hours paid ahead are earned as they are worked, in whatever time that takes.
    serviceFrom: isPrepaid ? null : values.serviceFrom,
    serviceTo: isPrepaid ? null : values.serviceTo,
    creditsInvoiceId: values.creditsInvoiceId,
    note: values.note.trim(),
    ...(isPrepaid && { prepaid: blockOf(values) }),
  }
}

const blockOf = ({ prepaidName, prepaidSeconds, prepaidFrom }: InvoiceValues): PrepaidBlock => ({
  name: prepaidName.trim(),
  seconds: prepaidSeconds ?? 0,
  from: prepaidFrom,
})

const negated = (amount: number) => (amount === 0 ? 0 : -amount)
