import type { ClientReport } from '../../../shared/contract/reports.ts'
import { verdictWord } from '../../../shared/words/verdict-words.ts'
import { useT } from '../../i18n/index.ts'
import { BesideRate } from '../../report/beside/beside-rate.tsx'
import { Hints } from '../../report/beside/hints.tsx'
import { Why } from '../../report/flag-list.tsx'
import { isProspectWork } from '../../report/prospect-work.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import { VerdictText } from '../../report/verdict-text.tsx'
import { TrendSentence } from '../live/index.ts'
import classes from './client.module.css'
import { FactStrip } from './fact-strip.tsx'
import { feeHints, rateHints, verdictHints } from './hint-places.ts'
import { BigRate, CostSentence, OtherRates, ProspectSentence } from './hero-parts.tsx'

interface Props {
  readonly report: ClientReport
  readonly window: ReportWindow
}

/** The client's rate, what it means, and the advice with its reasons, on paper. */
export function ClientHero({ report, window }: Props) {
  const { figures } = report
  const isProspect = isProspectWork(report)
  return (
    <>
      <div className={classes['hero']}>
        <div className={classes['card']}>
          <BigRate figures={figures} />
          {isProspect ? (
            <ProspectSentence figures={figures} />
          ) : (
            <CostSentence figures={figures} window={window} />
          )}
          <Hints hints={report.hints} of={rateHints} />
          <TrendSentence report={report} />
          {!isProspect && <BesideRate figures={figures} window={window} />}
          <Hints hints={report.hints} of={feeHints} />
          {!isProspect && <OtherRates report={report} />}
        </div>
        <Verdict report={report} />
      </div>
      {!isProspect && <FactStrip report={report} window={window} />}
    </>
  )
}

function Verdict({ report: { figures, hints } }: { report: ClientReport }) {
  const t = useT()
  return (
    <section className={classes['card']} aria-label={t(($) => $.client.verdict.title)}>
      <div>
        <p className="hw-small">{t(($) => $.client.verdict.title)}</p>
        <p className={classes['verdict']}>
          <VerdictText figures={figures} />
        </p>
        <p className="hw-soft">{t(($) => $.flags.verdictMeaning[verdictWord(figures)])}</p>
      </div>
      <Why figures={figures} />
      <Hints hints={hints} of={verdictHints} />
      <p className={classes['advice']}>{t(($) => $.flags.verdictRule)}</p>
    </section>
  )
}
