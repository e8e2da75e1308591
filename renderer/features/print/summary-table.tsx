import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { cx } from '../../components/cx.ts'
import { ranksOf } from '../../charts/geometry/ranking.ts'
import table from '../../components/table.module.css'
import { useFormat } from '../../format/index.ts'
import { isSomeHours } from '../../format/time.ts'
import { useT } from '../../i18n/index.ts'
import { BandMark } from '../../report/band-mark.tsx'
import { useAgainst } from '../../report/use-against.ts'
import { VerdictText } from '../../report/verdict-text.tsx'
import classes from './print.module.css'

interface Props {
  readonly report: Report
  /** The report's clients in the order they are shown in. */
  readonly clients: readonly ClientFigures[]
}

/** Every client in a line: what an hour brought, hours, money, dependence, and the verdict. */
export function SummaryTable({ report, clients }: Props) {
  const t = useT()
  const format = useFormat()
  const { totals } = report
  const ranks = ranksOf(clients)
  const column = t(($) => $.print.column, { returnObjects: true })
  return (
    <table className={cx(table.table, classes['summary'])}>
      <thead>
        <tr>
          <th scope="col">{column.client}</th>
          {(['rate', 'hours', 'earned', 'cost', 'share'] as const).map((key) => (
            <th key={key} scope="col" className="hw-number-cell">
              {column[key]}
            </th>
          ))}
          <th scope="col">{column.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {clients.map((figures) => (
          <Row
            key={figures.clientId}
            figures={figures}
            rank={ranks.get(figures.clientId) ?? null}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(($) => $.dashboard.table.total)}</th>
          <td className="hw-number-cell">
            {totals.effectiveRate === null ? '–' : format.rate(totals.effectiveRate)}
          </td>
          <td className="hw-number-cell">{format.hours(totals.countedSeconds)}</td>
          <td className="hw-number-cell">{format.money(totals.earned)}</td>
          <td colSpan={3}>
            {t(($) => $.print.internal, { hours: format.hours(report.internalSeconds) })}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

interface RowProps {
  readonly figures: ClientFigures
  /** Its number in the chart; null where it is not in it. */
  readonly rank: number | null
}

function Row({ figures, rank }: RowProps) {
  const t = useT()
  const format = useFormat()
  const against = useAgainst()
  const { effectiveRate, opportunityCost, revenueShare, pendingSeconds, band } = figures
  return (
    <tr>
      <th scope="row">
        <BandMark band={band} /> {rank !== null && `${rank}\u2002`}
        <bdi>{figures.client}</bdi>
      </th>
      <td className="hw-number-cell">
        {effectiveRate === null ? '–' : format.rate(effectiveRate)}
      </td>
      <td className="hw-number-cell">
        {format.hours(figures.countedSeconds)}
        {isSomeHours(pendingSeconds) && (
          <small>
            {t(($) => $.dashboard.table.pending, { hours: format.hours(pendingSeconds) })}
          </small>
        )}
      </td>
      <td className="hw-number-cell">{format.money(figures.earned)}</td>
      <td className="hw-number-cell">{against.short(opportunityCost)}</td>
      <td className="hw-number-cell">
        {revenueShare === null ? '–' : format.percent(revenueShare, 1)}
      </td>
      <td>
        <VerdictText figures={figures} />
      </td>
    </tr>
  )
}
