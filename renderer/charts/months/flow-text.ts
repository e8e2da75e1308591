import { useMemo } from 'react'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import type { ChartData } from '../chart-figure.tsx'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

type Month = ClientReport['months'][number]

/** All the chart of work and money says in words: its finding, and its data as a table. */
export function useFlowText(months: readonly Month[]) {
  const text = useChartText()
  return useMemo(
    () => ({ data: flowData(months, text), finding: finding(months, text) }),
    [months, text],
  )
}

const columns = ['month', 'hours', 'invoiced', 'earned', 'cost'] as const

function flowData(months: readonly Month[], { t, format, moneyCell, hoursCell }: Text): ChartData {
  const { currency } = format
  return {
    columns: columns.map((key) => ({
      label: t(($) => $.charts.flow.column[key], { currency }),
      numeric: key !== 'month',
    })),
    rows: months.map((m) => [
      { text: format.month(m.month), value: m.month },
      hoursCell(m.seconds, 1),
      moneyCell(m.invoiced),
      moneyCell(m.earned),
      moneyCell(m.opportunityCost, true),
    ]),
  }
}

function finding(months: readonly Month[], { t, format }: Text): string {
  const sum = (of: (month: Month) => number) => months.reduce((total, m) => total + of(m), 0)
  const [seconds, invoiced] = [sum((m) => m.seconds), sum((m) => m.invoiced)]
  if (seconds === 0 && invoiced === 0) return t(($) => $.charts.flow.finding.none)
  const whole = (minor: number) => format.money(minor, undefined, { whole: true })
  return t(($) => $.charts.flow.finding.sums, {
    hours: format.hours(seconds),
    invoiced: whole(invoiced),
    earned: whole(sum((m) => m.earned)),
  })
}
