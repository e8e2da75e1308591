import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, useParams } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useCall, useSettings } from '../../api/index.ts'
import { HoursChart } from '../../charts/hours-chart.tsx'
import { MonthsChart } from '../../charts/months-chart.tsx'
import { WaterfallChart } from '../../charts/waterfall-chart.tsx'
import { Page, Section } from '../../components/page.tsx'
import { EmptyState, Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { ClientActing } from '../acting/index.ts'
import { FlagList } from '../report/flag-list.tsx'
import { useReportWindow, type WindowControl } from '../report/report-window.ts'
import { WindowChooser } from '../report/window-chooser.tsx'
import { ClientHero } from './client-hero.tsx'
import classes from './client.module.css'
import { HoursDetails } from './hours-details.tsx'
import { InvoicesTable } from './invoices-table.tsx'
import { PaymentFacts } from './payment-facts.tsx'

/** One client: its rate and verdict first, then where the rate went, hours, flags and invoices. */
export function ClientPage() {
  const { id } = useParams()
  const t = useT()
  const window = useReportWindow()
  const clientId = Number(id)
  const known = Number.isSafeInteger(clientId) && clientId > 0
  const { asOf, months } = window
  const report = useCall(
    'reports.client',
    { clientId, asOf, months },
    { enabled: known, keepPrevious: true },
  )
  if (!known || report.error?.code === 'not-found') return <NotFound />
  if (report.data) return <Shown report={report.data} window={window} />
  return (
    <Page title={t(($) => $.client.headline.effective)} actions={<WindowChooser window={window} />}>
      <Loaded query={report} loading={<LoadingState rows={3} height={160} />}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Shown({ report, window }: { report: ClientReport; window: WindowControl }) {
  const t = useT()
  const { praoRate, breakEvenRate, targetRate } = useSettings()
  const rates = useMemo(
    () => ({ prao: praoRate, breakEven: breakEvenRate, target: targetRate }),
    [praoRate, breakEvenRate, targetRate],
  )
  const { figures } = report
  return (
    <Page
      name={figures.client}
      title={<bdi>{figures.client}</bdi>}
      subtitle={<BackLink />}
      actions={<WindowChooser window={window} />}
    >
      <ClientHero report={report} window={window} />
      <div className={classes['two']}>
        <div className={classes['column']}>
          <MonthsChart months={report.months} rates={rates} />
          <HoursChart hours={report.hours}>
            <HoursDetails hours={report.hours} />
          </HoursChart>
        </div>
        <div className={classes['column']}>
          <WaterfallChart cascade={report.cascade} />
          <Section title={t(($) => $.client.flags.title)}>
            <FlagList flags={figures.flags} />
          </Section>
        </div>
      </div>
      <ClientActing report={report} />
      <PaymentFacts report={report} />
      <InvoicesTable report={report} />
    </Page>
  )
}

function BackLink() {
  const t = useT()
  return (
    <Link href="/" className={classes['back'] ?? ''}>
      <IconArrowLeft size={15} aria-hidden />
      {t(($) => $.client.back)}
    </Link>
  )
}

function NotFound() {
  const t = useT()
  return (
    <Page title={t(($) => $.client.notFound.title)} subtitle={<BackLink />}>
      <EmptyState
        title={t(($) => $.client.notFound.title)}
        text={t(($) => $.client.notFound.text)}
      />
    </Page>
  )
}
