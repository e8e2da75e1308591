import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { useCommand, useStatus } from '../../api/index.ts'
import { DateInput } from '../../forms/inputs/date-input.tsx'
import { DialogForm } from '../../forms/dialog-form.tsx'
import { sendingOf } from '../../forms/state/sending.ts'
import { useAmount } from '../../format/use-amount.ts'
import { useForm } from '../../forms/state/use-form.ts'
import { useT } from '../../i18n/index.ts'

interface Props {
  readonly invoice: ListedInvoice
  readonly onClose: () => void
}

/** R5: gives up on what is still open of an invoice from a day on, with what that means in words. */
export function WriteOffDialog({ invoice, onClose }: Props) {
  const t = useT()
  const amount = useAmount()
  const form = useWriteOffForm({ invoice, onClose })
  const { number, currency } = invoice
  const open = amount(invoice.open, currency)
  return (
    <DialogForm
      title={t(($) => $.invoices.writeOff.title, { number })}
      action={t(($) => $.invoices.writeOff.save, { open })}
      danger
      form={form}
      onClose={onClose}
    >
      <p>{t(($) => $.invoices.writeOff.text, { open })}</p>
      <DateInput {...form.field('on')} />
    </DialogForm>
  )
}

function useWriteOffForm({ invoice: { id, number, issuedOn }, onClose }: Props) {
  const t = useT()
  const { today } = useStatus()
  const writeOff = useCommand('invoices.writeOff', {
    ownErrors: true,
    undoText: t(($) => $.invoices.undo.writtenOff, { number }),
  })
  return useForm<{ readonly on: IsoDate | null }, 'date' | 'written-off-before-issue'>(
    {
      start: { on: today },
      words: { on: t(($) => $.invoices.writeOff.on) },
      faultsOf: ({ on }) =>
        on === null ? { on: 'date' } : on < issuedOn ? { on: 'written-off-before-issue' } : {},
      faultText: (fault) => t(($) => $.invoices.error[fault]),
    },
    sendingOf(writeOff, ({ on }) => ({ id, on }), onClose),
  )
}
