import { useMemo } from 'react'
import { ChartFigure, type ChartData } from '../../../charts/chart-figure.tsx'
import { wordCell } from '../../../charts/geometry/csv.ts'
import { useChartText, type ChartText } from '../../../charts/use-chart-text.ts'
import type { Portfolio } from './portfolio-view.tsx'
import { shareRows, type ShareRow } from './share-rows.ts'
import classes from './portfolio.module.css'

/** Where the money comes from before and after (C1): two bars for each client, told apart by pattern. */
export function SharesChart({ portfolio }: { readonly portfolio: Portfolio }) {
  const text = useChartText()
  const { t } = text
  const rows = useMemo(() => shareRows(portfolio), [portfolio])
  const data = useMemo(() => sharesData(rows, text), [rows, text])
  return (
    <ChartFigure
      title={t(($) => $.weigh.portfolio.chart.title)}
      finding={findingOf(portfolio, text)}
      data={data}
    >
      <ul className={classes['bars']} aria-hidden>
        {rows.map((row) => (
          <Bars key={`${row.kind} ${row.clientId ?? ''}`} row={row} most={mostOf(rows)} />
        ))}
      </ul>
      <ul className={classes['legend']}>
        {(['keep', 'after'] as const).map((when) => (
          <li key={when}>
            <i data-when={when} aria-hidden />
            {t(($) => $.weigh.portfolio.chart[when])}
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

const mostOf = (rows: readonly ShareRow[]): number =>
  Math.max(1, ...rows.flatMap((row) => [row.keep, row.after]))

function Bars({ row, most }: { readonly row: ShareRow; readonly most: number }) {
  const text = useChartText()
  const { format } = text
  const value = (amount: number, share: number | null) =>
    `${format.money(amount, undefined, { whole: true })}${share === null ? '' : ` · ${format.percent(share)}`}`
  return (
    <li>
      <span className={classes['barName']}>
        <bdi>{nameOf(row, text)}</bdi>
      </span>
      {(['keep', 'after'] as const).map((when) => (
        <span key={when} className={classes['bar']}>
          <i
            data-when={when}
            data-empty={row[when] <= 0}
            style={{ inlineSize: `${(Math.max(0, row[when]) / most) * 100}%` }}
          />
          <bdi className="hw-number">{value(row[when], row[`${when}Share`])}</bdi>
        </span>
      ))}
    </li>
  )
}

function nameOf(row: ShareRow, { t }: Pick<ChartText, 't'>): string {
  if (row.kind === 'new') return t(($) => $.weigh.portfolio.newWork)
  if (row.kind === 'others') return t(($) => $.charts.ranking.others, { count: row.count })
  return row.client
}

const columns = ['client', 'keep', 'after', 'keepShare', 'afterShare'] as const

function sharesData(rows: readonly ShareRow[], text: ChartText): ChartData {
  const { t, format, moneyCell } = text
  const { currency } = format
  const share = (part: number | null) => ({
    text: part === null ? '–' : format.percent(part, 1),
    value: part,
  })
  return {
    columns: columns.map((key) => ({
      label: t(($) => $.weigh.portfolio.chart.column[key], { currency }),
      numeric: key !== 'client',
    })),
    rows: rows.map((row) => [
      wordCell(nameOf(row, text)),
      moneyCell(row.keep),
      moneyCell(row.after),
      share(row.keepShare),
      share(row.afterShare),
    ]),
  }
}

function findingOf({ keep, after }: Portfolio, { t, format }: ChartText): string {
  if (keep.largestShare === null || after.largestShare === null) {
    return t(($) => $.weigh.portfolio.chart.finding.none)
  }
  const [before, then] = [format.percent(keep.largestShare), format.percent(after.largestShare)]
  const kind = before === then ? 'same' : after.largestShare < keep.largestShare ? 'less' : 'more'
  return t(($) => $.weigh.portfolio.chart.finding[kind], { before, after: then })
}
