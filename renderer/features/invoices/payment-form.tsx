import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { useCommand, useErrorText, useStatus } from '../../api/index.ts'
import { DateInput } from '../../forms/date-input.tsx'
import { issueFields } from '../../forms/field-issues.ts'
import { MoneyInput } from '../../forms/money-input.tsx'
import { useAmount } from '../../forms/use-amount.ts'
import { useFocusFirstFault } from '../../forms/use-focus-first-fault.ts'
import { useT } from '../../i18n/index.ts'
import forms from '../../forms/form.module.css'
import classes from './invoices.module.css'

interface Props {
  readonly invoice: ListedInvoice
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** Records a payment: what is open, today, unless the user says otherwise; negative for one that bounced. */
export function PaymentForm({ invoice, onChanged, onClose }: Props) {
  const t = useT()
  const errorText = useErrorText()
  const { ref, tried } = useFocusFirstFault()
  const form = usePaymentForm(invoice, onChanged, onClose)
  return (
    <form
      className="hw-stack"
      ref={ref}
      noValidate
      aria-label={t(($) => $.invoices.payment.add)}
      onSubmit={(event) => {
        event.preventDefault()
        tried()
        form.submit()
      }}
    >
      <fieldset className={classes.group}>
        <legend>{t(($) => $.invoices.payment.add)}</legend>
        {form.otherError && <Alert color="red">{errorText(form.otherError)}</Alert>}
        <div className={forms.pair}>
          <MoneyInput
            label={t(($) => $.invoices.payment.gross)}
            data-autofocus
            allowNegative
            currency={invoice.currency}
            value={form.gross}
            error={form.isGrossWrong ? t(($) => $.invoices.error.paymentZero) : undefined}
            onChange={form.setGross}
          />
          <DateInput
            label={t(($) => $.invoices.payment.paidOn)}
            value={form.paidOn}
            error={form.isDateWrong ? t(($) => $.invoices.error.date) : undefined}
            onChange={form.setPaidOn}
          />
        </div>
        <TooMuch invoice={invoice} gross={form.gross} />
      </fieldset>
      <div className={forms.buttons}>
        <Button variant="default" onClick={onClose}>
          {t(($) => $.common.actions.close)}
        </Button>
        <Button type="submit" loading={form.saving}>
          {t(($) => $.invoices.payment.save)}
        </Button>
      </div>
    </form>
  )
}

function TooMuch({
  invoice,
  gross,
}: {
  readonly invoice: ListedInvoice
  readonly gross: number | null
}) {
  const t = useT()
  const amount = useAmount()
  const { open, currency } = invoice
  return (
    <p className="hw-small" role="status">
      {gross !== null && open > 0 && gross > open
        ? t(($) => $.invoices.payment.more, { amount: amount(gross - open, currency) })
        : t(($) => $.invoices.payment.grossHint)}
    </p>
  )
}

function usePaymentForm(invoice: ListedInvoice, onChanged: () => void, onSaved: () => void) {
  const t = useT()
  const amount = useAmount()
  const { today } = useStatus()
  const { open, currency } = invoice
  const [paidOn, setPaidOn] = useState<string | null>(today)
  const [gross, setGross] = useState<number | null>(open === 0 ? null : open)
  const [tried, setTried] = useState(false)
  const pay = useCommand('payments.create', {
    ownErrors: true,
    undoText: (_, input) =>
      t(($) => $.invoices.undo.paid, { amount: amount(input.gross, currency) }),
  })
  const refused = issueFields(pay.error)
  return {
    paidOn,
    gross,
    setPaidOn: (next: string | null) => {
      setPaidOn(next)
      onChanged()
    },
    setGross: (next: number | null) => {
      setGross(next)
      onChanged()
    },
    isDateWrong: (tried && paidOn === null) || refused.has('paidOn'),
    isGrossWrong: (tried && !gross) || refused.has('gross'),
    otherError: refused.size === 0 ? pay.error : null,
    saving: pay.isPending,
    submit: () => {
      setTried(true)
      if (paidOn === null || !gross) return
      pay.mutate({ invoiceId: invoice.id, paidOn, gross }, { onSuccess: onSaved })
    },
  }
}
