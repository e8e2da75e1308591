import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { counted } from '../../components/counted.ts'
import { cx } from '../../components/cx.ts'
import { Section } from '../../components/page.tsx'
import { useAmount } from '../../format/use-amount.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { RowActions, type InvoiceAction } from './row-actions.tsx'
import { InvoiceStatus } from './status-badge.tsx'
import table from '../../components/table.module.css'
import classes from './invoices.module.css'

export type OnInvoiceAction = (action: InvoiceAction, invoice: ListedInvoice) => void

interface Props {
  readonly invoices: readonly ListedInvoice[]
  readonly clientName: (clientId: number) => string
  readonly onAction: OnInvoiceAction
}

/** Rows drawn at once: more would make the page slow to open, and nobody reads them in one go. */
const pageSize = 100

/** The invoices, newest first, with what is paid and what is open. */
export function InvoiceTable(props: Props) {
  const t = useT()
  const format = useFormat()
  const [limit, setLimit] = useState(pageSize)
  const rest = Math.min(pageSize, props.invoices.length - limit)
  return (
    <Section flush>
      <div className={table.scroll}>
        <table className={cx(table.table, classes.table)} aria-label={t(($) => $.invoices.title)}>
          <TableHead />
          <tbody>
            {props.invoices.slice(0, limit).map((invoice) => (
              <InvoiceRow
                key={invoice.id}
                invoice={invoice}
                clientName={props.clientName(invoice.clientId)}
                onAction={props.onAction}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <div className={classes.more}>
          <Button variant="subtle" size="compact-sm" onClick={() => setLimit(limit + rest)}>
            {t(($) => $.invoices.showMore, counted(format, rest))}
          </Button>
        </div>
      )}
    </Section>
  )
}

function TableHead() {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col">{t(($) => $.invoices.column.client)}</th>
        <th scope="col" className={classes.date}>
          {t(($) => $.invoices.column.issued)}
        </th>
        <th scope="col" className={cx('hw-number-cell', classes.optional)}>
          {t(($) => $.invoices.column.net)}
        </th>
        <th scope="col" className={cx('hw-number-cell', classes.gross)}>
          {t(($) => $.invoices.column.gross)}
        </th>
        <th scope="col" className="hw-number-cell">
          {t(($) => $.invoices.column.open)}
        </th>
        <th scope="col">{t(($) => $.invoices.column.status)}</th>
        <th scope="col">
          <span className="hw-only-for-readers">{t(($) => $.invoices.column.actions)}</span>
        </th>
      </tr>
    </thead>
  )
}

interface InvoiceRowProps {
  readonly invoice: ListedInvoice
  readonly clientName: string
  readonly onAction: OnInvoiceAction
}

function InvoiceRow({ invoice, clientName, onAction }: InvoiceRowProps) {
  const amount = useAmount()
  const { currency, open } = invoice
  return (
    <tr>
      <th scope="row">
        <Who invoice={invoice} clientName={clientName} onOpen={() => onAction('edit', invoice)} />
      </th>
      <Dates invoice={invoice} />
      <Amounts invoice={invoice} />
      <td className={cx('hw-number-cell', open === 0 ? 'hw-soft' : classes.strong)}>
        {amount(open, currency)}
      </td>
      <td>
        <InvoiceStatus invoice={invoice} />
      </td>
      <td>
        <RowActions invoice={invoice} onAction={(action) => onAction(action, invoice)} />
      </td>
    </tr>
  )
}

interface WhoProps {
  readonly invoice: ListedInvoice
  readonly clientName: string
  readonly onOpen: () => void
}

function Who({ invoice, clientName, onOpen }: WhoProps) {
  return (
    <>
      <Link href={`/clients/${invoice.clientId}`} className="hw-name">
        <bdi>{clientName}</bdi>
      </Link>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="start"
        display="block"
        onClick={onOpen}
      >
        <bdi>{invoice.number}</bdi>
      </Anchor>
    </>
  )
}

function Dates({ invoice }: { readonly invoice: ListedInvoice }) {
  const t = useT()
  const { date } = useFormat()
  const { issuedOn, dueOn } = invoice
  const due =
    dueOn === null
      ? t(($) => $.invoices.row.noDue)
      : t(($) => $.invoices.row.due, { date: date(dueOn) })
  return (
    <td className={classes.date}>
      {date(issuedOn)} <small>{due}</small>
    </td>
  )
}

function Amounts({ invoice }: { readonly invoice: ListedInvoice }) {
  const t = useT()
  const write = useAmount()
  const amount = (minor: number) => write(minor, invoice.currency)
  const { net, vat, gross, paid } = invoice
  const ofVat =
    vat === 0
      ? t(($) => $.invoices.row.noVat)
      : t(($) => $.invoices.row.vat, { amount: amount(vat) })
  const ofPaid =
    paid === 0
      ? t(($) => $.invoices.row.notPaid)
      : t(($) => $.invoices.row.paid, { amount: amount(paid) })
  return (
    <>
      <td className={cx('hw-number-cell', classes.optional)}>
        {amount(net)} <small>{ofVat}</small>
      </td>
      <td className={cx('hw-number-cell', classes.gross)}>
        {amount(gross)} <small>{ofPaid}</small>
      </td>
    </>
  )
}
