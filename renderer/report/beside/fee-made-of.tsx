import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { Loaded } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { invoiceAddress } from '../links/invoice-address.ts'
import type { ReportWindow } from '../report-window.ts'
import { SumList, type SumLine } from '../sum-list.tsx'

interface Props {
  readonly clientId: number
  readonly window: Pick<ReportWindow, 'asOf' | 'months'>
}

/** F3: what each fixed fee has done beyond its invoices. */
export function AccruedMadeOf(props: Props) {
  return (
    <MadeOf
      {...props}
      of={({ fees }) => fees.map((fee) => ({ amount: fee.accrued, what: <FeeName fee={fee} /> }))}
    />
  )
}

/** R2, F3: the fixed fees and invoices of which something is not earned yet. */
export function DeferredMadeOf(props: Props) {
  return (
    <MadeOf
      {...props}
      of={({ fees, invoices }) => [
        ...fees.map((fee) => ({ amount: fee.deferred, what: <FeeName fee={fee} /> })),
        ...invoices.map((row) => ({ amount: row.deferred, what: <InvoiceName row={row} /> })),
      ]}
    />
  )
}

interface Part {
  readonly amount: number
  readonly what: ReactNode
}

function MadeOf({
  clientId,
  window: { asOf, months },
  of,
}: Props & { readonly of: (report: ClientReport) => readonly Part[] }) {
  const report = useCall('reports.client', { clientId, asOf, months })
  return <Loaded query={report}>{(data) => <Parts parts={of(data)} />}</Loaded>
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const t = useT()
  const format = useFormat()
  const shown = parts.filter(({ amount }) => amount !== 0)
  const total = shown.reduce((sum, { amount }) => sum + amount, 0)
  const lines: SumLine[] = shown.map(({ amount, what }) => ({
    label: what,
    value: format.money(amount),
  }))
  return (
    <SumList
      lines={[
        ...lines,
        {
          sign: '=',
          label: t(($) => $.dashboard.table.total),
          value: format.money(total),
          result: true,
        },
      ]}
    />
  )
}

function FeeName({ fee }: { readonly fee: ClientReport['fees'][number] }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <bdi>{fee.project}</bdi>{' '}
      <small>
        {t(($) => $.beside.ofPrice, {
          hours: format.hours(fee.seconds),
          amount: format.money(fee.price, undefined, { whole: true }),
        })}
      </small>
    </>
  )
}

function InvoiceName({ row }: { readonly row: ClientReport['invoices'][number] }) {
  const t = useT()
  const format = useFormat()
  const { invoice, period } = row
  return (
    <>
      <Link href={invoiceAddress(invoice.number)} className="hw-name">
        <bdi>{invoice.number}</bdi>
      </Link>{' '}
      <small>
        {t(($) => $.beside.covers, {
          from: format.date(period.from, 'day-month'),
          to: format.date(period.to),
        })}
      </small>
    </>
  )
}
