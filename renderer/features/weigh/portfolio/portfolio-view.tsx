import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import type { ClientFigures, Report } from '../../../../shared/contract/reports.ts'
import { useCall } from '../../../api/index.ts'
import { CumulativeChart } from '../../../charts/cumulative/cumulative-chart.tsx'
import { Loaded, LoadingState } from '../../../components/states.tsx'
import { useT } from '../../../i18n/index.ts'
import type { ReportWindow } from '../../../report/report-window.ts'
import { AssumptionPanel } from '../options/assumption-panel.tsx'
import { AssumptionWords } from '../options/assumption-words.tsx'
import { ownDefaults, portfolioInputOf, portfolioKeys, type Typed } from '../options/assumptions.ts'
import type { Assumed } from '../../../../shared/domain/deciding/weighing.ts'
import { useGoing } from './going-store.ts'
import { PortfolioClients } from './portfolio-clients.tsx'
import { PortfolioConclusion } from './portfolio-conclusion.tsx'
import { SharesChart } from './shares-chart.tsx'
import { useTyped } from '../options/typed-store.ts'
import { UnknownAlternative } from '../options/unknown-alternative.tsx'
import { restMs } from '../options/use-options.ts'
import { useWords } from '../use-words.ts'
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
  const typed = useTyped('portfolio')
  const { bare, answer, behind } = usePortfolio(going, window, typed.typed)
  const usualFrom = bare.data ?? answer.data
  return (
    <div className={classes['view']}>
      <div className={classes['column']}>
        <PortfolioClients clients={clients} choice={choice} />
        {usualFrom && (
          <AssumptionPanel keys={portfolioKeys} usual={usualOf(usualFrom)} typed={typed} />
        )}
      </div>
      <div className={classes['column']} aria-busy={behind}>
        {answer.error?.code === 'invalid-input' && typed.typed.alternative === undefined ? (
          <UnknownAlternative typed={typed} />
        ) : (
          <Loaded query={answer} loading={<LoadingState rows={3} height={160} />}>
            {(data) => (
              <Weighed
                going={going}
                portfolio={data}
                usual={usualOf(bare.data ?? data)}
                typed={typed.typed}
                window={window}
              />
            )}
          </Loaded>
        )}
      </div>
    </div>
  )
}

/** The portfolio as nothing is typed, whose assumptions are the usual ones, and as it is assumed. */
function usePortfolio(going: readonly ClientFigures[], window: Props['window'], typed: Typed) {
  const [settled] = useDebouncedValue(typed, restMs)
  const clientIds = going.map((one) => one.clientId)
  const asked = { clientIds, asOf: window.asOf, months: window.months }
  const keep = { keepPrevious: true }
  const bare = useCall('whatIf.portfolio', asked, keep)
  const answer = useCall('whatIf.portfolio', portfolioInputOf(settled, asked), keep)
  return { bare, answer, behind: answer.isPlaceholderData || settled !== typed }
}

interface WeighedProps {
  readonly going: readonly ClientFigures[]
  readonly portfolio: Portfolio
  readonly usual: Assumed
  readonly typed: Typed
  readonly window: Props['window']
}

function Weighed({ going, portfolio, usual, typed, window }: WeighedProps) {
  return (
    <>
      <PortfolioConclusion going={going} portfolio={portfolio} />
      <YearTable portfolio={portfolio} />
      <SharesChart portfolio={portfolio} />
      {going.length > 0 && <Course portfolio={portfolio} />}
      <AssumptionWords keys={portfolioKeys} usual={usual} typed={typed} asked={window} />
    </>
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
