import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { CumulativeChart } from '../../charts/cumulative-chart.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { useT } from '../../i18n/index.ts'
import type { ReportWindow } from '../report/report-window.ts'
import { AssumptionPanel } from './assumption-panel.tsx'
import { AssumptionWords } from './assumption-words.tsx'
import { ownDefaults, portfolioInputOf, portfolioKeys, type Assumed } from './assumptions.ts'
import { useGoing } from './going-store.ts'
import { PortfolioClients } from './portfolio-clients.tsx'
import { PortfolioConclusion } from './portfolio-conclusion.tsx'
import { SharesChart } from './shares-chart.tsx'
import { useTyped } from './typed-store.ts'
import { UnknownAlternative } from './unknown-alternative.tsx'
import { restMs } from './use-options.ts'
import { useWords } from './use-words.ts'
import { worstFirst } from './worst-client.ts'
import { YearTable } from './year-table.tsx'
import classes from './portfolio.module.css'

export type Portfolio = CallOutput<'whatIf.portfolio'>

interface Props {
  readonly report: Report
  readonly window: Pick<ReportWindow, 'asOf' | 'months'>
}

/** W1 for several clients at once: the year as it is, and if they go and their hours are sold anew. */
export function PortfolioView({ report, window }: Props) {
  const clients = useMemo(() => worstFirst(report.clients), [report])
  const usual = useMemo(
    () => new Set(clients.filter((one) => one.verdict === 'say-no').map((one) => one.clientId)),
    [clients],
  )
  const choice = useGoing(usual)
  const going = clients.filter((one) => choice.going.has(one.clientId))
  return (
    <div className={classes['view']}>
      <PortfolioClients clients={clients} choice={choice} />
      <Weighed going={going} window={window} />
    </div>
  )
}

function Weighed({
  going,
  window,
}: {
  readonly going: readonly ClientFigures[]
  readonly window: Props['window']
}) {
  const typed = useTyped('portfolio')
  const [settled] = useDebouncedValue(typed.typed, restMs)
  const clientIds = going.map((one) => one.clientId)
  const asked = { clientIds, asOf: window.asOf, months: window.months }
  const bare = useCall('whatIf.portfolio', asked, { keepPrevious: true })
  const answer = useCall('whatIf.portfolio', portfolioInputOf(settled, asked), {
    keepPrevious: true,
  })
  if (answer.error) {
    return answer.error.code === 'invalid-input' && typed.typed.alternative === undefined ? (
      <UnknownAlternative typed={typed} />
    ) : (
      <>
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        {bare.data && (
          <AssumptionPanel keys={portfolioKeys} usual={usualOf(bare.data)} typed={typed} />
        )}
      </>
    )
  }
  if (!answer.data) return <LoadingState rows={3} height={160} />
  const usual = usualOf(bare.data ?? answer.data)
  const behind = answer.isPlaceholderData || settled !== typed.typed
  return (
    <div className={classes['results']} aria-busy={behind}>
      <PortfolioConclusion going={going} portfolio={answer.data} />
      <YearTable portfolio={answer.data} />
      <SharesChart portfolio={answer.data} />
      {going.length > 0 && <Course portfolio={answer.data} />}
      <AssumptionPanel keys={portfolioKeys} usual={usual} typed={typed} />
      <AssumptionWords keys={portfolioKeys} usual={usual} typed={typed.typed} asked={window} />
    </div>
  )
}

function usualOf({ assumptions }: Portfolio): Assumed {
  const { months, ...assumed } = assumptions
  return { ...assumed, horizonMonths: months, ...ownDefaults, newRate: assumed.rate }
}

function Course({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useT()
  const words = useWords()
  const { cumulative, gain, breakEvenMonth } = portfolio
  const series = useMemo(
    () => [
      { key: 'after', label: t(($) => $.weigh.portfolio.cumulative.line), values: cumulative },
    ],
    [cumulative, t],
  )
  return (
    <CumulativeChart
      title={t(($) => $.weigh.portfolio.cumulative.title)}
      finding={t(($) => $.weigh.portfolio.cumulative.finding, {
        time: words.time(cumulative.length),
        amount: words.money(gain, true),
      })}
      series={series}
      chosen="after"
      payback={breakEvenMonth}
      zeroLabel={t(($) => $.weigh.portfolio.cumulative.zero)}
    />
  )
}
