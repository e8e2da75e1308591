import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import { cx } from '../../components/cx.ts'
import { usePaper } from '../../components/paper.tsx'
import { Section } from '../../components/page.tsx'
import { ScrollX } from '../../components/scroll-x.tsx'
import { EmptyState } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import table from '../../components/table.module.css'
import classes from './client.module.css'

type Row = ClientReport['invoices'][number]

/**
 * The client's invoices, newest first: what each covers, earned, and how it was paid (R1, R2, Y1).
 * Those that touch the window or are open; the others on demand.
 */
export function InvoicesTable({ report }: { report: ClientReport }) {
  const t = useT()
  const paper = usePaper()
  const [all, setAll] = useState(false)
  const rows = useMemo(
    () => report.invoices.toSorted((a, b) => (newer(a, b) ? -1 : 1)),
    [report.invoices],
  )
  const current = rows.filter((row) => touches(row, report))
  const title = t(($) => $.client.invoices.title)
  if (rows.length === 0) {
    return (
      <Section title={title}>
        <EmptyState
          title={t(($) => $.client.invoices.none)}
          action={
            <Button component={Link} href="/invoices" variant="light">
              {t(($) => $.client.invoices.add)}
            </Button>
          }
        />
      </Section>
    )
  }
  return (
    <Section flush title={title}>
      {(all || current.length > 0) && (
        <Rows rows={all ? rows : current} title={title} asOf={report.asOf} />
      )}
      {paper && current.length < rows.length && (
        <p className={classes['left']}>
          {t(($) => $.client.invoices.left, { count: rows.length - current.length })}
        </p>
      )}
      {!paper && !all && current.length < rows.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['showAll'] ?? ''}
          onClick={() => setAll(true)}
        >
          {t(($) => $.client.invoices.others, { count: rows.length - current.length })}
        </Button>
      )}
    </Section>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly title: string
  readonly asOf: string
}

function Rows({ rows, title, asOf }: RowsProps) {
  const t = useT()
  const column = t(($) => $.client.invoices.column, { returnObjects: true })
  return (
    <ScrollX label={title} className={table.scroll}>
      <table className={cx(table.table, classes['table'])}>
        <thead>
          <tr>
            <th scope="col">{column.number}</th>
            <th scope="col" className={classes['optional']}>
              {column.issued}
            </th>
            <th scope="col">{column.period}</th>
            <th scope="col" className={cx('hw-number-cell', classes['optional'])}>
              {column.labour}
            </th>
            <th scope="col" className="hw-number-cell">
              {column.earned}
            </th>
            <th scope="col" className="hw-number-cell">
              {column.open}
            </th>
            <th scope="col">{column.paid}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <InvoiceRow key={row.invoice.id} row={row} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function InvoiceRow({ row, asOf }: { row: Row; asOf: string }) {
  const t = useT()
  const format = useFormat()
  const { invoice, period } = row
  return (
    <tr>
      <th scope="row">
        <bdi>{invoice.number}</bdi>
        {invoice.net < 0 && <small>{t(($) => $.client.invoices.credit)}</small>}
      </th>
      <td className={cx('hw-number', classes['optional'])}>{format.date(invoice.issuedOn)}</td>
      <td>
        <span className="hw-number">
          {t(($) => $.common.range, {
            from: format.date(period.from, 'day-month'),
            to: format.date(period.to),
          })}
        </span>
        {period.source !== 'given' && (
          <small>{t(($) => $.client.invoices.source[period.source])}</small>
        )}
      </td>
      <td className={cx('hw-number-cell', classes['optional'])}>{format.money(row.labour)}</td>
      <td className="hw-number-cell">{format.money(row.earnedInWindow)}</td>
      <td className="hw-number-cell">
        {row.openGross === 0 ? '–' : format.money(row.openGross, invoice.currency)}
        {row.writtenOff !== 0 && (
          <small>
            {t(($) => $.client.invoices.writtenOff, { amount: format.money(row.writtenOff) })}
          </small>
        )}
      </td>
      <td>
        <Paid row={row} asOf={asOf} />
      </td>
    </tr>
  )
}

function Paid({ row, asOf }: { row: Row; asOf: string }) {
  const t = useT()
  const format = useFormat()
  if (row.settledOn !== null && row.daysToPay !== null) {
    const late = row.daysLate ?? 0
    return (
      <>
        <span className="hw-number">{format.date(row.settledOn)}</span>
        <small className={late > 0 ? 'hw-bad' : undefined}>
          {t(($) => $.client.invoices.paidAfter, { count: row.daysToPay })}
          {' · '}
          {late > 0
            ? t(($) => $.client.invoices.late, { count: late })
            : t(($) => $.client.invoices.onTime)}
        </small>
      </>
    )
  }
  if (row.openGross <= 0 || row.ageDays === null) return <span className="hw-soft">–</span>
  const late = row.overdue ? row.invoice.dueOn : null
  return (
    <>
      <span>
        {row.ageDays === 0
          ? t(($) => $.client.invoices.issuedToday)
          : t(($) => $.client.invoices.openFor, { count: row.ageDays })}
      </span>
      {late !== null && (
        <small className="hw-bad">
          {t(($) => $.client.invoices.late, { count: daysBetween(late, asOf) })}
        </small>
      )}
    </>
  )
}

const touches = (row: Row, { window }: ClientReport): boolean =>
  row.earnedInWindow !== 0 ||
  row.openGross !== 0 ||
  (row.invoice.issuedOn >= window.from && row.invoice.issuedOn <= window.to)

const newer = (a: Row, b: Row): boolean =>
  a.invoice.issuedOn === b.invoice.issuedOn
    ? a.invoice.number > b.invoice.number
    : a.invoice.issuedOn > b.invoice.issuedOn

const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
