import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { useCommand, useToasts } from '../../api/index.ts'
import { useT } from '../../i18n/index.ts'

/** What is done to an invoice at once, without a form; each can be undone. */
export function useInvoiceCommands() {
  const t = useT()
  const toasts = useToasts()
  const remove = useCommand('invoices.delete')
  const takeBack = useCommand('invoices.writeOff', {
    undoText: (output) => t(($) => $.invoices.undo.takenBack, { number: output.invoice.number }),
  })
  return {
    remove: ({ id, number }: ListedInvoice) =>
      remove.mutate(
        { id },
        {
          onSuccess: ({ undoId }) => {
            if (undoId !== null) {
              toasts.undoable(
                t(($) => $.invoices.undo.deleted, { number }),
                undoId,
              )
            }
          },
        },
      ),
    takeBack: ({ id }: ListedInvoice) => takeBack.mutate({ id, on: null }),
  }
}
