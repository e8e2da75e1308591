import { isName } from '../../../../shared/domain/limits.ts'
import { currencyRateOf } from '../../../forms/inputs/currency-rate.ts'
import type { InvoiceValues } from './invoice-values.ts'

/** What can be wrong with a field before it is sent; the texts under `invoices.error` word each. */
export type InvoiceFault =
  | 'number'
  | 'numberTaken'
  | 'client'
  | 'date'
  | 'dueBeforeIssue'
  | 'amount'
  | 'expensesAboveNet'
  | 'expensesSign'
  | 'vatSign'
  | 'currency'
  | 'rateToBase'
  | 'serviceReversed'
  | 'serviceHalf'

export type InvoiceFaults = Partial<Record<keyof InvoiceValues, InvoiceFault>>

/** The faults of the form, by field; empty if it can be sent. */
export function findFaults(values: InvoiceValues, base: string): InvoiceFaults {
  const { number, clientId, issuedOn, dueOn, currency } = values
  const faults: InvoiceFaults = { ...amountFaults(values), ...periodFaults(values) }
  if (!isName(number)) faults.number = 'number'
  if (clientId === null) faults.clientId = 'client'
  if (issuedOn === null) faults.issuedOn = 'date'
  else if (dueOn !== null && dueOn < issuedOn) faults.dueOn = 'dueBeforeIssue'
  if (currency === '') faults.currency = 'currency'
  if (currency !== base && currencyRateOf(values.rateToBase) === null)
    faults.rateToBase = 'rateToBase'
  return faults
}

function amountFaults({ net, vat, expenses }: InvoiceValues): InvoiceFaults {
  const faults: InvoiceFaults = {}
  if (net === null) faults.net = 'amount'
  if (vat === null) faults.vat = 'amount'
  if (net === null) return faults
  if (vat !== null && opposed(vat, net)) faults.vat = 'vatSign'
  if (expenses !== null && opposed(expenses, net)) faults.expenses = 'expensesSign'
  else if (expenses !== null && Math.abs(expenses) > Math.abs(net)) {
    faults.expenses = 'expensesAboveNet'
  }
  return faults
}

function periodFaults({ serviceFrom, serviceTo }: InvoiceValues): InvoiceFaults {
  if (serviceFrom === null && serviceTo === null) return {}
  if (serviceFrom === null) return { serviceFrom: 'serviceHalf' }
  if (serviceTo === null) return { serviceTo: 'serviceHalf' }
  return serviceTo < serviceFrom ? { serviceTo: 'serviceReversed' } : {}
}

const opposed = (a: number, b: number) => (a < 0 && b > 0) || (a > 0 && b < 0)
