import { Button } from '@mantine/core'
import { Link, useParams } from 'wouter'
import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { Page } from '../../components/page.tsx'
import { EmptyState, Loaded, LoadingState } from '../../components/states.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { useReportWindow, type WindowControl } from '../../report/report-window.ts'
import { WindowChooser } from '../../report/window-chooser.tsx'
import { ClientChoice } from './client-choice.tsx'
import { CostView } from './cost/cost-view.tsx'
import { PortfolioView } from './portfolio/portfolio-view.tsx'
import { ScenariosView } from './scenarios/scenarios-view.tsx'
import { useWeighAddress, viewOf, views, weighHref, type View } from './weigh-address.ts'
import { Workbench } from './options/workbench.tsx'
import { worstFirst } from './portfolio/worst-client.ts'
import classes from './weigh.module.css'

/** Weighing: what-if for one client, what else its hours would bring, the whole portfolio, and what was kept. */
export function WeighPage() {
  const t = useT()
  const { view: name } = useParams()
  const view = viewOf(name)
  const window = useReportWindow()
  const { asOf, months } = window
  const report = useCall('reports.clients', { asOf, months }, { keepPrevious: true })
  return (
    <Page
      title={t(($) => $.weigh.title)}
      {...(view !== 'scenarios' && { actions: <WindowChooser window={window} /> })}
    >
      <div className={classes['top']}>
        <Views view={view} />
        {report.data && <Client view={view} report={report.data} />}
      </div>
      <Loaded
        query={report}
        loading={<LoadingState rows={3} height={160} />}
        isEmpty={(data) => view !== 'scenarios' && worstFirst(data.clients).length === 0}
        empty={<Empty />}
      >
        {(data) => <Shown view={view} report={data} window={window} />}
      </Loaded>
    </Page>
  )
}

/** The four views as links, so that each has its address; the client goes along. */
function Views({ view }: { readonly view: View }) {
  const t = useT()
  const { clientId } = useWeighAddress(view)
  return (
    <nav aria-label={t(($) => $.weigh.views)} className={classes['views']}>
      {views.map((one) => (
        <Link
          key={one}
          href={weighHref(one, { clientId })}
          className={classes['view'] ?? ''}
          aria-current={one === view ? 'page' : undefined}
        >
          {t(($) => $.weigh.view[one])}
        </Link>
      ))}
    </nav>
  )
}

interface ShownProps {
  readonly view: View
  readonly report: Report
  readonly window: WindowControl
}

function Shown({ view, report, window }: ShownProps) {
  if (view === 'portfolio') return <PortfolioView report={report} window={window} />
  if (view === 'scenarios') return <ScenariosView />
  return <OneClient view={view} report={report} window={window} />
}

/** Whom the first two views are about: the address says it, else it is the worst one. */
function figuresOf(clientId: number | null, report: Report): ClientFigures | undefined {
  return clientId === null
    ? worstFirst(report.clients)[0]
    : report.clients.find((client) => client.clientId === clientId)
}

function Client({ view, report }: Pick<ShownProps, 'view' | 'report'>) {
  const { clientId } = useWeighAddress(view)
  if (view === 'portfolio' || view === 'scenarios') return null
  const figures = figuresOf(clientId, report)
  const ordered = worstFirst(report.clients)
  const offered = figures && !ordered.includes(figures) ? [...ordered, figures] : ordered
  return <ClientChoice view={view} clients={offered} value={figures?.clientId ?? null} />
}

function OneClient({ view, report, window }: ShownProps) {
  const { clientId } = useWeighAddress(view)
  const figures = figuresOf(clientId, report)
  const asked = { asOf: window.asOf, months: window.months }
  if (!figures || figures.countedSeconds === 0) return <NoHours figures={figures} />
  return view === 'cost' ? (
    <CostView key={figures.clientId} figures={figures} asked={asked} />
  ) : (
    <Workbench key={figures.clientId} figures={figures} asked={asked} />
  )
}

function NoHours({ figures }: { readonly figures: ClientFigures | undefined }) {
  const t = useT()
  const { isolate } = useFormat()
  const clients = useClients().data ?? []
  const { clientId } = useWeighAddress('what-if')
  const name = figures?.client ?? clients.find((client) => client.id === clientId)?.name ?? ''
  return (
    <EmptyState
      title={t(($) => $.weigh.empty.noHours)}
      text={t(($) => $.weigh.empty.noHoursText, { client: isolate(name) })}
    />
  )
}

function Empty() {
  const t = useT()
  return (
    <EmptyState
      title={t(($) => $.weigh.empty.title)}
      text={t(($) => $.weigh.empty.text)}
      action={
        <Button component={Link} href="/">
          {t(($) => $.common.notFound.back)}
        </Button>
      }
    />
  )
}
