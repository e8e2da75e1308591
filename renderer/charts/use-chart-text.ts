import { useMemo } from 'react'
import { minorDigits } from '../../shared/domain/money.ts'
import { useFormat, type Format } from '../format/index.ts'
import { useT, type Translate } from '../i18n/index.ts'
import type { RateLine } from './geometry/bands.ts'

/** The short writings every chart needs: axis numbers, line names, bare values for the copy. */
export interface ChartText {
  readonly t: Translate
  readonly format: Format
  /** Minor units in major ones, for the copy alone. */
  readonly major: (minor: number) => number
  readonly axisRate: (minor: number) => string
  readonly lineLabel: (line: RateLine) => string
  /** Decimal hours of whole seconds with two decimals, for the copy. */
  readonly hours: (seconds: number) => number
}

/** The writings for the user's language and currency; one object until one of them changes. */
export function useChartText(): ChartText {
  const t = useT()
  const format = useFormat()
  return useMemo(() => {
    const scale = 10 ** minorDigits(format.currency)
    const axisRate = (minor: number) => format.number(minor / scale, 0)
    return {
      t,
      format,
      axisRate,
      major: (minor) => minor / scale,
      hours: (seconds) => Math.round(seconds / 36) / 100,
      lineLabel: (line) =>
        t(($) => $.charts.lineLabel, {
          name: t(($) => $.charts.line[line.kind]),
          rate: axisRate(line.rate),
        }),
    }
  }, [t, format])
}
