import type { RetainerLive } from '../../../shared/profitability/live/retainer-live.ts'
import classes from './retainer-bars.module.css'
import { useChartText } from '../use-chart-text.ts'

/** A month of a retainer, in seconds. */
export interface RetainerBar {
  readonly month: string
  readonly used: number
  readonly included: number
  readonly carried: number
}

/** L3: this month, then those before it, newest first. */
export const retainerBars = (
  { before, includedSeconds, usedSeconds, carriedSeconds }: RetainerLive,
  month: string,
): readonly RetainerBar[] => [
  { month, used: usedSeconds, included: includedSeconds, carried: carriedSeconds },
  ...before.toReversed().map((one) => ({
    month: one.month,
    used: one.usedSeconds,
    included: includedSeconds,
    carried: one.carriedSeconds,
  })),
]

/** What was used beyond the hours of the month and those carried into it. */
export const overOf = ({ used, included, carried }: RetainerBar): number =>
  Math.max(0, used - included - carried)

/** L3 by month, all to one scale: included, carried (hatched) and over; what is not used is pale. */
export function RetainerBars({ bars }: { readonly bars: readonly RetainerBar[] }) {
  const { format } = useChartText()
  const longest = Math.max(1, ...bars.map((bar) => Math.max(bar.used, bar.included + bar.carried)))
  return (
    <>
      <ul className={classes['rows']}>
        {bars.map((bar) => (
          <li key={bar.month}>
            <span>{format.month(bar.month)}</span>
            <span className={classes['track']} aria-hidden>
              {partsOf(bar).map(({ kind, isUsed, seconds }) => (
                <span
                  key={`${kind}-${isUsed}`}
                  data-kind={kind}
                  data-used={isUsed}
                  style={{ inlineSize: `${(seconds / longest) * 100}%` }}
                />
              ))}
            </span>
            <bdi className="hw-number-cell">{format.hours(bar.used)}</bdi>
          </li>
        ))}
      </ul>
      <Legend bars={bars} />
    </>
  )
}

/** The pieces of a month's bar, from its start. */
function partsOf(bar: RetainerBar) {
  const { used, included, carried } = bar
  const ofIncluded = Math.min(used, included)
  const ofCarried = Math.min(Math.max(0, used - included), carried)
  return [
    { kind: 'included', isUsed: true, seconds: ofIncluded },
    { kind: 'included', isUsed: false, seconds: included - ofIncluded },
    { kind: 'carried', isUsed: true, seconds: ofCarried },
    { kind: 'carried', isUsed: false, seconds: carried - ofCarried },
    { kind: 'over', isUsed: true, seconds: overOf(bar) },
  ].filter(({ seconds }) => seconds > 0)
}

function Legend({ bars }: { readonly bars: readonly RetainerBar[] }) {
  const { t } = useChartText()
  const kinds = [
    'included',
    ...(bars.some(({ carried }) => carried > 0) ? ['carried'] : []),
    ...(bars.some((bar) => overOf(bar) > 0) ? ['over'] : []),
  ] as ('included' | 'carried' | 'over')[]
  return (
    <ul className="hw-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={classes['swatch']} data-kind={kind} data-used aria-hidden />
          {t(($) => $.live.month.legend[kind])}
        </li>
      ))}
      {bars.some(({ used, included, carried }) => used < included + carried) && (
        <li>{t(($) => $.live.month.legend.unused)}</li>
      )}
    </ul>
  )
}
