import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import { useAmount } from '../../../format/use-amount.ts'
import { useEntityForm } from '../../../forms/state/use-entity-form.ts'
import type { Form } from '../../../forms/state/use-form.ts'
import type { FieldWords } from '../../../forms/state/field-words.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { draftOf, edited, withRate, type DraftContext, type InvoiceDraft } from './invoice-draft.ts'
import { findFaults, type InvoiceFault } from './invoice-faults.ts'
import { fieldsOf } from './invoice-values.ts'

interface Around {
  /** The field the cursor begins in. */
  readonly first?: keyof InvoiceDraft | undefined
  readonly onSaved: () => void
}

/** The form of an invoice, or of a new one where none is given. */
export function useInvoiceForm(
  start: InvoiceDraft,
  invoice: ListedInvoice | null,
  context: DraftContext,
  { first = start.clientId === null ? 'clientId' : 'net', onSaved }: Around,
): Form<InvoiceDraft> {
  const t = useT()
  const { base } = context
  return useEntityForm<'invoices', InvoiceDraft, InvoiceFault>('invoices', {
    opened: invoice,
    start,
    words: useInvoiceWords(context),
    valuesOf: draftOf,
    fieldsOf: (values) => fieldsOf(values, base),
    edit: (now, patch) => edited(now, patch, context),
    settled: withRate,
    faultsOf: (values) => findFaults(values, { ...context, stored: invoice }),
    coreNames: { prepaid: 'prepaidName' },
    faultText: (fault, { number }) => t(($) => $.invoices.error[fault], { number }),
    refusals: {
      conflict: ['number', 'numberTaken'],
      'missing-rate': ['rateToBase', 'rateToBase'],
    },
    added: (output) => t(($) => $.invoices.undo.created, { number: output.invoice.number }),
    changed: (output) => t(($) => $.invoices.undo.saved, { number: output.invoice.number }),
    first,
    onSaved,
  })
}

function useInvoiceWords({
  clients,
  projects,
  invoices,
  base,
}: DraftContext): FieldWords<InvoiceDraft> {
  const t = useT()
  const { date, duration } = useFormat()
  const amount = useAmount()
  const nameIn = (all: readonly { readonly id: number; readonly name: string }[], id: number) =>
    all.find((one) => one.id === id)?.name ?? ''
  const money = (minor: number, { currency }: InvoiceDraft) => amount(minor, currency)
  return {
    clientId: [t(($) => $.invoices.form.client), (id) => nameIn(clients, id)],
    projectId: [t(($) => $.invoices.form.project), (id) => nameIn(projects, id)],
    number: t(($) => $.invoices.form.number),
    issuedOn: [t(($) => $.invoices.form.issuedOn), (on) => date(on)],
    dueOn: [t(($) => $.invoices.form.dueOn), (on) => date(on)],
    net: [t(($) => $.invoices.form.net), money],
    currency: t(($) => $.invoices.form.currency),
    rateToBase: [
      ({ currency }) => t(($) => $.invoices.form.rateToBase, { base, currency }),
      (rate, { currency }) => (currency === base ? '' : rate),
    ],
    vat: [t(($) => $.invoices.form.vat), money],
    expenses: [t(($) => $.invoices.form.expenses), money],
    creditsInvoiceId: [
      t(($) => $.invoices.form.credits),
      (id) => invoices.find((one) => one.id === id)?.number ?? '',
    ],
    serviceFrom: [t(($) => $.invoices.form.serviceFrom), (on) => date(on)],
    serviceTo: [t(($) => $.invoices.form.serviceTo), (on) => date(on)],
    note: t(($) => $.invoices.form.note),
    prepaidSeconds: [t(($) => $.doubts.paidAhead.seconds), (seconds) => duration(seconds)],
    prepaidFrom: [t(($) => $.doubts.paidAhead.from), (on) => date(on)],
    prepaidName: t(($) => $.doubts.paidAhead.name),
  }
}
