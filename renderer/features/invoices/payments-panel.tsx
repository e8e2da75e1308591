import { useState } from 'react'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { DeleteButton } from '../../components/row-buttons.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { useAmount } from '../../format/use-amount.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { PaymentForm } from './payment-form.tsx'
import classes from './invoices.module.css'

interface Props {
  readonly invoice: ListedInvoice
  readonly clientName: string
  readonly onClose: () => void
}

/** The payments of one invoice: what came in, what is open, and a form for the next. */
export function PaymentsPanel({ invoice, clientName, onClose }: Props) {
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
      <div className="hw-stack">
        <div className={classes.two}>
          <span className="hw-soft">
            {t(($) => $.invoices.payment.of, { client, gross: amount(invoice.gross, currency) })}
          </span>
          <span className={classes.open}>
            <span className={classes.openAmount}>{amount(open, currency)}</span>
            <span className="hw-soft">{t(($) => $.invoices.total.open)}</span>
          </span>
        </div>
        {payments.length === 0 ? (
          <p className="hw-small">{t(($) => $.invoices.payment.none)}</p>
        ) : (
          <PaymentList invoice={invoice} />
        )}
        <PaymentForm
          key={payments.length}
          invoice={invoice}
          onChanged={setChanged}
          onClose={onClose}
        />
      </div>
    </SidePanel>
  )
}

function PaymentList({ invoice }: { readonly invoice: ListedInvoice }) {
  const t = useT()
  const format = useFormat()
  const write = useAmount()
  const oldestFirst = invoice.payments.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
  return (
    <ul className={classes.payments} aria-label={t(($) => $.invoices.payment.list)}>
      {oldestFirst.map(({ id, paidOn, gross }) => {
        const amount = write(gross, invoice.currency)
        const date = format.date(paidOn)
        return (
          <li key={id}>
            <span>{date}</span>
            {gross < 0 && <span className="hw-small">{t(($) => $.invoices.payment.reversal)}</span>}
            <span className={`hw-number ${classes.push}`}>{amount}</span>
            <DeleteButton
              call="payments.delete"
              id={id}
              undoText={t(($) => $.invoices.undo.paymentDeleted)}
              label={t(($) => $.invoices.payment.delete, { amount, date })}
            />
          </li>
        )
      })}
    </ul>
  )
}
