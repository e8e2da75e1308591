import type { ListedInvoice } from '../../../../shared/contract/invoices.ts'
import type { Client } from '../../../../shared/domain/entities.ts'
import { useDoubts } from '../../../forms/doubts/use-doubts.ts'
import { NoteArea } from '../../../forms/inputs/note-area.tsx'
import { PanelForm } from '../../../forms/panel-form.tsx'
import { useT } from '../../../i18n/index.ts'
import { AmountFields } from './amount-fields.tsx'
import {
  draftCredit,
  draftNew,
  draftOf,
  type DraftContext,
  type InvoiceDraft,
} from './invoice-draft.ts'
import { PeriodFields } from './period-fields.tsx'
import { useInvoiceForm } from './use-invoice-form.ts'
import { typedInvoice } from './typed-invoice.ts'
import { WhoFields } from './who-fields.tsx'

export type InvoicePanelTask =
  | { readonly kind: 'add'; readonly client: Client | null }
  | { readonly kind: 'edit' | 'credit'; readonly invoice: ListedInvoice }

interface Props {
  readonly task: InvoicePanelTask
  readonly context: DraftContext
  /** The field the cursor begins in, where the task does not say it. */
  readonly first?: keyof InvoiceDraft | undefined
  readonly onClose: () => void
}

/** The form to add, edit or credit an invoice, at the side of the list. */
export function InvoicePanel({ task, context, first, onClose }: Props) {
  const t = useT()
  const opened = task.kind === 'edit' ? task.invoice : null
  const form = useInvoiceForm(startOf(task, context), opened, context, { first, onSaved: onClose })
  const doubts = useDoubts(typedInvoice(form.values, { ...context, stored: opened }))
  const isCredit = form.values.creditsInvoiceId !== null
  return (
    <PanelForm
      title={title()}
      action={isCredit ? t(($) => $.invoices.form.saveCredit) : t(($) => $.invoices.form.save)}
      form={form}
      onClose={onClose}
    >
      <WhoFields form={form} context={context} doubts={doubts} />
      <AmountFields form={form} context={context} doubts={doubts} isNew={opened === null} />
      <PeriodFields form={form} context={context} doubts={doubts} />
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
