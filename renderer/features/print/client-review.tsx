import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useStatus } from '../../api/index.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { ActingOnPaper } from '../acting/index.ts'
import {
  ClientHero,
  FlagsPart,
  HoursPart,
  InvoicesTable,
  PaymentPart,
  RatePart,
  SharePart,
} from '../client/index.ts'
import { LiveOnPaper } from '../live/index.ts'
import { unjudgedProspect } from '../../report/prospect-work.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import classes from './print.module.css'

interface Props {
  readonly report: ClientReport
  readonly window: ReportWindow
}

/** One client's review on paper, from the same parts as its page. */
export function ClientReview({ report: known, window }: Props) {
  const report = unjudgedProspect(known)
  return (
    <article className={classes['review']}>
      <SheetHead title={report.figures.client} span={report.window} />
      <ClientHero report={report} window={window} />
      <LiveOnPaper report={report} />
      <RatePart report={report} />
      <FlagsPart report={report} />
      <ActingOnPaper report={report} />
      <PaymentPart report={report} />
      <HoursPart report={report} window={window} />
      <SharePart report={report} window={window} />
      <InvoicesTable report={report} />
    </article>
  )
}

interface HeadProps {
  readonly title: string
  readonly span: ClientReport['window']
}

/** What the sheet is about, and of which time. */
export function SheetHead({ title, span }: HeadProps) {
  const t = useT()
  const format = useFormat()
  const { demo } = useStatus()
  return (
    <header className={classes['head']}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p>
        {t(($) => $.print.window, { from: format.date(span.from), to: format.date(span.to) })}
        {demo && ` · ${t(($) => $.print.demo)}`}
      </p>
      <p className={classes['maker']}>{t(($) => $.common.appName)}</p>
    </header>
  )
}
