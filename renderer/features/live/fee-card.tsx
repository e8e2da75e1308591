import { dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts'
import { dayAtPace, type FeeLive } from '../../../shared/profitability/live/fee-live.ts'
import { rateLimits, type RateLimit } from '../../../shared/profitability/live/limits.ts'
import { ChartFigure, type ChartData } from '../../charts/chart-figure.tsx'
import { numberColumn, noCell, wordCell, wordColumn } from '../../charts/geometry/csv.ts'
import { FeeCurve } from '../../charts/live/fee-curve.tsx'
import { useChartText } from '../../charts/use-chart-text.ts'
import { useRateLines } from '../../charts/use-rate-lines.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { rich, slot } from '../../report/rich.tsx'
import { CardFinding } from './card-finding.tsx'
import { isBelowCost } from './fee-sentence.tsx'
import classes from './live.module.css'
import { nextLimit } from './running.ts'
import { useLimitRate } from './use-limit-rate.ts'
import { useLiveWords } from './use-live-words.ts'

interface Props {
  readonly fee: FeeLive
  readonly asOf: IsoDate
  /** Whether a timer runs for it. */
  readonly running: boolean
}

/** A fixed fee: what an hour of it is worth now, why it falls, and when it falls to each limit (L1). */
export function FeeCard({ fee, asOf, running }: Props) {
  const rates = useRateLines()
  const rows = rowsOf(fee, asOf)
  return (
    <ChartFigure
      title={fee.project}
      finding={<Finding fee={fee} running={running} />}
      data={useCurveData(fee, rows)}
    >
      <FeeCurve fee={fee} rates={rates} />
      <Limits rows={rows} />
      <PassedLine fee={fee} />
      <NoPace fee={fee} rows={rows} />
    </ChartFigure>
  )
}

function Finding({ fee, running }: Omit<Props, 'asOf'>) {
  const t = useT()
  const format = useFormat()
  const words = useLiveWords()
  const done = format.hours(fee.seconds)
  const next = nextLimit(fee)
  return (
    <CardFinding
      running={running}
      facts={[
        t(($) => $.live.card.fixed, { fee: format.money(fee.price, undefined, { whole: true }) }),
        fee.estimatedSeconds === null
          ? t(($) => $.live.card.noEstimate, { done })
          : t(($) => $.live.card.estimate, { done, estimate: format.hours(fee.estimatedSeconds) }),
      ]}
    >
      {rich(
        fee.ended
          ? t(($) => $.live.card.ended, { rate: slot('rate') })
          : t(($) => $.live.card.now, { rate: slot('rate') }),
        {
          rate: (
            <bdi className={classes['rate']} data-tone={isBelowCost(fee) ? 'bad' : undefined}>
              {fee.runningRate === null ? '–' : words.rate(fee.runningRate)}
            </bdi>
          ),
        },
      )}
      {next && (
        <>
          {', '}
          {rich(
            t(($) => $.live.card.until[next], { hours: slot('hours') }),
            {
              hours: (
                <bdi className="hw-number hw-strong">{words.hours(fee.secondsLeft[next] ?? 0)}</bdi>
              ),
            },
          )}
        </>
      )}
    </CardFinding>
  )
}

interface LimitRow {
  readonly key: RateLimit | 'estimate'
  readonly left: number
  readonly day: IsoDate | null
}

/** What is ahead, the nearest first: the end of the estimate, and the limits not passed yet. */
function rowsOf(fee: FeeLive, asOf: IsoDate): readonly LimitRow[] {
  const { estimatedSeconds, seconds, secondsLeft, day, ended, recentSeconds } = fee
  if (ended) return []
  const unused = (estimatedSeconds ?? 0) - seconds
  const pace = { asOfDay: dayNumber(asOf), recentSeconds }
  const estimate =
    unused > 0 ? [{ key: 'estimate', left: unused, day: dayAtPace(unused, pace) } as const] : []
  const limits = rateLimits.flatMap((key) => {
    const left = secondsLeft[key] ?? 0
    return left > 0 ? [{ key, left, day: day[key] }] : []
  })
  return [...estimate, ...limits].toSorted((a, b) => a.left - b.left)
}

function Limits({ rows }: { readonly rows: readonly LimitRow[] }) {
  const t = useT()
  const words = useLiveWords()
  const column = t(($) => $.live.card.column, { returnObjects: true })
  if (rows.length === 0) return null
  return (
    <table className={classes['limits']}>
      <caption className="hw-only-for-readers">{t(($) => $.live.card.limits)}</caption>
      <thead className="hw-only-for-readers">
        <tr>
          <th scope="col">{column.limit}</th>
          <th scope="col">{column.hours}</th>
          <th scope="col">{column.day}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, left, day }) => (
          <tr key={key} data-key={key}>
            <th scope="row">{t(($) => $.live.card.limit[key])}</th>
            <td className="hw-number-cell">{words.hours(left)}</td>
            <td className="hw-number-cell">{day === null ? '–' : words.date(day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The limits passed already, in one line. */
function PassedLine({ fee }: Pick<Props, 'fee'>) {
  const t = useT()
  const words = useLiveWords()
  const rateOf = useLimitRate()
  const lowest = rateLimits.findLast((limit) => fee.secondsLeft[limit] === 0)
  if (!lowest) return null
  const rate = words.rate(rateOf(lowest === 'nearPrao' ? 'prao' : lowest))
  return <p className="hw-small">{t(($) => $.live.card.passed[lowest], { rate })}</p>
}

function NoPace({ fee, rows }: Pick<Props, 'fee'> & { readonly rows: readonly LimitRow[] }) {
  const t = useT()
  if (fee.recentSeconds > 0 || rows.length === 0) return null
  return <p className="hw-small">{t(($) => $.live.card.noPace)}</p>
}

/** The bends of the curve: now, the end of the estimate, and where it falls to each limit. */
function useCurveData(fee: FeeLive, rows: readonly LimitRow[]): ChartData {
  const { t, format, moneyCell, hoursCell } = useChartText()
  const rateOf = useLimitRate()
  const { at, hours, rate } = t(($) => $.live.curve.column, { returnObjects: true })
  const { hours: left, day } = t(($) => $.live.card.column, { returnObjects: true })
  return {
    columns: [wordColumn(at), ...[hours, rate, left].map(numberColumn), wordColumn(day)],
    rows: [
      [
        wordCell(t(($) => $.live.curve.now)),
        hoursCell(fee.seconds),
        moneyCell(fee.runningRate),
        noCell,
        noCell,
      ],
      ...rows.map((row) => [
        wordCell(t(($) => $.live.card.limit[row.key])),
        hoursCell(fee.seconds + row.left),
        moneyCell(row.key === 'estimate' ? fee.runningRate : rateOf(row.key)),
        hoursCell(row.left),
        row.day === null ? noCell : { text: format.date(row.day), value: row.day },
      ]),
    ],
  }
}
