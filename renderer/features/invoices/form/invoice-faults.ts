import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import type { FaultCode } from '../../../../shared/domain/faults.ts'
import { creditFault, invoiceFaults } from '../../../../shared/domain/invoice-faults.ts'
import type { Project } from '../../../../shared/domain/entities.ts'
import { isName, isWithin, ranges } from '../../../../shared/domain/limits.ts'
import { currencyRateOf } from '../../../forms/inputs/currency-rate.ts'
import type { InvoiceValues } from './invoice-values.ts'

/** What is not filled in yet; the texts under `invoices.error` word each. */
export type InvoiceGap =
  | 'number'
  | 'numberTaken'
  | 'client'
  | 'date'
  | 'amount'
  | 'currency'
  | 'rateToBase'
  | 'serviceHalf'
  | 'prepaidHours'
  | 'prepaidName'
  | 'prepaidNameTaken'

export type InvoiceFault = InvoiceGap | FaultCode
export type InvoiceFaults = Partial<Record<keyof InvoiceValues, InvoiceFault>>

/** What the form knows of other invoices, and of this one as it is stored. */
export interface Known {
  readonly base: string
  readonly invoices: readonly ListedInvoice[]
  readonly projects: readonly Project[]
  readonly stored: ListedInvoice | null
}

/** The faults of the form, by field; empty if it can be sent. What is surely wrong is what the core refuses. */
export function findFaults(values: InvoiceValues, known: Known): InvoiceFaults {
  const rateToBase = values.currency === known.base ? null : currencyRateOf(values.rateToBase)
  const writtenOffOn = known.stored?.writtenOffOn
  const wrong = invoiceFaults({ ...values, rateToBase, writtenOffOn })
  const credit = creditFaultOf(values, known)
  return {
    ...Object.fromEntries(
      [...wrong, ...(credit ? [credit] : [])].map((one) => [one.field, one.code]),
    ),
    ...gapsIn(values, known.base),
    ...(values.isPrepaid && gapsInBlock(values, known.projects)),
  }
}

/** Q2: hours paid ahead need their number, and a project of a name the client has none of. */
function gapsInBlock(
  { clientId, net, expenses, prepaidName, prepaidSeconds }: InvoiceValues,
  projects: readonly Project[],
): InvoiceFaults {
  const name = prepaidName.trim()
  const isTaken = projects.some((one) => one.clientId === clientId && one.name === name)
  return {
    ...((net ?? 0) - (expenses ?? 0) <= 0 && { net: 'amount' }),
    ...(!isWithin(prepaidSeconds ?? 0, ranges.prepaidSeconds) && {
      prepaidSeconds: 'prepaidHours',
    }),
    ...(isTaken && { prepaidName: 'prepaidNameTaken' }),
    ...(!isName(name) && { prepaidName: 'prepaidName' }),
  }
}

function gapsIn(values: InvoiceValues, base: string): InvoiceFaults {
  const { serviceFrom, serviceTo, currency } = values
  return {
    ...(!isName(values.number) && { number: 'number' }),
    ...(values.clientId === null && { clientId: 'client' }),
    ...(values.issuedOn === null && { issuedOn: 'date' }),
    ...(values.net === null && { net: 'amount' }),
    ...(values.vat === null && { vat: 'amount' }),
    ...(currency === '' && { currency: 'currency' }),
    ...(currency !== base &&
      currencyRateOf(values.rateToBase) === null && { rateToBase: 'rateToBase' }),
    ...(serviceFrom === null && serviceTo !== null && { serviceFrom: 'serviceHalf' }),
    ...(serviceTo === null && serviceFrom !== null && { serviceTo: 'serviceHalf' }),
  }
}

/** R6: of a credit note, held against the invoice it names and the other notes that do; of an invoice, against its notes. */
function creditFaultOf(values: InvoiceValues, { invoices, stored }: Known) {
  const { net, vat, currency, creditsInvoiceId } = values
  if (net === null || vat === null) return null
  const own = { net, vat, currency }
  const notesOf = (id: number) =>
    invoices.filter((one) => one.creditsInvoiceId === id && one.id !== stored?.id)
  const credited = invoices.find(({ id }) => id === creditsInvoiceId)
  if (credited) return creditFault(own, credited, notesOf(credited.id))
  const [note, ...others] = stored ? notesOf(stored.id) : []
  return note ? creditFault(note, own, others) : null
}
