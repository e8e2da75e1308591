import { useCallback, useMemo } from 'react'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import type { Scenario } from '../../../../shared/domain/deciding/weighing.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { CumulativeChart } from '../../../charts/cumulative/cumulative-chart.tsx'
import { EmptyState, Loaded, LoadingState } from '../../../components/states.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { useWords } from '../use-words.ts'
import classes from './scenarios.module.css'

type Month = CallOutput<'scenarios.compare'>['months'][number]

interface Props {
  readonly scenario: Scenario
  readonly client: string
}

/** What was expected of a scenario beside what happened since, added up month by month. */
export function ScenarioCompare({ scenario, client }: Props) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const compared = useCall('scenarios.compare', { id: scenario.id, asOf: today })
  return (
    <Loaded
      query={compared}
      loading={<LoadingState rows={1} height={240} />}
      isEmpty={({ months }) => months.length === 0}
      empty={
        <EmptyState
          title={t(($) => $.weigh.scenarios.none.title)}
          text={t(($) => $.weigh.scenarios.none.text, { date: format.date(scenario.keptOn) })}
        />
      }
    >
      {({ months }) => <Compared months={months} client={client} />}
    </Loaded>
  )
}

interface ComparedProps {
  readonly months: readonly Month[]
  readonly client: string
}

function Compared({ months, client }: ComparedProps) {
  const t = useT()
  const format = useFormat()
  const series = useMemo(
    () =>
      (['actual', 'expected'] as const).map((key) => ({
        key,
        label: t(($) => $.weigh.scenarios.chart[key]),
        values: months.map((month) => month[key]),
      })),
    [months, t],
  )
  const monthName = useCallback(
    (month: number) => format.month(months[month - 1]?.month ?? ''),
    [months, format],
  )
  const sum = (of: 'clientEarned' | 'othersEarned' | 'clientSeconds') =>
    months.reduce((all, month) => all + month[of], 0)
  const whole = { whole: true }
  return (
    <div className={classes['compare']}>
      <CumulativeChart
        title={t(($) => $.weigh.scenarios.chart.title)}
        finding={useFinding(months)}
        series={series}
        chosen="actual"
        zeroLabel={t(($) => $.weigh.scenarios.chart.zero)}
        monthName={monthName}
      />
      <p className={classes['how']}>
        {t(($) => $.weigh.scenarios.past, {
          client: format.isolate(client),
          clientEarned: format.money(sum('clientEarned'), undefined, whole),
          hours: format.hours(sum('clientSeconds'), 0),
          others: format.money(sum('othersEarned'), undefined, whole),
        })}{' '}
        {t(($) => $.weigh.scenarios.how)}
      </p>
    </div>
  )
}

function useFinding(months: readonly Month[]): string {
  const t = useT()
  const words = useWords()
  const last = months.at(-1)
  const difference = last ? last.actual - last.expected : 0
  const kind = difference > 0 ? 'above' : difference < 0 ? 'below' : 'same'
  return t(($) => $.weigh.scenarios.chart.finding[kind], {
    months: t(($) => $.weigh.time.months, { count: months.length }),
    actual: words.money(last?.actual ?? 0, true),
    difference: words.money(Math.abs(difference)),
  })
}
