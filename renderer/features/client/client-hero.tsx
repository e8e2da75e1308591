import type { ClientFigures, ClientReport } from '../../../shared/contract/reports.ts'
import { verdictWord } from '../../../shared/words/verdict-words.ts'
import { toneOf } from '../../charts/geometry/bands.ts'
import { usePaper } from '../../components/paper.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import {
  ChangeFigure,
  EarnedFigure,
  HoursFigure,
  OpportunityFigure,
  RateFigure,
} from '../../report/figures.tsx'
import { TrendSentence } from '../live/index.ts'
import { BesideRate } from '../../report/beside/beside-rate.tsx'
import { Hints } from '../../report/beside/hints.tsx'
import { SayNoLink } from '../../report/links/say-no-link.tsx'
import { Why } from '../../report/flag-list.tsx'
import { isProspectWork } from '../../report/prospect-work.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import { rich, slot } from '../../report/rich.tsx'
import { VerdictText } from '../../report/verdict-text.tsx'
import { WeighLink } from '../../report/links/weigh-link.tsx'
import classes from './client.module.css'

/** Beside which figure a hint stands. */
const rateHints = ['few-hours', 'sales-of-new-client', 'invoiced-without-hours'] as const
const feeHints = ['fee-not-invoiced', 'idle-project'] as const
const verdictHints = ['invoice-first', 'high-before'] as const

interface Props {
  readonly report: ClientReport
  readonly window: ReportWindow
}

/** The client's rate, what it means, and what the user might do about it. */
export function ClientHero({ report, window }: Props) {
  const { figures } = report
  const isProspect = isProspectWork(report)
  return (
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
  )
}

function BigRate({ figures }: { figures: ClientFigures }) {
  const t = useT()
  const format = useFormat()
  const { effectiveRate, previousEffectiveRate } = figures
  const change =
    effectiveRate === null || previousEffectiveRate === null
      ? null
      : effectiveRate - previousEffectiveRate
  return (
    <div>
      <p className="hw-small">{t(($) => $.client.headline.effective)}</p>
      <p className={classes['rateLine']}>
        <RateFigure kind="effective" figures={figures} className={classes['rate']}>
          {effectiveRate === null ? (
            <span className={classes['noRate']}>
              {figures.earned > 0
                ? t(($) => $.beside.hint['earned-without-hours'], {
                    amount: format.money(figures.earned, undefined, { whole: true }),
                  })
                : t(($) => $.client.headline.noRate)}
            </span>
          ) : (
            <bdi className="hw-number" data-tone={toneOf(figures.band)}>
              {format.rate(effectiveRate)}
            </bdi>
          )}
        </RateFigure>
        {change !== null && (
          <ChangeFigure figures={figures}>
            <span className="hw-soft">
              {t(($) => $.client.headline.change, {
                change: format.rate(change, { signed: true, whole: true }),
              })}
            </span>
          </ChangeFigure>
        )}
      </p>
    </div>
  )
}

/** O2 in one plain sentence; its figures open what they are made of. */
function CostSentence({ figures, window }: { figures: ClientFigures; window: ReportWindow }) {
  const t = useT()
  const format = useFormat()
  if (figures.countedSeconds === 0) {
    // What was earned without hours is said in place of the rate.
    if (figures.earned !== 0) return null
    return <p className={classes['sentence']}>{t(($) => $.client.headline.noHours)}</p>
  }
  const { opportunityCost } = figures
  const kind = opportunityCost === null ? 'costNone' : opportunityCost > 0 ? 'cost' : 'costBetter'
  return (
    <p className={classes['sentence']}>
      {rich(
        t(($) => $.client.headline[kind], {
          hours: slot('hours'),
          earned: slot('earned'),
          elsewhere: slot('elsewhere'),
          amount: slot('amount'),
        }),
        {
          hours: <HoursFigure figures={figures} window={window} className="hw-strong" plain />,
          earned: <EarnedFigure figures={figures} window={window} className="hw-strong" />,
          elsewhere: (
            <bdi className="hw-strong hw-number">
              {format.money((opportunityCost ?? 0) + figures.earned, undefined, { whole: true })}
            </bdi>
          ),
          amount: (
            <OpportunityFigure figures={figures} className="hw-strong">
              <bdi className="hw-number">
                {format.money(Math.abs(opportunityCost ?? 0), undefined, { whole: true })}
              </bdi>
            </OpportunityFigure>
          ),
        },
      )}
    </p>
  )
}

/** H6: what is done for someone who is no client yet. */
function ProspectSentence({ figures }: { figures: ClientFigures }) {
  const t = useT()
  const format = useFormat()
  const { seconds } = figures
  return (
    <p className={classes['sentence']}>
      {seconds === 0
        ? t(($) => $.client.headline.noHours)
        : t(($) => $.client.headline.prospect, { hours: format.hours(seconds) })}
    </p>
  )
}

function OtherRates({ report }: { report: ClientReport }) {
  const t = useT()
  const { figures, hours } = report
  return (
    <dl className={classes['facts']}>
      {(['collected', 'billed'] as const).map((kind) => (
        <div key={kind}>
          <dt>{t(($) => $.client.rates[kind])}</dt>
          <dd>
            <RateFigure
              kind={kind}
              figures={figures}
              billableCoveredSeconds={hours.billableCovered}
            />
            <small>{t(($) => $.client.rates[`${kind}Hint`])}</small>
          </dd>
        </div>
      ))}
    </dl>
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
      <WaysOn figures={figures} />
      <p className={classes['advice']}>{t(($) => $.flags.verdictRule)}</p>
    </section>
  )
}

/** Where the verdict leads: nowhere on paper. */
function WaysOn({ figures }: { figures: ClientFigures }) {
  const { clientId, verdict } = figures
  if (usePaper()) return null
  return (
    <>
      {/* Who has left already needs no letter. */}
      {verdict === 'say-no' && verdictWord(figures) !== 'left' && <SayNoLink clientId={clientId} />}
      <WeighLink clientId={clientId} text="link" />
    </>
  )
}
