import { useMemo } from 'react'
import { type OptionKind, optionKinds } from '../../../../shared/domain/kinds.ts'
import { CumulativeChart } from '../../../charts/cumulative/cumulative-chart.tsx'
import { useT } from '../../../i18n/index.ts'
import { bestOf } from './option-cards.tsx'
import { useWords } from '../use-words.ts'
import type { Complete } from './workbench.tsx'

interface Props {
  readonly results: Complete
  readonly chosen: OptionKind
}

/** The four options month by month, the chosen one with how far it may go either way. */
export function OptionsChart({ results, chosen }: Props) {
  const t = useT()
  const words = useWords()
  const series = useMemo(
    () =>
      optionKinds.map((key) => ({
        key,
        label: t(($) => $.weigh.lineName[key]),
        values: results[key].cumulative,
      })),
    [results, t],
  )
  const { best, worst, breakEvenMonth, cumulative } = results[chosen]
  const range = useMemo(() => ({ best: best.cumulative, worst: worst.cumulative }), [best, worst])
  const winner = bestOf(results)
  const time = words.time(cumulative.length)
  const finding = winner
    ? t(($) => $.weigh.chart.finding.one, {
        option: t(($) => $.weigh.option[winner]),
        amount: words.money(results[winner].gain, true),
        time,
      })
    : t(($) => $.weigh.chart.finding.none, { time })
  return (
    <CumulativeChart
      title={t(($) => $.weigh.chart.title)}
      finding={finding}
      series={series}
      chosen={chosen}
      range={range}
      payback={breakEvenMonth}
      zeroLabel={t(($) => $.weigh.chart.zero)}
    />
  )
}
