import { Link } from 'wouter'
import type { ClientReport } from '../../shared/contract/reports.ts'
import { useCall } from '../api/index.ts'
import { Loaded } from '../components/states.tsx'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import { invoiceAddress } from './links/invoice-address.ts'
import type { ReportWindow } from './report-window.ts'
import classes from './report.module.css'

interface Props {
  readonly clientId: number
  readonly window: Pick<ReportWindow, 'asOf' | 'months'>
}

/** R2: the invoices whose work lies in the window, with the share each brought into it. */
export function EarnedMadeOf({ clientId, window }: Props) {
  const { asOf, months } = window
  const report = useCall('reports.client', { clientId, asOf, months })
  return <Loaded query={report}>{(data) => <EarnedInvoices report={data} />}</Loaded>
}

function EarnedInvoices({ report }: { report: ClientReport }) {
  const t = useT()
  const format = useFormat()
  const rows = report.invoices.filter((row) => row.earnedInWindow !== 0)
  const fees = report.fees.filter(({ earned }) => earned !== 0)
  if (rows.length + fees.length === 0) return <p>{t(($) => $.dashboard.madeOf.noInvoices)}</p>
  return (
    <>
      <table className={classes['parts']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.dashboard.madeOf.invoice)}</th>
            <th scope="col" className="hw-number-cell">
              {t(($) => $.dashboard.madeOf.inWindow)}
            </th>
          </tr>
        </thead>
        <tbody>
          {fees.map((fee) => (
            <FeeRow key={fee.projectId} fee={fee} />
          ))}
          {rows.map((row) => (
            <EarnedRow key={row.invoice.id} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(($) => $.dashboard.table.total)}</th>
            <td className="hw-number-cell">{format.money(report.figures.earned)}</td>
          </tr>
        </tfoot>
      </table>
      {report.figures.deferred !== 0 && (
        <p className="hw-soft">
          {t(($) => $.dashboard.madeOf.deferred, { amount: format.money(report.figures.deferred) })}
        </p>
      )}
    </>
  )
}

/** F3: what a fixed fee earned by the work done in the window. */
function FeeRow({ fee }: { fee: ClientReport['fees'][number] }) {
  const t = useT()
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        <bdi>{fee.project}</bdi>
        <small>{t(($) => $.clients.projects.pricingName.fixed)}</small>
      </th>
      <td className="hw-number-cell">
        {format.money(fee.earned)}
        <small>{t(($) => $.dashboard.madeOf.ofLabour, { amount: format.money(fee.price) })}</small>
      </td>
    </tr>
  )
}

function EarnedRow({ row }: { row: ClientReport['invoices'][number] }) {
  const t = useT()
  const format = useFormat()
  const { from, to, source } = row.period
  return (
    <tr>
      <th scope="row">
        <Link href={invoiceAddress(row.invoice.number)} className="hw-name">
          <bdi>{row.invoice.number}</bdi>
        </Link>
        <small>
          {t(($) => $.common.range, { from: format.date(from), to: format.date(to) })}
          {source !== 'given' && ` · ${t(($) => $.client.invoices.source[source])}`}
        </small>
      </th>
      <td className="hw-number-cell">
        {format.money(row.earnedInWindow)}
        {row.earnedInWindow !== row.labour && (
          <small>
            {t(($) => $.dashboard.madeOf.ofLabour, { amount: format.money(row.labour) })}
          </small>
        )}
      </td>
    </tr>
  )
}
