import type { ReactNode } from 'react'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { Figure } from '../../components/figure.tsx'
import { Section } from '../../components/page.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { SumList } from '../report/sum-list.tsx'
import classes from './client.module.css'

/** How the client pays (Y1) and how much the user depends on it (C1). */
export function PaymentFacts({ report }: { report: ClientReport }) {
  const t = useT()
  const format = useFormat()
  const { figures } = report
  const { averageDaysToPay, averageDaysLate, overdue, revenueShare } = figures
  return (
    <Section title={t(($) => $.client.payment.title)}>
      <dl className={classes['facts']}>
        <Fact label={t(($) => $.client.payment.daysToPay)}>
          <DaysFigure report={report} kind="daysToPay" average={averageDaysToPay} />
        </Fact>
        <Fact label={t(($) => $.client.payment.daysLate)}>
          <DaysFigure report={report} kind="daysLate" average={averageDaysLate} />
        </Fact>
        <Fact label={t(($) => $.client.payment.overdue)}>
          {overdue === 0 ? (
            <span className={classes['none']}>{t(($) => $.client.payment.nothingOverdue)}</span>
          ) : (
            <OverdueFigure report={report} />
          )}
        </Fact>
        <Fact label={t(($) => $.client.payment.dependence)}>
          {revenueShare === null ? (
            '–'
          ) : (
            <Figure
              label={`${t(($) => $.client.payment.dependence)} · ${figures.client}`}
              value={format.percent(revenueShare, 1)}
              rule={t(($) => $.client.payment.dependenceRule)}
              madeOf={
                <SumList
                  lines={[
                    {
                      label: <bdi>{figures.client}</bdi>,
                      value: format.money(figures.earned),
                    },
                    {
                      sign: '=',
                      label: t(($) => $.client.payment.dependence),
                      value: format.percent(revenueShare, 2),
                      result: true,
                    },
                  ]}
                />
              }
            />
          )}
        </Fact>
      </dl>
    </Section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface DaysProps {
  readonly report: ClientReport
  readonly kind: 'daysToPay' | 'daysLate'
  readonly average: number | null
}

function DaysFigure({ report, kind, average }: DaysProps) {
  const t = useT()
  const format = useFormat()
  if (average === null) {
    return <span className={classes['none']}>{t(($) => $.client.payment.none)}</span>
  }
  const settled = report.invoices.flatMap((row) => {
    const days = row[kind]
    return days === null ? [] : [{ id: row.invoice.id, number: row.invoice.number, days }]
  })
  return (
    <Figure
      label={`${t(($) => $.client.payment[kind])} · ${report.figures.client}`}
      value={format.days(average, 1)}
      rule={t(($) => $.client.payment.rule)}
      madeOf={
        <SumList
          lines={settled.map((row) => ({
            label: <bdi>{row.number}</bdi>,
            value: format.days(row.days),
          }))}
        />
      }
    >
      <bdi className="hw-number">{format.days(average, 1)}</bdi>
      <small>{t(($) => $.client.payment.average)}</small>
    </Figure>
  )
}

function OverdueFigure({ report }: { report: ClientReport }) {
  const t = useT()
  const format = useFormat()
  const late = report.invoices.filter(
    ({ invoice, openGross }) =>
      openGross > 0 && invoice.dueOn !== null && invoice.dueOn < report.asOf,
  )
  return (
    <Figure
      label={`${t(($) => $.client.payment.overdue)} · ${report.figures.client}`}
      value={format.money(report.figures.overdue)}
      rule={t(($) => $.client.payment.overdueRule)}
      className={classes['bad']}
      madeOf={
        <SumList
          lines={late.map(({ invoice, openGross }) => ({
            label: (
              <>
                <bdi>{invoice.number}</bdi> · {format.date(invoice.dueOn ?? report.asOf)}
              </>
            ),
            value: format.money(openGross, invoice.currency),
          }))}
        />
      }
    />
  )
}
