import { useMemo } from 'react'
import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { rankingBars, ranksOf } from '../../charts/geometry/ranking.ts'
import { RankingChart } from '../../charts/ranking/ranking-chart.tsx'
import { useRateLines } from '../../charts/use-rate-lines.ts'
import { Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import { ClientReview, SheetHead } from './client-review.tsx'
import classes from './print.module.css'
import { SummaryTable } from './summary-table.tsx'

interface Props {
  readonly report: Report
  readonly window: ReportWindow
}

/** All clients at a glance, then a review of each that has anything to say in the window. */
export function AllClients({ report, window }: Props) {
  const t = useT()
  const bars = useMemo(() => rankingBars(report.clients), [report.clients])
  const rates = useRateLines()
  const clients = useMemo(() => bestFirst(report.clients), [report.clients])
  const reviewed = clients.filter(isReviewed)
  return (
    <>
      <article className={classes['review']}>
        <SheetHead title={t(($) => $.print.summary)} span={report.window} />
        {reviewed.length === 0 && <p>{t(($) => $.print.noClients)}</p>}
        {bars.length > 0 && (
          <RankingChart bars={bars} rates={rates} href={(id) => `/clients/${id}`} />
        )}
        <SummaryTable report={report} clients={clients} />
      </article>
      {reviewed.map(({ clientId }) => (
        <Review key={clientId} clientId={clientId} window={window} />
      ))}
    </>
  )
}

/** In the order of the chart; those with too few hours to be ranked follow, by name. */
function bestFirst(clients: readonly ClientFigures[]): readonly ClientFigures[] {
  const ranks = ranksOf(clients)
  const place = ({ clientId }: ClientFigures) => ranks.get(clientId) ?? clients.length + 1
  return clients.toSorted((a, b) => place(a) - place(b))
}

/** Whether anything happened with the client in the window, or is still owed. */
const isReviewed = ({ seconds, earned, overdue }: ClientFigures): boolean =>
  seconds > 0 || earned !== 0 || overdue !== 0

interface ReviewProps {
  readonly clientId: number
  readonly window: ReportWindow
}

function Review({ clientId, window }: ReviewProps) {
  const { asOf, months } = window
  const report = useCall('reports.client', { clientId, asOf, months })
  return (
    <Loaded query={report} loading={<LoadingState rows={2} height={120} />}>
      {(data) => <ClientReview report={data} window={window} />}
    </Loaded>
  )
}
