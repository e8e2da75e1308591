import type { ClientReport } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { RateTrend } from '../../charts/months/rate-trend.tsx'
import { useRateLines } from '../../charts/use-rate-lines.ts'
import { BesideRate } from '../../report/beside/beside-rate.tsx'
import { Hints } from '../../report/beside/hints.tsx'
import { isProspectWork } from '../../report/prospect-work.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import { TrendSentence } from '../live/index.ts'
import { AdviceCard } from './advice-card.tsx'
import { FactStrip } from './fact-strip.tsx'
import { BigRate, CostSentence, ProspectSentence } from './hero-parts.tsx'
import { feeHints, rateHints } from './hint-places.ts'
import classes from './client.module.css'

interface Props {
  readonly report: ClientReport
  readonly window: ReportWindow
}

/** Everything for the decision in one view: the rate and where it comes from, the advice, what to do next, five facts. */
export function Decision({ report, window }: Props) {
  return (
    <>
      <div className={classes['hero']}>
        <RateCard report={report} window={window} />
        <AdviceCard report={report} />
      </div>
      {!isProspectWork(report) && <FactStrip report={report} window={window} />}
    </>
  )
}

function RateCard({ report, window }: Props) {
  const { figures, hints } = report
  const isProspect = isProspectWork(report)
  return (
    <div className={classes['rateCard']}>
      <div className={classes['rateSide']}>
        <BigRate figures={figures} />
        {!isProspect && <BesideRate figures={figures} window={window} />}
      </div>
      <Trend report={report} />
      <div className={classes['meaning']}>
        {isProspect ? (
          <ProspectSentence figures={figures} />
        ) : (
          <CostSentence figures={figures} window={window} />
        )}
        <Hints hints={hints} of={rateHints} />
        <TrendSentence report={report} />
        <Hints hints={hints} of={feeHints} />
      </div>
    </div>
  )
}

/** A year whatever the window, so that a short one shows where the rate comes from. */
const trendMonths = 12

function Trend({ report }: Pick<Props, 'report'>) {
  const { asOf, figures } = report
  const rates = useRateLines()
  const year = useCall(
    'reports.series',
    { clientId: figures.clientId, asOf, months: trendMonths },
    { keepPrevious: true },
  )
  return <RateTrend months={year.data?.months ?? report.months} rates={rates} />
}
