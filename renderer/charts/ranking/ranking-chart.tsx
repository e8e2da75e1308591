import { useElementSize } from '@mantine/hooks'
import { memo, useCallback, useId, useMemo, useState } from 'react'
import { ComposedChart } from 'recharts'
import { ChartFigure } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import { linesOf, type RateLine, type RateLines } from '../geometry/bands.ts'
import type { RankingBar } from '../geometry/ranking.ts'
import { niceTicks, ticksWithin } from '../geometry/ticks.ts'
import { LineLabels, LineLegend } from '../line-labels.tsx'
import { OverLines } from '../over-lines.tsx'
import { BandPatterns } from '../patterns.tsx'
import { RankingBars, RankingLabels, type BarBox, type BarWords } from './ranking-bars.tsx'
import { BandLegend, RankingTooltip } from './ranking-parts.tsx'
import { useRankingText } from './ranking-text.ts'
import { HoursAxis, RateAxis, RateLinesDrawn } from '../months/rate-axes.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly bars: readonly RankingBar[]
  readonly rates: RateLines
  readonly href: (clientId: number) => string
}

/** Which client pays, at what weight: width counted hours, height effective rate, area earned (E1). */
export function RankingChart({ bars, rates, href }: Props) {
  const { t } = useChartText()
  const { words, data, finding } = useRankingText(bars, rates)
  return (
    <ChartFigure title={t(($) => $.charts.ranking.title)} finding={finding} data={data}>
      <RankingDrawing bars={bars} rates={rates} href={href} words={words} />
    </ChartFigure>
  )
}

const labelMargin = 128

type DrawingProps = Props & { readonly words: BarWords }

function RankingDrawing({ bars, rates, href, words }: DrawingProps) {
  const { ref, width } = useElementSize()
  const { lineLabel } = useChartText()
  const [pointed, setPointed] = useState<{ bar: RankingBar; box: BarBox } | null>(null)
  const lines = useMemo(() => linesOf(rates), [rates])
  const wide = width >= 620
  const height = wide ? 340 : 280
  const onPoint = useCallback(
    (bar: RankingBar | null, box: BarBox | null) => setPointed(bar && box ? { bar, box } : null),
    [],
  )
  return (
    <>
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && (
          <RankingPlot {...{ bars, words, href, lines, width, height, wide, onPoint }} />
        )}
        {pointed && <RankingTooltip {...pointed} words={words} width={width} />}
      </div>
      {width > 0 && !wide && <LineLegend lines={lines} label={lineLabel} />}
      <BandLegend bars={bars} />
    </>
  )
}

interface PlotProps {
  readonly bars: readonly RankingBar[]
  readonly words: BarWords
  readonly href: (clientId: number) => string
  readonly lines: readonly RateLine[]
  readonly width: number
  readonly height: number
  readonly wide: boolean
  readonly onPoint: (bar: RankingBar | null, box: BarBox | null) => void
}

// Kept apart and memoised, so that pointing at a bar redraws the tooltip alone.
const RankingPlot = memo(function RankingPlot(props: PlotProps) {
  const { bars, words, href, lines, width, height, wide, onPoint } = props
  const { format, axisRate, lineLabel } = useChartText()
  const patternId = useId()
  const flipped = format.dir === 'rtl'
  const side = wide && lines.length > 0 ? labelMargin : 12
  const total = bars.at(-1)?.x1 ?? 1
  const all = [...bars, ...lines].map((drawn) => drawn.rate)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={bars}
      accessibilityLayer={false}
      margin={{ top: 44, bottom: 18, left: flipped ? side : 0, right: flipped ? 0 : side }}
    >
      <BandPatterns id={patternId} />
      <HoursAxis
        total={total}
        ticks={ticksWithin(total / 3600, wide ? 6 : 4).map((hours) => hours * 3600)}
        flipped={flipped}
        write={(seconds) => format.hours(seconds, 0)}
      />
      <RateAxis
        ticks={niceTicks(Math.max(...all, 1), 5)}
        lowest={Math.min(0, ...all)}
        flipped={flipped}
        write={axisRate}
      />
      <RankingBars {...{ bars, words, patternId, href, onPoint }} />
      <RateLinesDrawn lines={lines} />
      {wide && <LineLabels lines={lines} label={lineLabel} flipped={flipped} height={height} />}
      <OverLines>
        <RankingLabels bars={bars} words={words} />
      </OverLines>
    </ComposedChart>
  )
})
