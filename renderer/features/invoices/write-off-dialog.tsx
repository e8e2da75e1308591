import { Alert, Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { useCommand, useErrorText, useStatus } from '../../api/index.ts'
import { DateInput } from '../../forms/date-input.tsx'
import { useFocusHome } from '../../components/use-focus-home.ts'
import { useAmount } from '../../forms/use-amount.ts'
import { useT } from '../../i18n/index.ts'
import forms from '../../forms/form.module.css'

interface Props {
  readonly invoice: ListedInvoice
  readonly onClose: () => void
}

/** R5: gives up on what is still open of an invoice from a day on, with what that means in words. */
export function WriteOffDialog({ invoice, onClose }: Props) {
  const t = useT()
  const { number } = invoice
  useFocusHome()
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title={t(($) => $.invoices.writeOff.title, { number })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.actions.close) }}
      transitionProps={{ duration: 120 }}
    >
      <WriteOffForm invoice={invoice} onClose={onClose} />
    </Modal>
  )
}

function WriteOffForm({ invoice, onClose }: Props) {
  const t = useT()
  const errorText = useErrorText()
  const amount = useAmount()
  const { today } = useStatus()
  const [on, setOn] = useState<string | null>(today)
  const [wasTried, setTried] = useState(false)
  const { number } = invoice
  const open = amount(invoice.open, invoice.currency)
  const writeOff = useCommand('invoices.writeOff', {
    ownErrors: true,
    undoText: t(($) => $.invoices.undo.writtenOff, { number }),
  })
  return (
    <form
      className="hw-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (on !== null) writeOff.mutate({ id: invoice.id, on }, { onSuccess: onClose })
      }}
    >
      <p>{t(($) => $.invoices.writeOff.text, { open })}</p>
      {writeOff.error && <Alert color="red">{errorText(writeOff.error)}</Alert>}
      <DateInput
        label={t(($) => $.invoices.writeOff.on)}
        value={on}
        error={wasTried && on === null ? t(($) => $.invoices.error.date) : undefined}
        onChange={setOn}
      />
      <div className={forms.buttons}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t(($) => $.common.actions.cancel)}
        </Button>
        <Button type="submit" color="red" loading={writeOff.isPending}>
          {t(($) => $.invoices.writeOff.save, { open })}
        </Button>
      </div>
    </form>
  )
}
