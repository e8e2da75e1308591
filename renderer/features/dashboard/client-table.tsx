import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { ClientFigures, ClientTrend, Report } from '../../../shared/contract/reports.ts'
import { useCall } from '../../api/index.ts'
import { isRanked } from '../../charts/geometry/ranking.ts'
import { counted } from '../../components/counted.ts'
import { cx } from '../../components/cx.ts'
import { Section } from '../../components/page.tsx'
import { ScrollX } from '../../components/scroll-x.tsx'
import { SortHead } from '../../components/table/sort-head.tsx'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import type { ReportWindow } from '../../report/report-window.ts'
import { Apart } from './client-table/apart.tsx'
import { ClientRow } from './client-table/client-row.tsx'
import { TotalRow } from './client-table/total-row.tsx'
import { columns, ordered, pressed, worstFirst, type ColumnKey } from './client-order.ts'
import table from '../../components/table.module.css'
import classes from './client-table/client-table.module.css'

const numeric: ReadonlySet<ColumnKey> = new Set([
  'rate',
  'hours',
  'earned',
  'waiting',
  'opportunityCost',
])
/** From so many on the table shows the first ten: the page is about the answer, all have a page of their own. */
const many = 20
const shown = 10

interface Props {
  readonly report: Report
  readonly window: ReportWindow
  /** Only clients with one advice; all if null. */
  readonly chosen: ReadonlySet<number> | null
}

/** The clients with their figures, the worst first and sortable by each; those with too few hours apart. */
export function ClientTable({ report, window, chosen }: Props) {
  const t = useT()
  const { locale } = useFormat()
  const [order, setOrder] = useState(worstFirst)
  const trends = useTrends(window)
  const rows = useMemo(() => {
    const some = report.clients.filter(({ clientId }) => chosen?.has(clientId) ?? true)
    return ordered(some, order, locale)
  }, [report.clients, chosen, order, locale])
  const judged = rows.filter(isRanked)
  const apart = rows.filter((c) => !isRanked(c))
  const isCut = judged.length >= many
  const isWorstFirst = order.column === worstFirst.column && !order.descending
  const title =
    isCut && isWorstFirst ? t(($) => $.dashboard.table.worst) : t(($) => $.dashboard.table.title)
  return (
    <Section flush title={title}>
      <ScrollX label={title} className={table.scroll}>
        <table className={cx(table.table, classes['table'])}>
          <caption className="hw-only-for-readers">{t(($) => $.dashboard.table.caption)}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead
                  key={column}
                  name={t(($) => $.dashboard.table.column[column])}
                  sorted={order.column === column && order}
                  className={cx(numeric.has(column) && 'hw-number-cell', classes[column])}
                  onPress={() => setOrder((now) => pressed(now, column))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {judged.slice(0, isCut ? shown : judged.length).map((c) => (
              <ClientRow key={c.clientId} figures={c} window={window} trend={trends(c)} />
            ))}
          </tbody>
          {apart.length > 0 && !isCut && (
            <Apart clients={apart} window={window} trends={trends} isBefore={!!report.worth} />
          )}
          <TotalRow report={report} />
        </table>
      </ScrollX>
      {isCut && <More count={rows.length - shown} />}
    </Section>
  )
}

export type TrendOf = (figures: ClientFigures) => ClientTrend | null

/** E5 of each client; it comes after the figures, which do not wait for it. */
function useTrends({ asOf, months }: ReportWindow): TrendOf {
  const trends = useCall('reports.trends', { asOf, months }, { keepPrevious: true })
  return useMemo(() => {
    const byClient = new Map(trends.data?.clients.map((one) => [one.clientId, one]))
    return ({ clientId }: ClientFigures) => byClient.get(clientId) ?? null
  }, [trends.data])
}

function More({ count }: { readonly count: number }) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={classes['more']}>
      <span>{t(($) => $.dashboard.table.more, counted(format, count))}</span>
      <Button component={Link} href="/clients" variant="subtle" size="compact-sm">
        {t(($) => $.dashboard.table.allClients)}
      </Button>
    </div>
  )
}
