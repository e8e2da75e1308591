import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { Invoice, InvoiceFields } from '../../../shared/domain/entities.ts'
import { creditFault, invoiceFaults } from '../../../shared/domain/invoice-faults.ts'
import type { Db } from '../../store/file/db.ts'
import {
  deleteInvoice,
  getInvoice,
  insertInvoice,
  listInvoices,
  updateInvoice,
  writeOffInvoice,
} from '../../store/entities/invoices.ts'
import { deletePayment, getPayment, insertPayment } from '../../store/entities/payments.ts'
import { getSettings } from '../../store/entities/settings.ts'
import type { CallsOf, Context, HandlersOf } from '../door/context.ts'
import { invalidField, invalidFields } from '../door/failures.ts'
import { listed } from '../report/listed-invoices.ts'
import { todayOf } from './app.ts'
import { answered, change, isBase, merged, missing, refuseOwner } from './change.ts'
import { crudHandlers } from './crud.ts'
import { addBlock, refuseBlock } from './prepaid.ts'

type NewInvoice = ParsedInput<'invoices.create'>
type InvoiceChange = ParsedInput<'invoices.update'>['fields']

const kept = {
  name: 'invoice',
  get: getInvoice,
  insert: (db: Db, { prepaid, ...fields }: NewInvoice) => {
    const block = prepaid && addBlock(db, fields, prepaid)
    if (block?.ok === false) return block
    return insertInvoice(db, { ...fields, ...(block && { projectId: block.value.id }) })
  },
  update: updateWithBlock,
  remove: deleteInvoice,
}

export const invoiceHandlers: HandlersOf<CallsOf<'invoices'> | CallsOf<'payments'>> = {
  'invoices.list': ({ clientId }, context) => {
    const { db } = context
    // Whether payments are entered at all only the whole book tells.
    const all = listed(listInvoices(db), getSettings(db), todayOf(context))
    return ok(clientId === undefined ? all : all.filter((one) => one.clientId === clientId))
  },
  ...crudHandlers('invoices', kept, {
    // M2: the base currency has no rate to itself.
    keep: ({ currency }, context, before) =>
      isBase(context, currency ?? before?.currency) ? { rateToBase: null } : {},
    refuse: (next, context, before) =>
      refuseInvoice(context, next, before) ??
      refuseBlock(context, next, next.prepaid) ??
      (before ? (refuseSmaller(context, before, next) ?? refuseMove(context, before, next)) : null),
  }),
  'invoices.writeOff': ({ id, on }, context) => {
    const invoice = getInvoice(context.db, id)
    const faults = invoice ? invoiceFaults({ ...invoice, writtenOffOn: on }) : []
    const early = faults.find(({ code }) => code === 'written-off-before-issue')
    if (early) return invalidField(['on'], early.code)
    return answered(
      'invoice',
      change(context, 'invoices.writeOff', () => writeOffInvoice(context.db, id, on)),
    )
  },
  'payments.create': (payment, context) => {
    if (payment.gross === 0) return invalidField(['gross'], 'zero')
    return answered(
      'invoice',
      change(context, 'payments.create', () => {
        const inserted = insertPayment(context.db, payment)
        return inserted.ok ? invoiceOf(context, payment.invoiceId) : inserted
      }),
    )
  },
  'payments.delete': ({ id }, context) => {
    const payment = getPayment(context.db, id)
    if (!payment) return missing('payment')
    return answered(
      'invoice',
      change(context, 'payments.delete', () => {
        const deleted = deletePayment(context.db, id)
        return deleted.ok ? invoiceOf(context, payment.invoiceId) : deleted
      }),
    )
  },
}

/** Changes an invoice that is there; if it is for hours paid ahead, it names the project made of them. */
export function updateWithBlock(db: Db, id: number, { prepaid, ...fields }: InvoiceChange) {
  const before = getInvoice(db, id)
  const block = prepaid && before && addBlock(db, merged(before, fields), prepaid)
  if (block?.ok === false) return block
  return updateInvoice(db, id, { ...fields, ...(block && { projectId: block.value.id }) })
}

function invoiceOf({ db }: Context, id: number): Envelope<Invoice> {
  const invoice = getInvoice(db, id)
  return invoice ? ok(invoice) : missing('invoice')
}

/** M2, R1, R6: what holds between the fields of an invoice and the rows it names. */
function refuseInvoice(context: Context, fields: InvoiceFields, before?: Invoice) {
  const { currency, rateToBase, serviceFrom: from, serviceTo: to } = fields
  if (!isBase(context, currency) && rateToBase === null) {
    return fail('missing-rate', 'an invoice in another currency needs its rate to the base')
  }
  if ((from === null) !== (to === null)) {
    return invalidField([from === null ? 'serviceFrom' : 'serviceTo'], 'missing-field')
  }
  const faults = invoiceFaults({ ...fields, writtenOffOn: before?.writtenOffOn })
  if (faults.length > 0) {
    return invalidFields(faults.map(({ field, code }) => ({ path: [field], message: code })))
  }
  return refuseOwner(context, fields) ?? refuseCredit(context, fields, before)
}

/** R6: a credit note is negative and names an invoice of the same client that is none itself. */
function refuseCredit({ db }: Context, fields: InvoiceFields, before?: Invoice) {
  if (fields.creditsInvoiceId === null) return null
  const credited = getInvoice(db, fields.creditsInvoiceId)
  if (!credited) return missing('credited invoice')
  if (credited.clientId !== fields.clientId) {
    return invalidField(['creditsInvoiceId'], 'credit-of-another-client')
  }
  if (credited.id === before?.id || credited.creditsInvoiceId !== null) {
    return invalidField(['creditsInvoiceId'], 'credit-of-a-credit')
  }
  const others = notesOf(db, credited).filter(({ id }) => id !== before?.id)
  const fault = creditFault(fields, credited, others)
  return fault && invalidField([fault.field], fault.code)
}

/** R6: the notes that credit the invoice. */
const notesOf = (db: Db, { id, clientId }: Invoice) =>
  listInvoices(db, clientId).filter(({ creditsInvoiceId }) => creditsInvoiceId === id)

/** R6: an invoice made smaller than what is credited of it already. */
function refuseSmaller({ db }: Context, before: Invoice, after: InvoiceFields) {
  const [note, ...others] = notesOf(db, before)
  const fault = note ? creditFault(note, after, others) : null
  return fault && invalidField([fault.field], fault.code)
}

/** What hangs on an invoice keeps its client and currency: payments are in its minor units. */
function refuseMove({ db }: Context, before: Invoice, after: InvoiceFields) {
  if (after.currency !== before.currency && before.payments.length > 0) {
    return invalidField(['currency'], 'invoice-has-payments')
  }
  if (after.clientId === before.clientId) return null
  return notesOf(db, before).length > 0
    ? fail('conflict', 'a credit note of this client names the invoice')
    : null
}
