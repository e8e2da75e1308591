import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useLocation, useParams } from 'wouter'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { Page } from '../../components/page.tsx'
import { EmptyState, Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { unjudgedProspect } from '../../report/prospect-work.ts'
import { useReportWindow, type WindowControl } from '../../report/report-window.ts'
import { WindowChooser } from '../../report/window-chooser.tsx'
import { ActingForms } from '../acting/index.ts'
import { ClientActions } from './client-actions.tsx'
import classes from './client.module.css'
import { ClientTabs } from './client-tabs.tsx'
import { Decision } from './decision.tsx'
import { tabHref, tabOf, type ClientTab } from './tab-address.ts'

/** A client: all for the decision in one view, and what lies behind it in tabs. */
export function ClientPage() {
  const { id, tab: name } = useParams()
  const tab = tabOf(name)
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
  if (report.data) return <Shown report={unjudgedProspect(report.data)} window={window} tab={tab} />
  return (
    <Page title={t(($) => $.client.headline.effective)} actions={<WindowChooser window={window} />}>
      <Loaded query={report} loading={<LoadingClient />}>
        {() => null}
      </Loaded>
    </Page>
  )
}

/** Grey where the two cards, the facts and the tab will stand. */
function LoadingClient() {
  return (
    <>
      <div className={classes['hero']}>
        <LoadingState rows={1} height={232} />
        <LoadingState rows={1} height={232} />
      </div>
      <LoadingState rows={1} height={86} />
      <LoadingState rows={2} height={240} />
    </>
  )
}

interface ShownProps {
  readonly report: ClientReport
  readonly window: WindowControl
  readonly tab: ClientTab
}

function Shown({ report, window, tab }: ShownProps) {
  const { figures } = report
  const { clientId, client } = figures
  const [, navigate] = useLocation()
  return (
    <Page
      name={client}
      title={<Title figures={figures} />}
      actions={
        <>
          <WindowChooser window={window} />
          <ClientActions clientId={clientId} client={client} />
        </>
      }
    >
      <div className={classes['review']}>
        <Decision report={report} window={window} />
        <ClientTabs report={report} window={window} tab={tab} />
      </div>
      <ActingForms
        clientId={clientId}
        showsPeople={tab === 'people'}
        onPeople={() => navigate(tabHref(clientId, 'people'))}
      />
    </Page>
  )
}

function Title({ figures }: { readonly figures: ClientReport['figures'] }) {
  const t = useT()
  return (
    <span className={classes['title']}>
      <bdi>{figures.client}</bdi>
      <span className={classes['state']} data-state={figures.state}>
        {t(($) => $.clients.state[figures.state])}
      </span>
    </span>
  )
}

function BackLink() {
  const t = useT()
  return (
    <Link href="/clients" className={classes['back'] ?? ''}>
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
