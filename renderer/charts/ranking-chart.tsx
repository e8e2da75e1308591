import { useElementSize } from '@mantine/hooks'
import { useId, useMemo, useState } from 'react'
import { CartesianGrid, ComposedChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { ChartFigure } from './chart-figure.tsx'
import classes from './charts.module.css'
import { linesOf, type RateLines } from './geometry/bands.ts'
import type { RankingBar } from './geometry/ranking.ts'
import { niceTicks, ticksWithin } from './geometry/ticks.ts'
import { LineLabels, LineLegend, lineStyle } from './line-labels.tsx'
import { BandPatterns } from './patterns.tsx'
import { RankingBars, RankingLabels, type BarBox, type BarWords } from './ranking-bars.tsx'
import { BandLegend, RankingTooltip } from './ranking-parts.tsx'
import { useRankingText } from './ranking-text.ts'
import { useChartText } from './use-chart-text.ts'

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
const axisTick = { fill: 'var(--hw-text-soft)', fontSize: 12 }

function RankingDrawing({ bars, rates, href, words }: Props & { readonly words: BarWords }) {
  const { ref, width } = useElementSize()
  const { format, axisRate, lineLabel } = useChartText()
  const patternId = useId()
  const [pointed, setPointed] = useState<{ bar: RankingBar; box: BarBox } | null>(null)
  const lines = useMemo(() => linesOf(rates), [rates])
  const flipped = format.dir === 'rtl'
  const wide = width >= 620
  const height = wide ? 340 : 280
  const side = wide && lines.length > 0 ? labelMargin : 12
  const total = bars.at(-1)?.x1 ?? 1
  const highest = Math.max(...bars.map((bar) => bar.rate), ...lines.map((line) => line.rate), 1)
  const lowest = Math.min(0, ...bars.map((bar) => bar.rate))
  const yTicks = niceTicks(highest, 5)
  return (
    <>
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && (
          <ComposedChart
            width={width}
            height={height}
            data={bars}
            accessibilityLayer={false}
            margin={{ top: 44, bottom: 18, left: flipped ? side : 0, right: flipped ? 0 : side }}
          >
            <BandPatterns id={patternId} />
            <CartesianGrid vertical={false} stroke="var(--hw-line)" />
            <XAxis
              type="number"
              dataKey="x1"
              domain={[0, total]}
              allowDataOverflow
              reversed={flipped}
              ticks={ticksWithin(total / 3600, wide ? 6 : 4).map((hours) => hours * 3600)}
              tickFormatter={(seconds: number) => format.hours(seconds, 0)}
              tick={axisTick}
              tickLine={false}
              tickMargin={24}
              axisLine={{ stroke: 'var(--hw-line-strong)' }}
            />
            <YAxis
              type="number"
              width={52}
              orientation={flipped ? 'right' : 'left'}
              domain={[lowest, yTicks.at(-1) ?? 1]}
              allowDataOverflow
              ticks={yTicks}
              tickFormatter={axisRate}
              tick={axisTick}
              tickLine={false}
              axisLine={false}
            />
            <RankingBars
              bars={bars}
              words={words}
              patternId={patternId}
              href={href}
              onPoint={(bar, box) => setPointed(bar && box ? { bar, box } : null)}
            />
            {lines.map((line) => (
              <ReferenceLine
                key={line.kind}
                y={line.rate}
                stroke={lineStyle[line.kind].color}
                strokeDasharray={lineStyle[line.kind].dash}
                strokeWidth={1.5}
                className={classes['rateLine'] ?? ''}
              />
            ))}
            {wide && (
              <LineLabels lines={lines} label={lineLabel} flipped={flipped} height={height} />
            )}
            <RankingLabels bars={bars} words={words} />
          </ComposedChart>
        )}
        {pointed && <RankingTooltip {...pointed} words={words} width={width} />}
      </div>
      {width > 0 && !wide && <LineLegend lines={lines} label={lineLabel} />}
      <BandLegend bars={bars} />
    </>
  )
}
