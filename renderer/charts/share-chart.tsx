import { useMemo } from 'react'
import type { ClientFigures, Report } from '../../shared/contract/reports.ts'
import { defaultThresholds } from '../../shared/profitability/judgement/thresholds.ts'
import { BarRows, type BarLimit } from './bar-rows.tsx'
import { ChartFigure, type ChartData } from './chart-figure.tsx'
import { numberColumn, wordCell, wordColumn } from './geometry/csv.ts'
import { shareRows, type ShareRow } from './geometry/share.ts'
import { useChartText, type ChartText as Text } from './use-chart-text.ts'

interface Props {
  readonly report: Report
  readonly clientId: number
}

const warn = Number(defaultThresholds.dependenceWarn)
const critical = Number(defaultThresholds.dependenceCritical)

/** C1: what each client brought of everything earned in the window, this one among the others. */
export function ShareChart({ report, clientId }: Props) {
  const text = useChartText()
  const { t, format } = text
  const rows = useMemo(() => shareRows(report.clients, clientId), [report.clients, clientId])
  const data = useMemo(() => shareData(rows, text), [rows, text])
  const own = report.clients.find((client) => client.clientId === clientId)
  // Both limits always lie on the track.
  const longest = Math.max(critical * 1.1, ...rows.map((row) => row.share ?? 0))
  const limit = (key: 'warn' | 'critical', share: number, dash: BarLimit['dash']): BarLimit => ({
    key,
    at: share / longest,
    text: t(($) => $.charts.share.limit[key], { percent: format.percent(share) }),
    dash,
  })
  return (
    <ChartFigure
      title={t(($) => $.charts.share.title)}
      finding={shareFinding(own, text)}
      data={data}
    >
      {rows.length > 0 && (
        <BarRows
          rows={rows.map((row) => ({
            key: String(row.clientId),
            name: row.clientId === clientId ? <b>{nameOf(row, text)}</b> : nameOf(row, text),
            value: row.share === null ? '–' : format.percent(row.share, 1),
            length: Math.max(0, row.share ?? 0) / longest,
            tone: row.clientId === clientId ? 'strong' : 'soft',
          }))}
          limits={[limit('warn', warn, 'dotted'), limit('critical', critical, 'dashed')]}
        />
      )}
    </ChartFigure>
  )
}

const nameOf = (row: ShareRow, { t, format }: Text): string =>
  row.client === null
    ? t(($) => $.charts.ranking.others, { count: row.count })
    : format.isolate(row.client)

function shareData(rows: readonly ShareRow[], text: Text): ChartData {
  const { t, format, moneyCell, shareCell } = text
  const { currency } = format
  return {
    columns: [
      wordColumn(t(($) => $.charts.ranking.column.client)),
      numberColumn(t(($) => $.charts.ranking.column.earned, { currency })),
      numberColumn(t(($) => $.charts.share.column)),
    ],
    rows: rows.map((row) => [
      wordCell(row.client ?? nameOf(row, text)),
      moneyCell(row.earned),
      shareCell(row.share, 1),
    ]),
  }
}

function shareFinding(own: ClientFigures | undefined, { t, format }: Text): string {
  const share = own?.revenueShare ?? null
  if (share === null) return t(($) => $.charts.share.finding.none)
  const kind = share > critical ? 'critical' : share > warn ? 'warn' : 'fine'
  return t(($) => $.charts.share.finding[kind], { percent: format.percent(share, 1) })
}
