import { useMemo } from 'react'
import type { ClientReport } from '../../shared/contract/reports.ts'
import { activities, type Activity } from '../../shared/domain/kinds.ts'
import type { Translate } from '../i18n/index.ts'
import { BarRows } from './bar-rows.tsx'
import { ChartFigure, type ChartData } from './chart-figure.tsx'
import { numberColumn, wordCell, wordColumn } from './geometry/csv.ts'
import { useChartText, type ChartText as Text } from './use-chart-text.ts'

type Rows = ClientReport['hours']['byActivity']

interface Props {
  readonly byActivity: Rows
}

/** What the hours went into (T4): every hour of the window by its activity, most first. */
export function ActivityChart({ byActivity }: Props) {
  const text = useChartText()
  const { t, format } = text
  const rows = useMemo(
    () => byActivity.filter((row) => row.seconds > 0).toSorted((a, b) => b.seconds - a.seconds),
    [byActivity],
  )
  const data = useMemo(() => activityData(rows, text), [rows, text])
  const most = rows[0]?.seconds ?? 1
  return (
    <ChartFigure
      title={t(($) => $.charts.activity.title)}
      finding={activityFinding(rows, text)}
      data={data}
    >
      {rows.length > 0 && (
        <BarRows
          rows={rows.map((row) => ({
            key: row.activity,
            name: activityName(row.activity, t),
            value: format.hours(row.seconds),
            length: row.seconds / most,
            tone: isCost(row.activity) ? 'soft' : 'strong',
          }))}
        />
      )}
    </ChartFigure>
  )
}

/** T4: what the client costs beside the work it asked for. */
const costs: readonly string[] = [
  'rework',
  'admin',
  'travel',
  'sales',
  'relationship',
] satisfies Activity[]
const isCost = (activity: string): boolean => costs.includes(activity)

function activityData(rows: Rows, { t, hoursCell, shareCell }: Text): ChartData {
  const total = totalOf(rows)
  return {
    columns: [
      wordColumn(t(($) => $.charts.activity.column.activity)),
      numberColumn(t(($) => $.charts.hours.column.hours)),
      numberColumn(t(($) => $.charts.hours.column.share)),
    ],
    rows: rows.map(({ activity, seconds }) => [
      wordCell(activityName(activity, t)),
      hoursCell(seconds),
      shareCell(seconds / total),
    ]),
  }
}

function activityFinding(rows: Rows, { t, format }: Text): string {
  const [first] = rows
  if (!first) return t(($) => $.charts.hours.finding.none)
  const total = totalOf(rows)
  const beside = rows.filter((row) => isCost(row.activity))
  const besideSeconds = totalOf(beside)
  if (besideSeconds === 0) return t(($) => $.charts.activity.finding.allWork)
  return t(($) => $.charts.activity.finding.beside, {
    percent: format.percent(besideSeconds / total),
    most: activityName(beside[0]?.activity ?? '', t),
    hours: format.hours(beside[0]?.seconds ?? 0),
  })
}

const totalOf = (rows: Rows): number => rows.reduce((sum, row) => sum + row.seconds, 0)

function activityName(activity: string, t: Translate): string {
  const known = activities.find((one): one is Activity => one === activity)
  return known ? t(($) => $.common.activities[known]) : activity
}
