import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { ComposedChart } from 'recharts'
import type { ClientReport } from '../../../shared/contract/reports.ts'
import { usePaper } from '../../components/paper.tsx'
import { ChartFigure } from '../chart-figure.tsx'
import classes from '../charts.module.css'
import { paymentPicture, type PaymentPicture } from '../geometry/payment-dots.ts'
import { niceTicks } from '../geometry/ticks.ts'
import { DaysAxis, IssueAxis } from './payment-axes.tsx'
import { PaymentDots, PaymentTooltip, SpreadBand, type DotPlace } from './payment-dots.tsx'
import { PaymentLegend, usePaymentLines } from './payment-legend.tsx'
import { usePaymentText } from './payment-text.ts'
import { SideLabels } from '../side-labels.tsx'
import { useChartText } from '../use-chart-text.ts'

interface Props {
  readonly report: Pick<ClientReport, 'invoices' | 'asOf' | 'window'>
  /** Payment terms agreed with the client in days; null where none are. */
  readonly agreedTerms: number | null
}

/** How long invoices take to be paid (Y1): each a dot, the middle half a band, the terms a line. */
export function PaymentChart({ report, agreedTerms }: Props) {
  const { t } = useChartText()
  const picture = useMemo(() => paymentPicture(report, agreedTerms), [report, agreedTerms])
  const { data, finding } = usePaymentText(picture)
  return (
    <ChartFigure title={t(($) => $.charts.payment.title)} finding={finding} data={data}>
      {picture.dots.length > 0 && <Drawing picture={picture} lastDay={report.asOf} />}
    </ChartFigure>
  )
}

interface DrawingProps {
  readonly picture: PaymentPicture
  /** The as-of date: the axis ends there. */
  readonly lastDay: string
}

function Drawing({ picture, lastDay }: DrawingProps) {
  const { ref, width } = useElementSize()
  const [pointed, setPointed] = useState<DotPlace | null>(null)
  const wide = width >= 520
  const height = usePaper() ? 200 : 260
  return (
    <>
      {/* Time runs left to right in every language. */}
      <div ref={ref} className={classes['plot']} style={{ blockSize: height }} dir="ltr">
        {width > 0 && <Plot {...{ picture, lastDay, width, height, wide }} onPoint={setPointed} />}
        {pointed && <PaymentTooltip place={pointed} width={width} />}
      </div>
      {width > 0 && <PaymentLegend picture={picture} withLines={!wide} />}
    </>
  )
}

interface PlotProps extends DrawingProps {
  readonly width: number
  readonly height: number
  readonly wide: boolean
  readonly onPoint: (place: DotPlace | null) => void
}

function Plot({ picture, lastDay, width, height, wide, onPoint }: PlotProps) {
  const lines = usePaymentLines(picture)
  const side = wide && lines.length > 0 ? 128 : 16
  const highest = Math.max(...picture.dots.map(({ days }) => days), picture.termsDays ?? 0, 7)
  return (
    <ComposedChart
      width={width}
      height={height}
      data={picture.dots}
      accessibilityLayer={false}
      margin={{ top: 16, bottom: 4, left: 0, right: side }}
    >
      <DaysAxis ticks={niceTicks(highest * 1.05, 4)} />
      <IssueAxis dots={picture.dots} lastDay={lastDay} plotWidth={Math.max(1, width - side - 52)} />
      <SpreadBand picture={picture} />
      <PaymentDots dots={picture.dots} onPoint={onPoint} />
      {wide && <SideLabels labels={lines} flipped={false} height={height} />}
    </ComposedChart>
  )
}
