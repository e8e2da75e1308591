import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { Client } from '../../../shared/domain/entities.ts'
import type { DraftContext } from './form/invoice-draft.ts'
import { InvoicePanel } from './form/invoice-panel.tsx'
import { PaymentsPanel } from './payments-panel.tsx'
import { WriteOffDialog } from './write-off-dialog.tsx'

/** What the user is doing with an invoice. */
export type InvoiceTask =
  | { readonly kind: 'add'; readonly client: Client | null }
  | {
      readonly kind: 'edit' | 'credit' | 'pay' | 'write-off'
      readonly invoice: ListedInvoice
    }

interface Props {
  readonly task: InvoiceTask | null
  readonly context: DraftContext
  readonly onClose: () => void
}

/** The one form or dialog open over the list, if any. */
export function InvoiceDialogs({ task, context, onClose }: Props) {
  if (task === null) return null
  if (task.kind === 'add') return <InvoicePanel task={task} context={context} onClose={onClose} />
  // A deleted payment changes what is open while the panel shows it.
  const invoice = context.invoices.find(({ id }) => id === task.invoice.id) ?? task.invoice
  if (task.kind === 'write-off') return <WriteOffDialog invoice={invoice} onClose={onClose} />
  if (task.kind === 'pay') {
    const client = context.clients.find(({ id }) => id === invoice.clientId)
    return <PaymentsPanel invoice={invoice} clientName={client?.name ?? ''} onClose={onClose} />
  }
  return <InvoicePanel task={{ kind: task.kind, invoice }} context={context} onClose={onClose} />
}
