import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useParams } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { Page } from '../../components/page.tsx'
import { EmptyState, Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { ClientActing } from '../acting/index.ts'
import { ClientToCheck } from '../doubts/index.ts'
import { LiveCards } from '../live/index.ts'
import { unjudgedProspect } from '../../report/prospect-work.ts'
import { useReportWindow, type WindowControl } from '../../report/report-window.ts'
import { WindowChooser } from '../../report/window-chooser.tsx'
import { ClientActions } from './client-actions.tsx'
import { ClientHero } from './client-hero.tsx'
import classes from './client.module.css'
import { InvoicesTable } from './invoices-table.tsx'
import { FlagsPart, HoursPart, PaymentPart, RatePart, SharePart } from './review-parts.tsx'
import { Part, SectionNav } from './section-nav.tsx'

/** A client's review: its rate and verdict first, then where the rate went, what to look at, payment, hours. */
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
  if (report.data) return <Shown report={unjudgedProspect(report.data)} window={window} />
  return (
    <Page title={t(($) => $.client.headline.effective)} actions={<WindowChooser window={window} />}>
      <Loaded query={report} loading={<LoadingState rows={3} height={160} />}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Shown({ report, window }: { report: ClientReport; window: WindowControl }) {
  const { figures } = report
  return (
    <Page
      name={figures.client}
      title={<bdi>{figures.client}</bdi>}
      subtitle={<BackLink />}
      actions={
        <>
          <ClientActions clientId={figures.clientId} />
          <WindowChooser window={window} />
        </>
      }
    >
      <SectionNav />
      <div className={classes['review']}>
        <Part part="verdict">
          <ClientHero report={report} window={window} />
        </Part>
        <Part part="rate">
          <LiveCards report={report} />
          <RatePart report={report} />
        </Part>
        <Part part="flags">
          <FlagsPart report={report} />
          <ClientToCheck clientId={report.figures.clientId} />
          <ClientActing report={report} />
        </Part>
        <Part part="payment">
          <PaymentPart report={report} />
        </Part>
        <Part part="hours">
          <HoursPart report={report} window={window} />
        </Part>
        <Part part="share">
          <SharePart report={report} window={window} />
        </Part>
        <Part part="invoices">
          <InvoicesTable report={report} />
        </Part>
      </div>
    </Page>
  )
}

function BackLink() {
  const t = useT()
  return (
    <Link href="/" className={classes['back'] ?? ''}>
      <IconArrowLeft size={15} className="hw-mirrored" aria-hidden />
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
