import { Link } from 'wouter'
import type { Report } from '../../../shared/contract/reports.ts'
import { useSettings } from '../../api/index.ts'
import { linesOf } from '../../charts/geometry/bands.ts'
import { useChartText } from '../../charts/use-chart-text.ts'
import { useRateLines } from '../../charts/use-rate-lines.ts'
import { useFormat } from '../../format/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import { TotalEarned, TotalHours, TotalRate, TotalWaiting } from './totals.tsx'
import classes from './dashboard.module.css'
import own from './overall.module.css'

/** All clients together against the target: rate, a meter with the three rates, money and hours. */
export function Overall({ report }: { report: Report }) {
  const t = useT()
  return (
    <section className={classes['overall']} aria-label={t(($) => $.dashboard.overall.title)}>
      <div>
        <p className="hw-small">{t(($) => $.dashboard.overall.title)}</p>
        <p className={classes['overallRate']}>
          <TotalRate report={report} />
        </p>
        <AgainstTarget rate={report.totals.effectiveRate} />
        <Meter rate={report.totals.effectiveRate} />
      </div>
      <Facts report={report} />
    </section>
  )
}

/** Money and hours in all; what there is none of is left out. */
function Facts({ report }: { report: Report }) {
  const t = useT()
  const format = useFormat()
  return (
    <dl className={own['facts']}>
      <div>
        <dt>{t(($) => $.dashboard.overall.earned)}</dt>
        <dd>
          <TotalEarned report={report} />
        </dd>
      </div>
      <div>
        <dt>{t(($) => $.dashboard.overall.hours)}</dt>
        <dd>
          <TotalHours report={report} />
        </dd>
      </div>
      {isSomeHours(report.totals.pendingSeconds) && (
        <div>
          <dt>{t(($) => $.dashboard.overall.waiting)}</dt>
          <dd>
            <TotalWaiting report={report} />
          </dd>
        </div>
      )}
      {isSomeHours(report.internalSeconds) && (
        <div>
          <dt>{t(($) => $.dashboard.overall.internal)}</dt>
          <dd className="hw-number">{format.hours(report.internalSeconds)}</dd>
        </div>
      )}
      {report.prospectSeconds > 0 && (
        <div>
          <dt>
            <Link href="/prospects" className="hw-name">
              {t(($) => $.dashboard.overall.prospects)}
            </Link>
          </dt>
          <dd className="hw-number">{format.hours(report.prospectSeconds)}</dd>
        </div>
      )}
    </dl>
  )
}

/** How far the overall rate lies from the target, in words. */
function AgainstTarget({ rate }: { rate: number | null }) {
  const t = useT()
  const format = useFormat()
  const { targetRate } = useSettings()
  if (rate === null) return null
  if (targetRate === null) {
    return <p className="hw-soft">{t(($) => $.dashboard.overall.noTarget)}</p>
  }
  const words = {
    amount: format.money(Math.abs(rate - targetRate), undefined, { whole: true }),
    target: format.money(targetRate, undefined, { whole: true }),
  }
  return (
    <p className="hw-soft">
      {rate === targetRate && t(($) => $.dashboard.overall.onTarget, words)}
      {rate > targetRate && t(($) => $.dashboard.overall.aboveTarget, words)}
      {rate < targetRate && t(($) => $.dashboard.overall.belowTarget, words)}
    </p>
  )
}

/** The overall rate as a bar with a mark for each of the user's rates; said in words for readers. */
function Meter({ rate }: { rate: number | null }) {
  const t = useT()
  const { lineLabel } = useChartText()
  const { breakEvenRate } = useSettings()
  const lines = linesOf(useRateLines())
  if (rate === null || lines.length === 0) return null
  const top = Math.max(rate, ...lines.map((line) => line.rate)) * 1.08
  const share = (value: number) => `${(Math.max(0, value) / top) * 100}%`
  const names = lines.map(lineLabel)
  return (
    <div
      className={own['meter']}
      role="img"
      aria-label={`${t(($) => $.dashboard.overall.meter)}: ${names.join(', ')}`}
    >
      <div
        className={own['meterBar']}
        data-low={breakEvenRate !== null && rate < breakEvenRate}
        style={{ inlineSize: share(rate) }}
      />
      {lines.map((line) => (
        <span
          key={line.kind}
          className={own['meterMark']}
          data-kind={line.kind}
          style={{ insetInlineStart: share(line.rate) }}
          title={lineLabel(line)}
        />
      ))}
      {lines.map((line) => (
        <span
          key={line.kind}
          className={own['meterName']}
          data-kind={line.kind}
          style={{ insetInlineStart: share(line.rate) }}
        >
          {t(($) => $.charts.line[line.kind])}
        </span>
      ))}
    </div>
  )
}
