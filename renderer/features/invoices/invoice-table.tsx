import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ListedInvoice } from '../../../shared/contract/invoices.ts'
import { counted } from '../../components/counted.ts'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useAmount } from './amount.tsx'
import { RowActions, type InvoiceAction } from './row-actions.tsx'
import { InvoiceStatus } from './status-badge.tsx'
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
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t(($) => $.invoices.title)}>
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
        <th scope="col">{t(($) => $.invoices.column.issued)}</th>
        <th scope="col" className={classes.number}>
          {t(($) => $.invoices.column.net)}
        </th>
        <th scope="col" className={classes.number}>
          {t(($) => $.invoices.column.gross)}
        </th>
        <th scope="col" className={classes.number}>
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

function InvoiceRow({
  invoice,
  clientName,
  onAction,
}: {
  readonly invoice: ListedInvoice
  readonly clientName: string
  readonly onAction: OnInvoiceAction
}) {
  const t = useT()
  const { date } = useFormat()
  const write = useAmount()
  const { currency, dueOn, vat, paid, open } = invoice
  const amount = (minor: number) => write(minor, currency)
  return (
    <tr>
      <th scope="row">
        <span className={classes.two}>
          <Link href={`/clients/${invoice.clientId}`} className={classes.client ?? ''}>
            <bdi>{clientName}</bdi>
          </Link>
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            onClick={() => onAction('edit', invoice)}
          >
            <bdi>{invoice.number}</bdi>
          </Anchor>
        </span>
      </th>
      <td>
        <span className={classes.two}>
          <span>{date(invoice.issuedOn)}</span>
          <span className={classes.small}>
            {dueOn === null
              ? t(($) => $.invoices.row.noDue)
              : t(($) => $.invoices.row.due, { date: date(dueOn) })}
          </span>
        </span>
      </td>
      <Amounts
        first={amount(invoice.net)}
        second={
          vat === 0
            ? t(($) => $.invoices.row.noVat)
            : t(($) => $.invoices.row.vat, { amount: amount(vat) })
        }
      />
      <Amounts
        first={amount(invoice.gross)}
        second={
          paid === 0
            ? t(($) => $.invoices.row.notPaid)
            : t(($) => $.invoices.row.paid, { amount: amount(paid) })
        }
      />
      <td className={classes.number}>
        <span className={open === 0 ? classes.soft : classes.strong}>{amount(open)}</span>
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

function Amounts({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <td className={classes.number}>
      <span className={classes.two}>
        <span>{first}</span>
        <span className={classes.small}>{second}</span>
      </span>
    </td>
  )
}
