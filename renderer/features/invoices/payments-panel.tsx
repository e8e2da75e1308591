import { Alert, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { useCommand, useErrorText, useStatus } from '../../api/index.ts'
import { DateInput } from '../../components/date-input.tsx'
import { issueFields } from '../../components/field-issues.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { MoneyInput } from '../../components/money-input.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { useFocusFirstFault } from '../../components/use-focus-first-fault.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useAmount } from './amount.tsx'
import classes from './invoices.module.css'

/** The payments of one invoice: what came in, what is open, and a form for the next. */
export function PaymentsPanel({
  invoice,
  clientName,
  onClose,
}: {
  readonly invoice: ListedInvoice
  readonly clientName: string
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const amount = useAmount()
  const [changed, setChanged] = useState(false)
  const { number, currency, open, payments } = invoice
  const client = format.isolate(clientName)
  return (
    <SidePanel
      title={t(($) => $.invoices.payment.title, { number })}
      changed={changed}
      onClose={onClose}
    >
      <div className={classes.form}>
        <div className={classes.two}>
          <span className={classes.soft}>
            {t(($) => $.invoices.payment.of, { client, gross: amount(invoice.gross, currency) })}
          </span>
          <span className={classes.open}>
            <span className={classes.openAmount}>{amount(open, currency)}</span>
            <span className={classes.soft}>{t(($) => $.invoices.total.open)}</span>
          </span>
        </div>
        {payments.length === 0 ? (
          <p className={classes.hint}>{t(($) => $.invoices.payment.none)}</p>
        ) : (
          <PaymentList invoice={invoice} />
        )}
        <PaymentForm
          key={payments.length}
          invoice={invoice}
          onChanged={() => setChanged(true)}
          onSaved={onClose}
          onCancel={onClose}
        />
      </div>
    </SidePanel>
  )
}

function PaymentList({ invoice }: { readonly invoice: ListedInvoice }) {
  const t = useT()
  const format = useFormat()
  const write = useAmount()
  const remove = useCommand('payments.delete', {
    undoText: t(($) => $.invoices.undo.paymentDeleted),
  })
  const oldestFirst = invoice.payments.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
  return (
    <ul className={classes.payments} aria-label={t(($) => $.invoices.payment.list)}>
      {oldestFirst.map(({ id, paidOn, gross }) => {
        const amount = write(gross, invoice.currency)
        const date = format.date(paidOn)
        return (
          <li key={id}>
            <span>{date}</span>
            {gross < 0 && (
              <span className={classes.small}>{t(($) => $.invoices.payment.reversal)}</span>
            )}
            <span className={`hw-number ${classes.push}`}>{amount}</span>
            <IconButton
              label={t(($) => $.invoices.payment.delete, { amount, date })}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ id })}
            >
              <IconTrash size={18} stroke={1.8} />
            </IconButton>
          </li>
        )
      })}
    </ul>
  )
}

function PaymentForm({
  invoice,
  onChanged,
  onSaved,
  onCancel,
}: {
  readonly invoice: ListedInvoice
  readonly onChanged: () => void
  readonly onSaved: () => void
  readonly onCancel: () => void
}) {
  const t = useT()
  const errorText = useErrorText()
  const amount = useAmount()
  const { today } = useStatus()
  const { currency, open } = invoice
  const [paidOn, setPaidOn] = useState<string | null>(today)
  const [gross, setGross] = useState<number | null>(open === 0 ? null : open)
  const [wasTried, setTried] = useState(false)
  const { ref, tried } = useFocusFirstFault()
  const pay = useCommand('payments.create', {
    ownErrors: true,
    undoText: (_, input) =>
      t(($) => $.invoices.undo.paid, { amount: amount(input.gross, currency) }),
  })
  const refused = issueFields(pay.error)
  const dateError = (wasTried && paidOn === null) || refused.has('paidOn')
  const grossError = (wasTried && !gross) || refused.has('gross')
  const tooMuch = gross !== null && open > 0 && gross > open
  const submit = () => {
    setTried(true)
    tried()
    if (paidOn === null || !gross) return
    pay.mutate({ invoiceId: invoice.id, paidOn, gross }, { onSuccess: onSaved })
  }
  return (
    <form
      className={classes.form}
      ref={ref}
      noValidate
      aria-label={t(($) => $.invoices.payment.add)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <fieldset className={classes.group}>
        <legend>{t(($) => $.invoices.payment.add)}</legend>
        {pay.error && refused.size === 0 && <Alert color="red">{errorText(pay.error)}</Alert>}
        <div className={classes.pair}>
          <MoneyInput
            label={t(($) => $.invoices.payment.gross)}
            data-autofocus
            allowNegative
            currency={currency}
            value={gross}
            error={grossError ? t(($) => $.invoices.error.paymentZero) : undefined}
            onChange={(next) => {
              setGross(next)
              onChanged()
            }}
          />
          <DateInput
            label={t(($) => $.invoices.payment.paidOn)}
            value={paidOn}
            error={dateError ? t(($) => $.invoices.error.date) : undefined}
            onChange={(next) => {
              setPaidOn(next)
              onChanged()
            }}
          />
        </div>
        <p className={classes.hint} role="status">
          {tooMuch
            ? t(($) => $.invoices.payment.more, { amount: amount(gross - open, currency) })
            : t(($) => $.invoices.payment.grossHint)}
        </p>
      </fieldset>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t(($) => $.common.actions.close)}
        </Button>
        <Button type="submit" loading={pay.isPending}>
          {t(($) => $.invoices.payment.save)}
        </Button>
      </div>
    </form>
  )
}
