import { useElementSize } from '@mantine/hooks'
import { memo, useCallback, useId, useMemo, useState, type ReactNode } from 'react'
import { ComposedChart } from 'recharts'
import { ChartFigure } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import { linesOf, type RateLine, type RateLines } from '../geometry/bands.ts'
import { axisReach, type RankingBar } from '../geometry/ranking.ts'
import { niceTicks, ticksWithin } from '../geometry/ticks.ts'
import { LineLabels, LineLegend } from '../line-labels.tsx'
import { OverLines } from '../over-lines.tsx'
import { BandPatterns } from '../patterns.tsx'
import { RankingBars, type BarBox, type BarWords } from './ranking-bars.tsx'
import { RankingLabels } from './ranking-labels.tsx'
import { BandLegend, RankingTooltip } from './ranking-parts.tsx'
import { useRankingText } from './ranking-text.ts'
import { HoursAxis, RateAxis, RateLinesDrawn } from '../months/rate-axes.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly bars: readonly RankingBar[]
  readonly rates: RateLines
  readonly href: (clientId: number) => string
  /** V4: the client that has its name whatever else has not. */
  readonly named?: number | null
  /** How many clients have too few hours to be drawn. */
  readonly leftOut?: number
  /** Which bars are meant, by client; the others fade. All if left out. */
  readonly chosen?: ReadonlySet<number> | null
  readonly actions?: ReactNode
}

/** Who brings how much at what weight: width counted hours, height effective rate, area earned (E1). */
export function RankingChart({ actions, ...drawn }: Props) {
  const { t } = useChartText()
  const { words, data, finding } = useRankingText(drawn.bars, drawn.rates)
  return (
    <ChartFigure
      title={t(($) => $.charts.ranking.title)}
      finding={finding}
      data={data}
      actions={actions}
    >
      <RankingDrawing {...drawn} words={words} />
    </ChartFigure>
  )
}

const labelMargin = 112
/** Room over the axis for names that stand over each other, and over a bar that is cut. */
const headroom = 52

type DrawingProps = Omit<Props, 'actions'> & { readonly words: BarWords }

function RankingDrawing({ leftOut = 0, rates, ...rest }: DrawingProps) {
  const { bars, words, href, named = null, chosen = null } = rest
  const { ref, width } = useElementSize()
  const { lineLabel } = useChartText()
  const [pointed, setPointed] = useState<{ bar: RankingBar; box: BarBox } | null>(null)
  const lines = useMemo(() => linesOf(rates), [rates])
  const wide = width >= 620
  const height = bars.length === 1 ? 240 : wide ? 350 : 290
  const onPoint = useCallback(
    (bar: RankingBar | null, box: BarBox | null) => setPointed(bar && box ? { bar, box } : null),
    [],
  )
  const plot = { bars, words, href, lines, width, height, wide, onPoint, named, chosen }
  return (
    <>
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && <RankingPlot {...plot} />}
        {pointed && <RankingTooltip {...pointed} words={words} width={width} />}
      </div>
      {width > 0 && !wide && <LineLegend lines={lines} label={lineLabel} />}
      <BandLegend bars={bars} leftOut={leftOut} />
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
  readonly named: number | null
  readonly chosen: ReadonlySet<number> | null
}

// Kept apart and memoised, so that pointing at a bar redraws the tooltip alone.
const RankingPlot = memo(function RankingPlot(props: PlotProps) {
  const { bars, words, href, lines, width, height, wide, onPoint, named, chosen } = props
  const { format, axisRate, lineLabel } = useChartText()
  const patternId = useId()
  const flipped = format.dir === 'rtl'
  const side = wide && lines.length > 0 ? labelMargin : 12
  const total = bars.at(-1)?.x1 ?? 1
  const rates = useMemo(() => lines.map(({ rate }) => rate), [lines])
  const ticks = niceTicks(axisReach(bars, rates), 5)
  const reach = ticks.at(-1) ?? 1
  return (
    <ComposedChart
      width={width}
      height={height}
      data={bars}
      accessibilityLayer={false}
      margin={{
        top: bars.length === 1 ? 20 : headroom,
        bottom: 0,
        left: flipped ? side : 0,
        right: flipped ? 0 : side,
      }}
    >
      <BandPatterns id={patternId} />
      <HoursAxis
        total={total}
        ticks={ticksWithin(total / 3600, wide ? 6 : 4).map((hours) => hours * 3600)}
        flipped={flipped}
        write={(seconds) => format.hours(seconds, 0)}
      />
      <RateAxis
        ticks={ticks}
        lowest={Math.min(0, ...bars.map(({ rate }) => rate))}
        flipped={flipped}
        write={axisRate}
      />
      <RankingBars {...{ bars, words, patternId, href, onPoint, chosen, flipped, reach }} />
      <RateLinesDrawn lines={lines} />
      {wide && <LineLabels lines={lines} label={lineLabel} flipped={flipped} height={height} />}
      <OverLines>
        <RankingLabels {...{ bars, words, named, chosen, flipped, reach }} lines={rates} />
      </OverLines>
    </ComposedChart>
  )
})
