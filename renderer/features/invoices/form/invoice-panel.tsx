import { SidePanel } from '../../../components/side-panel.tsx'
import type { Client } from '../../../../shared/domain/entities.ts'
import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import { useT } from '../../../i18n/index.ts'
import { draftCredit, draftNew, draftOf, type DraftContext } from './invoice-draft.ts'
import { InvoiceFormFields } from './invoice-form.tsx'
import { useInvoiceForm } from './use-invoice-form.ts'

export type InvoicePanelTask =
  | { readonly kind: 'add'; readonly client: Client | null }
  | { readonly kind: 'edit' | 'credit'; readonly invoice: ListedInvoice }

/** The form to add, edit or credit an invoice, at the side of the list. */
export function InvoicePanel({
  task,
  context,
  onClose,
}: {
  readonly task: InvoicePanelTask
  readonly context: DraftContext
  readonly onClose: () => void
}) {
  const t = useT()
  const form = useInvoiceForm(
    startOf(task, context),
    task.kind === 'edit' ? task.invoice : null,
    context,
    onClose,
  )
  return (
    <SidePanel title={title()} changed={form.changed} onClose={onClose}>
      <InvoiceFormFields form={form} context={context} onCancel={onClose} />
    </SidePanel>
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
