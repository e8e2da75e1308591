import type { ClientReport } from '../../../shared/contract/reports.ts'
import { CompareChart } from '../../charts/cumulative/compare-chart.tsx'
import { useRateLines } from '../../charts/use-rate-lines.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from './compare.module.css'
import { CompareTable } from './compare-table.tsx'

interface Props {
  readonly a: ClientReport
  readonly b: ClientReport
  readonly mode: 'clients' | 'periods'
}

/** The difference in one sentence, both rates over time in one chart, then figure by figure. */
export function CompareShown({ a, b, mode }: Props) {
  const rates = useRateLines()
  const names = useNames(a, b, mode)
  return (
    <>
      <Headline a={a} b={b} names={names} mode={mode} />
      <CompareTable a={a} b={b} names={names} />
      <CompareChart a={a.months} b={b.months} names={names} rates={rates} />
    </>
  )
}

export type Names = readonly [string, string]

/** What each side is called: the client, or the months of its window. */
function useNames(a: ClientReport, b: ClientReport, mode: Props['mode']): Names {
  const t = useT()
  const format = useFormat()
  const nameOf = ({ figures, window }: ClientReport) =>
    mode === 'clients'
      ? format.isolate(figures.client)
      : format.isolate(
          t(($) => $.common.range, {
            from: format.month(window.from.slice(0, 7)),
            to: format.month(window.to.slice(0, 7)),
          }),
        )
  return [nameOf(a), nameOf(b)]
}

function Headline({ a, b, names: [first, second], mode }: Props & { readonly names: Names }) {
  const t = useT()
  const format = useFormat()
  const [left, right] = [a.figures.effectiveRate, b.figures.effectiveRate]
  if (left === null || right === null) {
    const name = left === null ? first : second
    return <p className={classes['headline']}>{t(($) => $.review.headline.noRate, { name })}</p>
  }
  const words = {
    client: format.isolate(a.figures.client),
    first,
    second,
    rate: format.money(left),
    amount: format.money(Math.abs(left - right)),
  }
  const way = left === right ? 'same' : left > right ? 'more' : 'less'
  return (
    <p className={classes['headline']}>
      {mode === 'clients'
        ? t(($) => $.review.headline.clients[way], words)
        : t(($) => $.review.headline.periods[way], words)}
    </p>
  )
}
