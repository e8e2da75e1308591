import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Report } from '../../../shared/contract/reports.ts'
import { unjudged } from '../../../shared/words/unjudged.ts'
import { useCall, useStatus } from '../../api/index.ts'
import { rankingBars } from '../../charts/geometry/ranking.ts'
import { RankingChart } from '../../charts/ranking/ranking-chart.tsx'
import { useRateLines } from '../../charts/use-rate-lines.ts'
import { Page } from '../../components/page.tsx'
import { EmptyState, Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { AdviceFilter } from '../../report/advice/advice-filter.tsx'
import { adviceOf, type Advice } from '../../report/advice/advice.ts'
import { PrintButton } from '../../report/links/print-button.tsx'
import { useReportWindow, type ReportWindow } from '../../report/report-window.ts'
import { WindowChooser } from '../../report/window-chooser.tsx'
import { ToCheck } from '../doubts/index.ts'
import { WatchedHint } from '../watched/index.ts'
import { ClientTable } from './client-table.tsx'
import classes from './dashboard.module.css'
import { FollowUps } from './follow-ups.tsx'
import { Headline } from './headline.tsx'
import { Overall } from './overall.tsx'
import { ReviewCard } from './review-card.tsx'

/** The start page: which clients pay and which do not, and what each figure is made of. */
export function DashboardPage() {
  const t = useT()
  const window = useReportWindow()
  const { counts } = useStatus()
  const empty = counts.entries === 0 && counts.invoices === 0
  const { asOf, months } = window
  const report = useCall(
    'reports.clients',
    { asOf, months },
    { enabled: !empty, keepPrevious: true },
  )
  return (
    <Page
      title={t(($) => $.dashboard.title)}
      {...(!empty && {
        actions: (
          <>
            <PrintButton whom="all" />
            <WindowChooser window={window} />
          </>
        ),
      })}
    >
      <WatchedHint />
      {empty ? (
        <Empty />
      ) : (
        <Loaded
          query={report}
          loading={<LoadingState rows={3} height={160} />}
          isEmpty={(data) => data.clients.length === 0}
          empty={<Empty />}
        >
          {(data) => <Answered report={unjudged(data)} window={window} />}
        </Loaded>
      )}
    </Page>
  )
}

function Answered({ report, window }: { report: Report; window: ReportWindow }) {
  const bars = useMemo(() => rankingBars(report.clients), [report.clients])
  const rates = useRateLines()
  const [advice, setAdvice] = useState<Advice | null>(null)
  const chosen = useMemo(() => {
    if (advice === null) return null
    const some = report.clients.filter((figures) => adviceOf(figures) === advice)
    return new Set(some.map(({ clientId }) => clientId))
  }, [report.clients, advice])
  const filter = report.worth === null && report.clients.length > 1 && (
    <AdviceFilter judged={report.clients} chosen={advice} onChoose={setAdvice} />
  )
  return (
    <div className={classes['answered']}>
      <div className={classes['main']}>
        <div className={classes['hero']}>
          <Headline report={report} />
          <Overall report={report} />
        </div>
        {bars.length > 0 && (
          <RankingChart
            bars={bars}
            rates={rates}
            href={(id) => `/clients/${id}`}
            named={report.headline?.clientId ?? null}
            leftOut={report.clients.length - bars.length}
            chosen={chosen}
            actions={filter}
          />
        )}
      </div>
      <div className={classes['side']}>
        <ToCheck />
        <FollowUps />
        <ReviewCard />
      </div>
      <div className={classes['table']}>
        <ClientTable report={report} window={window} chosen={chosen} />
      </div>
    </div>
  )
}

function Empty() {
  const t = useT()
  return (
    <>
      <EmptyState
        title={t(($) => $.dashboard.empty.title)}
        text={t(($) => $.dashboard.empty.text)}
        action={
          <Group justify="center">
            <Button component={Link} href="/import">
              {t(($) => $.dashboard.empty.import)}
            </Button>
            <Button component={Link} href="/time" variant="default">
              {t(($) => $.dashboard.empty.log)}
            </Button>
          </Group>
        }
      />
      <FollowUps quiet />
    </>
  )
}
