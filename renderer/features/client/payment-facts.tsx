import type { ReactNode } from 'react'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { Section } from '../../components/page.tsx'
import { useT } from '../../i18n/index.ts'
import { DaysFigure, DependenceFigure, OverdueFigure } from './payment-figures.tsx'
import classes from './client.module.css'

/** How the client pays (Y1) and how much the user depends on it (C1). */
export function PaymentFacts({ report }: { report: ClientReport }) {
  const t = useT()
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
            <span className="hw-soft">{t(($) => $.client.payment.nothingOverdue)}</span>
          ) : (
            <OverdueFigure report={report} />
          )}
        </Fact>
        <Fact label={t(($) => $.client.payment.dependence)}>
          {revenueShare === null ? '–' : <DependenceFigure report={report} share={revenueShare} />}
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
