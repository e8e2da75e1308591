import { byId, useOpened } from '../../components/hooks/use-edited.ts'
import type { InvoiceDraft } from './form/invoice-draft.ts'
import { InvoicePanel } from './form/invoice-panel.tsx'
import { PaymentsPanel } from './payments-panel.tsx'
import { useDraftContext } from './use-draft-context.ts'

interface Props {
  readonly invoiceId: number
  /** The field the cursor begins in; `payments`: what was paid is shown instead of the form. */
  readonly first: keyof InvoiceDraft | 'payments'
  readonly onClose: () => void
}

/** An invoice to be changed, or its payments, opened from another page. */
export function OpenInvoice({ invoiceId, first, onClose }: Props) {
  const { context, isReady } = useDraftContext()
  const invoice = useOpened(context.invoices, invoiceId, byId).find(({ id }) => id === invoiceId)
  if (!isReady || !invoice) return null
  if (first === 'payments') {
    const client = context.clients.find(({ id }) => id === invoice.clientId)
    return <PaymentsPanel invoice={invoice} clientName={client?.name ?? ''} onClose={onClose} />
  }
  const task = { kind: 'edit', invoice } as const
  return <InvoicePanel task={task} context={context} first={first} onClose={onClose} />
}
