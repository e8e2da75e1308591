import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { ClientFigures, Report } from '../../../shared/contract/reports.ts'
import { useSettings } from '../../api/index.ts'
import { isRanked, ranksOf } from '../../charts/geometry/ranking.ts'
import { Section } from '../../components/page.tsx'
import { cx } from '../../components/cx.ts'
import { ScrollX } from '../../components/scroll-x.tsx'
import { SortHead } from '../../components/table/sort-head.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import { BandMark } from '../../report/band-mark.tsx'
import { VerdictFigure } from '../../report/flag-list.tsx'
import {
  ChangeFigure,
  EarnedFigure,
  HoursFigure,
  OpportunityFigure,
  RateFigure,
} from '../../report/figures.tsx'
import { useAgainst } from '../../report/use-against.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import {
  changeOf,
  columns,
  ordered,
  pressed,
  type ClientOrder,
  type ColumnKey,
} from './client-order.ts'
import { AgainstTarget } from './overall.tsx'
import { TotalEarned, TotalHours, TotalRate } from './totals.tsx'
import table from '../../components/table.module.css'
import classes from './dashboard.module.css'

const numeric: ReadonlySet<ColumnKey> = new Set([
  'rate',
  'change',
  'hours',
  'earned',
  'opportunityCost',
])

interface Props {
  readonly report: Report
  readonly window: ReportWindow
}

/** Every client with its figures, sortable by each; those with too few hours apart, the total last. */
export function ClientTable({ report, window }: Props) {
  const t = useT()
  const { locale } = useFormat()
  const [order, setOrder] = useState<ClientOrder>({ column: 'rate', descending: true })
  const ranks = useMemo(() => ranksOf(report.clients), [report.clients])
  const rows = useMemo(
    () => ordered(report.clients, order, locale),
    [report.clients, order, locale],
  )
  const judged = rows.filter(isRanked)
  const apart = rows.filter((c) => !isRanked(c))
  return (
    <Section flush title={t(($) => $.dashboard.table.title)}>
      <ScrollX label={t(($) => $.dashboard.table.title)} className={table.scroll}>
        <table className={cx(table.table, classes['table'])}>
          <caption className="hw-only-for-readers">{t(($) => $.dashboard.table.caption)}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead
                  key={column}
                  name={t(($) => $.dashboard.table.column[column])}
                  sorted={order.column === column && order}
                  className={numeric.has(column) ? 'hw-number-cell' : ''}
                  onPress={() => setOrder((now) => pressed(now, column))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {judged.map((c) => (
              <Row key={c.clientId} figures={c} window={window} rank={ranks.get(c.clientId)} />
            ))}
          </tbody>
          {apart.length > 0 && (
            <Apart clients={apart} window={window} isBefore={report.worth !== null} />
          )}
          <Totals report={report} />
        </table>
      </ScrollX>
    </Section>
  )
}

interface ApartProps {
  readonly clients: readonly ClientFigures[]
  readonly window: ReportWindow
  /** Whether nobody was invoiced yet. */
  readonly isBefore: boolean
}

function Apart({ clients, window, isBefore }: ApartProps) {
  const t = useT()
  const format = useFormat()
  const { minHours } = useSettings()
  const words = t(($) => $.dashboard.table, { returnObjects: true })
  const hours = format.hours(minHours * 3600, 0)
  return (
    <tbody className={classes['apart']}>
      <tr>
        <th colSpan={columns.length} scope="rowgroup">
          <span className={classes['apartText']}>
            <strong>{isBefore ? words.notInvoicedTitle : words.apartTitle}</strong>{' '}
            {isBefore ? words.notInvoicedHint : t(($) => $.dashboard.table.apartHint, { hours })}
          </span>
        </th>
      </tr>
      {clients.map((c) => (
        <Row key={c.clientId} figures={c} window={window} />
      ))}
    </tbody>
  )
}

interface RowProps {
  readonly figures: ClientFigures
  readonly window: ReportWindow
  readonly rank?: number | undefined
}

function Row({ figures, window, rank }: RowProps) {
  const t = useT()
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        <ClientCell figures={figures} rank={rank} />
      </th>
      <td className="hw-number-cell">
        <RateFigure kind="effective" figures={figures} className="hw-strong">
          {figures.effectiveRate === null ? (
            <span className="hw-soft">
              {figures.earned > 0
                ? t(($) => $.dashboard.table.earnedWithoutHours)
                : t(($) => $.dashboard.table.noRate)}
            </span>
          ) : (
            <bdi>{format.money(figures.effectiveRate, undefined, { whole: true })}</bdi>
          )}
        </RateFigure>
      </td>
      <td className="hw-number-cell">
        <Change figures={figures} />
      </td>
      <td className="hw-number-cell">
        <HoursFigure figures={figures} window={window} className={classes['twoLines']} />
      </td>
      <td className="hw-number-cell">
        <EarnedFigure figures={figures} window={window} />
      </td>
      <td className="hw-number-cell">
        <Cost figures={figures} />
      </td>
      <td>
        <VerdictFigure figures={figures} />
      </td>
    </tr>
  )
}

function ClientCell({ figures, rank }: Omit<RowProps, 'window'>) {
  const t = useT()
  return (
    <div className={classes['client']}>
      <span className={classes['rank']} aria-hidden>
        {rank}
      </span>
      <BandMark band={figures.band} />
      <span>
        <Link href={`/clients/${figures.clientId}`} className="hw-name">
          <bdi>{figures.client}</bdi>
        </Link>
        {figures.archived && <small>{t(($) => $.dashboard.table.archived)}</small>}
      </span>
    </div>
  )
}

function Cost({ figures }: { figures: ClientFigures }) {
  const against = useAgainst({ whole: true })
  const { opportunityCost, countedSeconds, earned } = figures
  const nothingYet = countedSeconds === 0 && earned === 0
  return (
    <OpportunityFigure figures={figures}>
      <bdi className={(opportunityCost ?? 0) > 0 ? 'hw-bad hw-strong' : 'hw-soft'}>
        {against.short(nothingYet ? null : opportunityCost)}
      </bdi>
    </OpportunityFigure>
  )
}

function Change({ figures }: { figures: ClientFigures }) {
  const format = useFormat()
  const change = changeOf(figures)
  return (
    <ChangeFigure figures={figures}>
      <bdi className="hw-soft">
        {format.money(change ?? 0, undefined, { whole: true, signed: true })}
      </bdi>
    </ChangeFigure>
  )
}

function Totals({ report }: { report: Report }) {
  const t = useT()
  return (
    <tfoot>
      <tr>
        <th scope="row">
          <div className={classes['client']}>
            <span className={classes['rank']} />
            {t(($) => $.dashboard.table.total)}
          </div>
        </th>
        <td className="hw-number-cell">
          <TotalRate report={report} plain />
        </td>
        <td className="hw-number-cell">–</td>
        <td className={`hw-number-cell ${classes['twoLines']}`}>
          <TotalHours report={report} />
        </td>
        <td className="hw-number-cell">
          <TotalEarned report={report} />
        </td>
        <td colSpan={2}>
          <AgainstTarget rate={report.totals.effectiveRate} />
        </td>
      </tr>
    </tfoot>
  )
}
