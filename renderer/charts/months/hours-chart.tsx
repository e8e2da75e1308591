import { useMemo } from 'react'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { ChartFigure, type ChartData } from '../chart-figure.tsx'
import classes from './hours-chart.module.css'
import { numberColumn, wordCell, wordColumn } from '../geometry/csv.ts'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

type Hours = ClientReport['hours']
const parts = [
  'billableCovered',
  'unbilledCovered',
  'uncovered',
  'neverInvoiced',
  'pending',
] as const

interface Props {
  readonly hours: Hours
}

/** Hours by what the rules make of them (H1–H3), and how many lay outside working hours (T3). */
export function HoursChart({ hours }: Props) {
  const text = useChartText()
  const { t } = text
  const data = useMemo(() => hoursData(hours, text), [hours, text])
  const total = parts.reduce((sum, part) => sum + hours[part], 0)
  return (
    <ChartFigure
      title={t(($) => $.charts.hours.title)}
      finding={hoursFinding(hours, text)}
      data={data}
    >
      {total > 0 && (
        <>
          <Stack
            label={t(($) => $.charts.hours.title)}
            segments={parts.map((part) => ({
              key: part,
              name: t(($) => $.charts.hours.part[part]),
              hint: t(($) => $.charts.hours.hint[part]),
              seconds: hours[part],
            }))}
          />
          <Stack
            label={t(($) => $.charts.hours.outOfHours)}
            segments={[
              { key: 'in', name: t(($) => $.charts.hours.inHours), seconds: hours.inHours },
              { key: 'out', name: t(($) => $.charts.hours.outOfHours), seconds: hours.outOfHours },
            ]}
          />
        </>
      )}
    </ChartFigure>
  )
}

interface Segment {
  readonly key: string
  readonly name: string
  readonly hint?: string
  readonly seconds: number
}

function Stack({ segments, label }: { segments: readonly Segment[]; label: string }) {
  const { format } = useChartText()
  const shown = segments.filter((segment) => segment.seconds > 0)
  const total = shown.reduce((sum, segment) => sum + segment.seconds, 0)
  if (total === 0) return null
  return (
    <div className={classes['stackBlock']}>
      <div className={classes['stack']} aria-hidden>
        {shown.map((segment) => (
          <span key={segment.key} data-part={segment.key} style={{ flexGrow: segment.seconds }} />
        ))}
      </div>
      <ul className={classes['stackLegend']} aria-label={label}>
        {shown.map((segment) => (
          <li key={segment.key} title={segment.hint}>
            <i data-part={segment.key} aria-hidden />
            {segment.name}
            <bdi className="hw-number">{format.hours(segment.seconds)}</bdi>
            <span className="hw-number">{format.percent(segment.seconds / total)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function hoursData(hours: Hours, { t, hoursCell, shareCell }: Text): ChartData {
  const total = parts.reduce((sum, part) => sum + hours[part], 0)
  const row = (name: string, seconds: number) => [
    wordCell(name),
    hoursCell(seconds),
    total === 0 ? { text: '', value: null } : shareCell(seconds / total),
  ]
  return {
    columns: [
      wordColumn(t(($) => $.charts.hours.column.part)),
      numberColumn(t(($) => $.charts.hours.column.hours)),
      numberColumn(t(($) => $.charts.hours.column.share)),
    ],
    rows: [...parts, 'outOfHours' as const].map((part) => {
      const name =
        part === 'outOfHours'
          ? t(($) => $.charts.hours.outOfHours)
          : t(($) => $.charts.hours.part[part])
      return row(name, hours[part])
    }),
  }
}

function hoursFinding(hours: Hours, { t, format }: Text): string {
  const unpaid = hours.unbilledCovered + hours.uncovered + hours.neverInvoiced
  const counted = hours.billableCovered + unpaid
  if (counted + hours.pending === 0) return t(($) => $.charts.hours.finding.none)
  if (unpaid === 0) return t(($) => $.charts.hours.finding.allBillable)
  return t(($) => $.charts.hours.finding.unpaid, { percent: format.percent(unpaid / counted) })
}
