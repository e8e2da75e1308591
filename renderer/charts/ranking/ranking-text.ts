import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import { toneOf, type RateLines } from '../geometry/bands.ts'
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
  return {
    name: (bar) => bar.client,
    rate: (bar) => format.money(bar.rate, undefined, { whole: true }),
    whole: (bar) =>
      t(($) => $.charts.ranking.open, {
        client: bar.client,
        band: t(($) => $.flags.band[bar.band]),
        rate: format.rate(bar.rate),
        hours: format.hours(bar.seconds),
        earned: format.money(bar.earned),
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
      wordCell(t(($) => $.flags.band[bar.band])),
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
  const low = bars.filter(({ band }) => toneOf(band) === 'bad')
  if (low.length === 0) return t(($) => $.charts.ranking.finding.allPay)
  const sum = (of: 'seconds' | 'earned', some: readonly RankingBar[]) =>
    some.reduce((all, bar) => all + bar[of], 0)
  return t(($) => $.charts.ranking.finding.share, {
    percent: format.percent(ratio(sum('seconds', low), sum('seconds', bars))),
    earnedPercent: format.percent(ratio(sum('earned', low), sum('earned', bars))),
  })
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
