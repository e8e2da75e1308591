import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { TabBar, tabId } from '../../components/tabs/tab-bar.tsx'
import { useT } from '../../i18n/index.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import { ActionPanel, ClientPeople } from '../acting/index.ts'
import { ClientToCheck } from '../doubts/index.ts'
import { LiveCards } from '../live/index.ts'
import classes from './client.module.css'
import { Happened } from './happened.tsx'
import { InvoicesTable } from './invoices-table.tsx'
import { FlagsPart, HoursPart, PaymentPart, RatePart, SharePart } from './review-parts.tsx'
import { clientTabs, tabHref, type ClientTab } from './tab-address.ts'

interface Props {
  readonly report: ClientReport
  readonly window: ReportWindow
  readonly tab: ClientTab
}

const panelId = 'client-tab'

/** All that lies behind the decision, in tabs with their own addresses. */
export function ClientTabs({ report, window, tab }: Props) {
  const t = useT()
  const { clientId } = report.figures
  const counts = useOpenCounts(report)
  return (
    <>
      <TabBar
        label={t(($) => $.client.tabs.label)}
        current={tab}
        panelId={panelId}
        tabs={clientTabs.map((key) => ({
          key,
          name: t(($) => $.client.tabs[key]),
          href: tabHref(clientId, key),
          ...(key in counts && {
            count: counts[key],
            counted: t(($) => $.client.tabs.counted[key]),
          }),
        }))}
      />
      <div
        className={classes['shown']}
        id={panelId}
        role="tabpanel"
        aria-labelledby={tabId(panelId, tab)}
        tabIndex={-1}
      >
        <Shown report={report} window={window} tab={tab} />
      </div>
    </>
  )
}

/** What is open in a tab: invoices overdue, warning signs, actions under way. */
function useOpenCounts({ figures, invoices }: ClientReport): Record<ClientTab, number> {
  const { clientId } = figures
  const signs = useCall('signs.list', { clientId }).data ?? []
  const actions = useCall('actions.list', { clientId }).data ?? []
  return {
    rate: 0,
    money: invoices.filter(({ overdue }) => overdue).length,
    hours: 0,
    people: signs.filter(({ closedOn }) => closedOn === null).length,
    history: actions.filter(({ doneOn }) => doneOn === null).length,
  }
}

function Shown({ report, window, tab }: Props) {
  const { clientId } = report.figures
  if (tab === 'money') {
    return (
      <>
        <ClientToCheck clientId={clientId} />
        <InvoicesTable report={report} />
        <PaymentPart report={report} />
        <SharePart report={report} window={window} />
      </>
    )
  }
  if (tab === 'hours') return <HoursPart report={report} window={window} />
  if (tab === 'people') {
    return (
      <>
        <ClientPeople report={report} />
        <FlagsPart report={report} />
      </>
    )
  }
  if (tab === 'history') {
    return (
      <div className={classes['two']}>
        <ActionPanel report={report} />
        <Happened report={report} />
      </div>
    )
  }
  return (
    <>
      <LiveCards report={report} />
      <RatePart report={report} />
    </>
  )
}
