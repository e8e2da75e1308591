import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import type { RateLines } from '../geometry/bands.ts'
import { numberColumn, wordCell, wordColumn } from '../geometry/csv.ts'
import type { RankingBar } from '../geometry/ranking.ts'
import type { BarWords } from './ranking-bars.tsx'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

/** All the ranking says in words: bars, finding, and its data as a table. */
export function useRankingText(bars: readonly RankingBar[], rates: RateLines) {
  const text = useChartText()
  return useMemo(() => {
    const words = barWords(text)
    return { words, data: rankingData(bars, words, text), finding: finding(bars, rates, text) }
  }, [bars, rates, text])
}

function barWords({ t, format }: Text): BarWords {
  const name = (bar: RankingBar) =>
    bar.client ?? t(($) => $.charts.ranking.others, { count: bar.count })
  const said = (bar: RankingBar) => ({
    rate: format.rate(bar.rate),
    hours: format.hours(bar.seconds),
    earned: format.money(bar.earned),
  })
  return {
    name,
    rate: (bar) => format.money(bar.rate, undefined, { whole: true }),
    earned: (bar) => format.money(bar.earned, undefined, { whole: true }),
    whole: (bar) =>
      bar.band === null
        ? t(($) => $.charts.ranking.othersLabel, { count: bar.count, ...said(bar) })
        : t(($) => $.charts.ranking.open, {
            client: name(bar),
            band: t(($) => $.flags.band[bar.band ?? 'no-data']),
            ...said(bar),
          }),
  }
}

/** The table behind the chart: a row per bar, in the bars' order. */
function rankingData(bars: readonly RankingBar[], words: BarWords, text: Text): ChartData {
  const { t, format, major, moneyCell, hoursCell } = text
  const { currency } = format
  return {
    columns: [
      wordColumn(t(($) => $.charts.ranking.column.client)),
      numberColumn(t(($) => $.charts.ranking.column.rate, { currency })),
      numberColumn(t(($) => $.charts.ranking.column.hours)),
      numberColumn(t(($) => $.charts.ranking.column.earned, { currency })),
      wordColumn(t(($) => $.charts.ranking.column.band)),
    ],
    rows: bars.map((bar) => [
      wordCell(words.name(bar)),
      { text: format.rate(bar.rate), value: major(bar.rate) },
      hoursCell(bar.seconds, 1),
      moneyCell(bar.earned),
      wordCell(bar.band === null ? '' : t(($) => $.flags.band[bar.band ?? 'no-data'])),
    ]),
  }
}

function finding(bars: readonly RankingBar[], rates: RateLines, { t, format }: Text): string {
  if (bars.length === 0) return t(($) => $.charts.ranking.finding.none)
  if (rates.breakEven === null) {
    const sorted = bars.map((bar) => bar.rate).toSorted((a, b) => a - b)
    return t(($) => $.charts.ranking.finding.noLine, {
      best: format.rate(sorted.at(-1) ?? 0),
      poorest: format.rate(sorted[0] ?? 0),
    })
  }
  const total = (of: 'seconds' | 'lowSeconds' | 'earned' | 'lowEarned') =>
    bars.reduce((sum, bar) => sum + bar[of], 0)
  if (total('lowSeconds') === 0) return t(($) => $.charts.ranking.finding.allPay)
  return t(($) => $.charts.ranking.finding.share, {
    percent: format.percent(ratio(total('lowSeconds'), total('seconds'))),
    earnedPercent: format.percent(ratio(total('lowEarned'), total('earned'))),
  })
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
