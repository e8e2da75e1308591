import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { usePaper } from '../../components/paper.tsx'
import classes from './payment.module.css'
import charts from '../charts.module.css'
import { isOpen, type PaymentDot, type PaymentPicture } from '../geometry/payment-dots.ts'
import { dotWords } from './payment-text.ts'
import { useChartText } from '../use-chart-text.ts'
import { useRoving } from '../use-roving.ts'

/** The middle half as a band, the median and the terms as lines across the plot. */
export function SpreadBand({ picture: { spread, termsDays } }: { picture: PaymentPicture }) {
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!y || !plot) return null
  const line = (days: number, className: string | undefined) => (
    <line
      className={className}
      x1={plot.x}
      x2={plot.x + plot.width}
      y1={y(days) ?? 0}
      y2={y(days) ?? 0}
    />
  )
  return (
    <g aria-hidden>
      {spread && (
        <rect
          className={classes['band']}
          x={plot.x}
          width={plot.width}
          y={y(spread.high) ?? 0}
          height={Math.max(1, (y(spread.low) ?? 0) - (y(spread.high) ?? 0))}
        />
      )}
      {spread && line(spread.median, classes['median'])}
      {termsDays !== null && line(termsDays, classes['terms'])}
    </g>
  )
}

/** Where a dot stands in the drawing, in pixels. */
export interface DotPlace {
  readonly dot: PaymentDot
  readonly left: number
  readonly top: number
}

interface DotsProps {
  readonly dots: readonly PaymentDot[]
  readonly onPoint: (place: DotPlace | null) => void
}

/** A dot per invoice: one tab stop, the arrow keys go from one to the next. */
export function PaymentDots({ dots, onPoint }: DotsProps) {
  const text = useChartText()
  const paper = usePaper()
  const x = useXAxisScale()
  const y = useYAxisScale()
  const mark = useRoving({ count: dots.length })
  if (!x || !y) return null
  return (
    <g role="group" aria-label={text.t(($) => $.charts.payment.dots)}>
      {dots.map((dot, i) => {
        const [left, top] = [x(dot.day) ?? 0, y(dot.days) ?? 0]
        const point = () => onPoint({ dot, left, top })
        const leave = () => onPoint(null)
        return (
          <g
            key={dot.number}
            role="img"
            aria-label={dotWords(dot, text).join(', ')}
            className={classes['dot']}
            transform={`translate(${left} ${top})`}
            {...(!paper && mark(i))}
            onPointerEnter={point}
            onPointerLeave={leave}
            onFocus={point}
            onBlur={leave}
          >
            <circle r={11} fill="transparent" />
            <DotShape dot={dot} />
          </g>
        )
      })}
    </g>
  )
}

/** Round while in time, square on its corner when late; hollow while open. */
export function DotShape({ dot }: { readonly dot: Pick<PaymentDot, 'late' | 'settledOn'> }) {
  const props = {
    className: classes['shape'],
    'data-late': dot.late,
    'data-open': dot.settledOn === null,
  }
  return dot.late ? <path {...props} d="M0-6 6 0 0 6-6 0Z" /> : <circle {...props} r={4.5} />
}

const tooltipWidth = 200

/** What an invoice's dot says; the same words are its accessible name. */
export function PaymentTooltip({ place, width }: { place: DotPlace; width: number }) {
  const text = useChartText()
  const { dot, left, top } = place
  const [head, ...lines] = dotWords(dot, text)
  const start = Math.min(Math.max(4, left - tooltipWidth / 2), Math.max(4, width - tooltipWidth))
  const above = top > 110
  return (
    <div
      className={charts['atPointer']}
      style={{ left: start, top: above ? top - 14 : top + 14, width: tooltipWidth }}
      data-above={above}
      dir={text.format.dir}
      data-open={isOpen(dot)}
      aria-hidden
    >
      <strong>{head}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
