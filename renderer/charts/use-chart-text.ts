import { useMemo } from 'react'
import { minorDigits } from '../../shared/domain/money.ts'
import { useFormat, type Format } from '../format/index.ts'
import { useT, type Translate } from '../i18n/index.ts'
import type { RateLine } from './geometry/bands.ts'
import { noCell, type Cell } from './geometry/csv.ts'

/** The short writings every chart needs: axis numbers, line names, bare values for the copy. */
export interface ChartText {
  readonly t: Translate
  readonly format: Format
  /** Minor units in major ones, for the copy alone. */
  readonly major: (minor: number) => number
  /** Cells of the chart's table; null: there is no figure. */
  readonly moneyCell: (minor: number | null, signed?: boolean) => Cell
  readonly hoursCell: (seconds: number | null, digits?: number) => Cell
  readonly shareCell: (share: number | null, digits?: number) => Cell
  readonly axisRate: (minor: number) => string
  readonly lineLabel: (line: RateLine) => string
}

/** The writings for the user's language and currency; one object until one of them changes. */
export function useChartText(): ChartText {
  const t = useT()
  const format = useFormat()
  return useMemo(() => {
    const scale = 10 ** minorDigits(format.currency)
    const axisRate = (minor: number) => format.number(minor / scale, 0)
    const major = (minor: number) => minor / scale
    return {
      t,
      format,
      axisRate,
      major,
      moneyCell: (minor, signed = false) =>
        minor === null
          ? noCell
          : { text: format.money(minor, undefined, { signed }), value: major(minor) },
      hoursCell: (seconds, digits = 2) =>
        seconds === null
          ? noCell
          : { text: format.hours(seconds, digits), value: decimalHours(seconds) },
      shareCell: (share, digits = 0) =>
        share === null
          ? noCell
          : { text: format.percent(share, digits), value: Math.round(share * 10_000) / 10_000 },
      lineLabel: (line) =>
        t(($) => $.charts.lineLabel, {
          name: t(($) => $.charts.line[line.kind]),
          rate: axisRate(line.rate),
        }),
    }
  }, [t, format])
}

/** Decimal hours of whole seconds with two decimals, for the copy. */
export const decimalHours = (seconds: number): number => Math.round(seconds / 36) / 100
