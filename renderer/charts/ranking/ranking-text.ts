import { useMemo } from 'react'
import type { ChartData } from '../chart-figure.tsx'
import type { RateLines } from '../geometry/bands.ts'
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
  const { t, format, major, hours } = text
  const { currency } = format
  return {
    columns: [
      { label: t(($) => $.charts.ranking.column.client), numeric: false },
      { label: t(($) => $.charts.ranking.column.rate, { currency }), numeric: true },
      { label: t(($) => $.charts.ranking.column.hours), numeric: true },
      { label: t(($) => $.charts.ranking.column.earned, { currency }), numeric: true },
      { label: t(($) => $.charts.ranking.column.band), numeric: false },
    ],
    rows: bars.map((bar) => {
      const band = bar.band === null ? '' : t(($) => $.flags.band[bar.band ?? 'no-data'])
      return [
        { text: words.name(bar), value: words.name(bar) },
        { text: format.rate(bar.rate), value: major(bar.rate) },
        { text: format.hours(bar.seconds), value: hours(bar.seconds) },
        { text: format.money(bar.earned), value: major(bar.earned) },
        { text: band, value: band },
      ]
    }),
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
  const seconds = total(bars, (bar) => bar.lowSeconds)
  if (seconds === 0) return t(($) => $.charts.ranking.finding.allPay)
  return t(($) => $.charts.ranking.finding.share, {
    percent: format.percent(
      ratio(
        seconds,
        total(bars, (bar) => bar.seconds),
      ),
    ),
    earnedPercent: format.percent(
      ratio(
        total(bars, (bar) => bar.lowEarned),
        total(bars, (bar) => bar.earned),
      ),
    ),
  })
}

const total = (bars: readonly RankingBar[], of: (bar: RankingBar) => number): number =>
  bars.reduce((sum, bar) => sum + of(bar), 0)

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
