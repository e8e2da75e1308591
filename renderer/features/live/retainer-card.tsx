import type { IsoDate } from '../../../shared/domain/calendar.ts'
import type { RetainerLive } from '../../../shared/profitability/live/retainer-live.ts'
import { ChartFigure, type ChartData } from '../../charts/chart-figure.tsx'
import { numberColumn, wordColumn } from '../../charts/geometry/csv.ts'
import {
  overOf,
  RetainerBars,
  retainerBars,
  type RetainerBar,
} from '../../charts/live/retainer-bars.tsx'
import { useChartText } from '../../charts/use-chart-text.ts'
import { counted } from '../../components/counted.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { rich, slot } from '../../report/rich.tsx'
import { CardFinding } from './card-finding.tsx'
import classes from './live.module.css'
import { useLimitRate } from './use-limit-rate.ts'
import { useLiveWords } from './use-live-words.ts'

interface Props {
  readonly retainer: RetainerLive
  readonly asOf: IsoDate
  /** For how many months hours not used are kept. */
  readonly carryMonths: number
  /** Whether a timer runs for it. */
  readonly running: boolean
}

/** A retainer: what an hour of this month brings, what is left of it, and the months before (L3). */
export function RetainerCard(props: Props) {
  const { retainer, asOf } = props
  const bars = retainerBars(retainer, asOf.slice(0, 7))
  return (
    <ChartFigure
      title={retainer.project}
      finding={<Finding {...props} />}
      data={useMonthsData(bars)}
    >
      <RetainerBars bars={bars} />
    </ChartFigure>
  )
}

function Finding({ retainer, carryMonths, running }: Props) {
  const t = useT()
  const format = useFormat()
  const words = useLiveWords()
  const breakEven = useLimitRate()('breakEven')
  const { fee, includedSeconds, leftSeconds, rate } = retainer
  const isOver = leftSeconds < 0
  const facts = [
    t(($) => $.live.card.retainer, { fee: format.money(fee, undefined, { whole: true }) }),
    t(($) => $.live.month.facts, { hours: format.hours(includedSeconds) }),
    ...(carryMonths > 0 ? [t(($) => $.live.month.keeps, counted(format, carryMonths))] : []),
  ]
  return (
    <CardFinding facts={facts} running={running}>
      {rich(
        t(($) => $.live.month.rate, { rate: slot('rate') }),
        {
          rate: (
            <bdi
              className={classes['rate']}
              data-tone={rate !== null && rate <= breakEven ? 'bad' : undefined}
            >
              {rate === null ? '–' : words.rate(rate)}
            </bdi>
          ),
        },
      )}
      {', '}
      {rich(
        isOver
          ? t(($) => $.live.month.over, { over: slot('hours') })
          : t(($) => $.live.month.left, { left: slot('hours') }),
        {
          hours: (
            <bdi className="hw-number hw-strong" data-tone={isOver ? 'bad' : undefined}>
              {words.hours(Math.abs(leftSeconds))}
            </bdi>
          ),
        },
      )}
    </CardFinding>
  )
}

function useMonthsData(bars: readonly RetainerBar[]): ChartData {
  const { t, format, hoursCell } = useChartText()
  const column = t(($) => $.live.month.column, { returnObjects: true })
  return {
    columns: [
      wordColumn(column.month),
      ...[column.used, column.included, column.carried, column.over].map(numberColumn),
    ],
    rows: bars.map((bar) => [
      { text: format.month(bar.month), value: bar.month },
      hoursCell(bar.used),
      hoursCell(bar.included),
      hoursCell(bar.carried),
      hoursCell(overOf(bar)),
    ]),
  }
}
