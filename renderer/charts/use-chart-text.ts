import { useCallback } from 'react'
import { minorDigits } from '../../shared/domain/money.ts'
import { useFormat } from '../format/index.ts'
import { useT } from '../i18n/index.ts'
import type { RateLine } from './geometry/bands.ts'

/** The short writings every chart needs: axis numbers, line names, bare values for the copy. */
export function useChartText() {
  const t = useT()
  const format = useFormat()
  const scale = 10 ** minorDigits(format.currency)
  const major = useCallback((minor: number) => minor / scale, [scale])
  const axisRate = useCallback((minor: number) => format.number(minor / scale, 0), [format, scale])
  const lineLabel = useCallback(
    (line: RateLine) =>
      t(($) => $.charts.lineLabel, {
        name: t(($) => $.charts.line[line.kind]),
        rate: format.number(line.rate / scale, 0),
      }),
    [t, format, scale],
  )
  return { t, format, major, axisRate, lineLabel, hours: hoursOf }
}

/** Decimal hours of whole seconds with two decimals, for the copy. */
const hoursOf = (seconds: number): number => Math.round(seconds / 36) / 100
