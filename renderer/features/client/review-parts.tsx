import type { ReactNode } from 'react'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { useClients } from '../../components/hooks/use-clients.ts'
import { ActivityChart } from '../../charts/activity-chart.tsx'
import chart from '../../charts/charts.module.css'
import { FlowChart } from '../../charts/months/flow-chart.tsx'
import { HoursChart } from '../../charts/months/hours-chart.tsx'
import { MonthsChart } from '../../charts/months/months-chart.tsx'
import { PaymentChart } from '../../charts/payments/payment-chart.tsx'
import { ProjectChart } from '../../charts/project-chart.tsx'
import { ShareChart } from '../../charts/share-chart.tsx'
import { useRateLines } from '../../charts/use-rate-lines.ts'
import { WaterfallChart } from '../../charts/waterfall-chart.tsx'
import { WeekChart } from '../../charts/week/week-chart.tsx'
import { cx } from '../../components/cx.ts'
import { Section } from '../../components/page.tsx'
import { usePaper } from '../../components/paper.tsx'
import { Loaded, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import { FlagList } from '../../report/flag-list.tsx'
import type { ReportWindow } from '../../report/report-window.ts'
import classes from './client.module.css'
import { OtherRates } from './hero-parts.tsx'
import { PaymentFacts } from './payment-facts.tsx'
import { useMarks } from './use-marks.ts'

interface Props {
  readonly report: ClientReport
}
interface WindowProps extends Props {
  readonly window: Pick<ReportWindow, 'asOf' | 'months'>
}

/** Two charts beside each other where there is room, below each other where not. */
function Two({ children }: { readonly children: ReactNode }) {
  return <div className={classes['two']}>{children}</div>
}

/** E4, E5: the rate over time with what happened meanwhile, and where it went. */
export function RatePart({ report }: Props) {
  const t = useT()
  const paper = usePaper()
  const rates = useRateLines()
  const { marks, incomplete } = useMarks(report.figures.clientId, report.asOf)
  return (
    <>
      <Two>
        <MonthsChart
          months={report.months}
          rates={rates}
          marks={marks}
          note={
            incomplete && (
              <p className={chart['note']} role="status">
                {t(($) => $.charts.marks.missing)}
              </p>
            )
          }
        />
        <FlowChart months={report.months} />
      </Two>
      <div className={cx(classes['two'], classes['loose'])}>
        <WaterfallChart cascade={report.cascade} />
        {!paper && (
          <Section title={t(($) => $.client.rates.title)}>
            <OtherRates report={report} />
          </Section>
        )}
      </div>
    </>
  )
}

/** The flags, each with its figures; on paper with what could help, which the page shows below them at length. */
export function FlagsPart({ report }: Props) {
  const t = useT()
  const paper = usePaper()
  return (
    <Section title={t(($) => $.client.flags.title)} text={t(($) => $.flags.flagRule)}>
      <FlagList flags={report.figures.flags} remedies={paper} />
    </Section>
  )
}

/** Y1: how long invoices take to be paid, and what is late. */
export function PaymentPart({ report }: Props) {
  const clients = useClients()
  const { clientId } = report.figures
  return (
    <Two>
      <Loaded query={clients} loading={<LoadingState rows={1} height={320} />}>
        {(all) => (
          <PaymentChart
            report={report}
            agreedTerms={all.find(({ id }) => id === clientId)?.paymentTermsDays ?? null}
          />
        )}
      </Loaded>
      <PaymentFacts report={report} />
    </Two>
  )
}

/** H1–H4, T1–T4: what the hours were, when they happened, and what they went into. */
export function HoursPart({ report, window: { asOf, months } }: WindowProps) {
  const { clientId } = report.figures
  const week = useCall('reports.weekHours', { clientId, asOf, months }, { keepPrevious: true })
  return (
    <>
      <Two>
        <HoursChart hours={report.hours} />
        <ActivityChart byActivity={report.hours.byActivity} />
      </Two>
      <Loaded query={week} loading={<LoadingState rows={1} height={320} />}>
        {(data) => <WeekChart week={data} />}
      </Loaded>
      <ProjectChart byProject={report.hours.byProject} />
    </>
  )
}

/** C1: the client among the others. */
export function SharePart({ report, window: { asOf, months } }: WindowProps) {
  const all = useCall('reports.clients', { asOf, months }, { keepPrevious: true })
  return (
    <Loaded query={all} loading={<LoadingState rows={1} height={240} />}>
      {(data) => <ShareChart report={data} clientId={report.figures.clientId} />}
    </Loaded>
  )
}
