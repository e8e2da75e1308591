import { useEffect } from 'react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import type { IsoDate } from '../../../shared/domain/calendar.ts'
import { useCommand, useStatus } from '../../api/index.ts'
import { DoubtHints } from '../../forms/doubts/doubt-hints.tsx'
import { useDoubts } from '../../forms/doubts/use-doubts.ts'
import { DateInput } from '../../forms/inputs/date-input.tsx'
import { FormBody } from '../../forms/form-body.tsx'
import { MoneyInput } from '../../forms/inputs/money-input.tsx'
import { sendingOf } from '../../forms/state/sending.ts'
import { useAmount } from '../../format/use-amount.ts'
import { useForm } from '../../forms/state/use-form.ts'
import { useT } from '../../i18n/index.ts'
import forms from '../../forms/form.module.css'
import classes from './invoices.module.css'

interface Values {
  /** Minor units of the invoice's currency. */
  readonly gross: number | null
  readonly paidOn: IsoDate | null
}

interface Props {
  readonly invoice: ListedInvoice
  /** Told whether anything stands in the form that would be lost; must stay the same function. */
  readonly onChanged: (changed: boolean) => void
  readonly onClose: () => void
}

/** Records a payment: what is open, today, unless the user says otherwise; negative for one that bounced. */
export function PaymentForm({ invoice, onChanged, onClose }: Props) {
  const t = useT()
  const form = usePaymentForm(invoice, onClose)
  const doubts = useDoubts(typedPayment(invoice.id, form.values))
  const { changed } = form
  useEffect(() => onChanged(changed), [onChanged, changed])
  return (
    <FormBody
      label={t(($) => $.invoices.payment.add)}
      leave={t(($) => $.common.actions.close)}
      action={t(($) => $.invoices.payment.save)}
      form={form}
      onClose={onClose}
    >
      <fieldset className={classes.group}>
        <legend>{t(($) => $.invoices.payment.add)}</legend>
        <div className={forms.pair}>
          <MoneyInput
            {...form.field('gross')}
            data-autofocus
            allowNegative
            currency={invoice.currency}
          />
          <DateInput {...form.field('paidOn')} />
        </div>
        <p className="hw-small">{t(($) => $.invoices.payment.grossHint)}</p>
        <DoubtHints doubts={doubts} about={['payment-beyond-open', 'payment-before-issue']} />
      </fieldset>
    </FormBody>
  )
}

/** What is asked about the payment while it is typed. */
const typedPayment = (invoiceId: number, { gross, paidOn }: Values) =>
  gross === null || paidOn === null ? null : { of: 'payment' as const, invoiceId, gross, paidOn }

function usePaymentForm(invoice: ListedInvoice, onSaved: () => void) {
  const t = useT()
  const amount = useAmount()
  const { today } = useStatus()
  const { id, open, currency } = invoice
  const pay = useCommand('payments.create', {
    ownErrors: true,
    undoText: (_, input) =>
      t(($) => $.invoices.undo.paid, { amount: amount(input.gross, currency) }),
  })
  return useForm<Values, 'paymentZero' | 'date'>(
    {
      start: { gross: open === 0 ? null : open, paidOn: today },
      words: {
        gross: t(($) => $.invoices.payment.gross),
        paidOn: t(($) => $.invoices.payment.paidOn),
      },
      faultsOf: ({ gross, paidOn }) => ({
        ...(!gross && { gross: 'paymentZero' as const }),
        ...(paidOn === null && { paidOn: 'date' as const }),
      }),
      faultText: (fault) => t(($) => $.invoices.error[fault]),
    },
    sendingOf(
      pay,
      ({ gross, paidOn }) => ({ invoiceId: id, paidOn: paidOn ?? '', gross: gross ?? 0 }),
      onSaved,
    ),
  )
}
