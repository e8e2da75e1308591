import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import type { Client } from '../../../../shared/domain/entities.ts'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { useT } from '../../../i18n/index.ts'
import { AmountFields } from './amount-fields.tsx'
import { draftCredit, draftNew, draftOf, type DraftContext } from './invoice-draft.ts'
import { PeriodFields } from './period-fields.tsx'
import { useInvoiceForm } from './use-invoice-form.ts'
import { WhoFields } from './who-fields.tsx'

export type InvoicePanelTask =
  | { readonly kind: 'add'; readonly client: Client | null }
  | { readonly kind: 'edit' | 'credit'; readonly invoice: ListedInvoice }

interface Props {
  readonly task: InvoicePanelTask
  readonly context: DraftContext
  readonly onClose: () => void
}

/** The form to add, edit or credit an invoice, at the side of the list. */
export function InvoicePanel({ task, context, onClose }: Props) {
  const t = useT()
  const opened = task.kind === 'edit' ? task.invoice : null
  const form = useInvoiceForm(startOf(task, context), opened, context, onClose)
  const isCredit = form.values.creditsInvoiceId !== null
  return (
    <PanelForm
      title={title()}
      action={isCredit ? t(($) => $.invoices.form.saveCredit) : t(($) => $.invoices.form.save)}
      form={form}
      onClose={onClose}
    >
      <WhoFields form={form} context={context} />
      <AmountFields form={form} context={context} />
      <PeriodFields form={form} context={context} />
      <NoteArea {...form.field('note')} />
    </PanelForm>
  )

  function title(): string {
    if (task.kind === 'add') return t(($) => $.invoices.form.addTitle)
    const { number } = task.invoice
    return task.kind === 'edit'
      ? t(($) => $.invoices.form.editTitle, { number })
      : t(($) => $.invoices.form.creditTitle, { number })
  }
}

function startOf(task: InvoicePanelTask, context: DraftContext) {
  if (task.kind === 'add') return draftNew(context, task.client)
  return task.kind === 'edit' ? draftOf(task.invoice) : draftCredit(task.invoice, context)
}
