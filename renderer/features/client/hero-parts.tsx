import type { ClientFigures, ClientReport } from '../../../shared/contract/reports.ts'
import { toneOf } from '../../charts/geometry/bands.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import {
  ChangeFigure,
  EarnedFigure,
  HoursFigure,
  OpportunityFigure,
  RateFigure,
} from '../../report/figures.tsx'
import type { ReportWindow } from '../../report/report-window.ts'
import { rich, slot } from '../../report/rich.tsx'
import classes from './client.module.css'

/** E1: what an hour brings, and against the same time before. */
export function BigRate({ figures }: { figures: ClientFigures }) {
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
export function CostSentence({
  figures,
  window,
}: {
  figures: ClientFigures
  window: ReportWindow
}) {
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
export function ProspectSentence({ figures }: { figures: ClientFigures }) {
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

/** E2, E3: the rate as paid so far, and over billable hours alone. */
export function OtherRates({ report }: { report: ClientReport }) {
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
