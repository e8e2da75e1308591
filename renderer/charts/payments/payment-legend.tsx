import payment from './payment.module.css'
import type { PaymentPicture } from '../geometry/payment-dots.ts'
import { DotShape } from './payment-dots.tsx'
import type { SideLabel } from '../side-labels.tsx'
import { useChartText } from '../use-chart-text.ts'

/** The lines across the plot with their names: median and terms, as far as they are known. */
export function usePaymentLines({ spread, termsDays }: PaymentPicture): SideLabel[] {
  const { t, format } = useChartText()
  const lines: SideLabel[] = []
  if (spread) {
    lines.push({
      key: 'median',
      value: spread.median,
      text: t(($) => $.charts.payment.median, { days: format.days(spread.median, 1) }),
      lineColor: 'var(--hw-series-1)',
      textColor: 'var(--hw-series-1)',
    })
  }
  if (termsDays !== null) {
    lines.push({
      key: 'terms',
      value: termsDays,
      text: t(($) => $.charts.payment.terms, { days: format.days(termsDays) }),
      lineColor: 'var(--hw-neutral)',
      textColor: 'var(--hw-neutral)',
    })
  }
  return lines
}

const states = [
  { key: 'inTime', late: false, settledOn: '' },
  { key: 'late', late: true, settledOn: '' },
  { key: 'open', late: false, settledOn: null },
  { key: 'openLate', late: true, settledOn: null },
] as const

interface Props {
  readonly picture: PaymentPicture
  /** The lines too, where there is no room beside the plot. */
  readonly withLines: boolean
}

/** The shapes that occur, the band, and the lines where they are not named beside the plot. */
export function PaymentLegend({ picture, withLines }: Props) {
  const { t, format } = useChartText()
  const lines = usePaymentLines(picture)
  const { dots, spread } = picture
  const shown = states.filter(({ late, settledOn }) =>
    dots.some((dot) => dot.late === late && (dot.settledOn === null) === (settledOn === null)),
  )
  return (
    <ul className="hw-legend">
      {shown.map(({ key, late, settledOn }) => (
        <li key={key}>
          <svg
            className={payment['sample']}
            width="16"
            height="16"
            viewBox="-8 -8 16 16"
            aria-hidden
          >
            <DotShape dot={{ late, settledOn }} />
          </svg>
          {t(($) => $.charts.payment.state[key])}
        </li>
      ))}
      {spread && (
        <li>
          <svg className={payment['sample']} width="20" height="12" aria-hidden>
            <rect className={payment['band']} width="20" height="12" />
          </svg>
          {t(($) => $.charts.payment.half, {
            low: format.number(spread.low),
            high: format.days(spread.high),
          })}
        </li>
      )}
      {withLines &&
        lines.map((line) => (
          <li key={line.key}>
            <svg className={payment['sample']} width="24" height="8" aria-hidden>
              <line className={payment[line.key]} x1="0" x2="24" y1="4" y2="4" />
            </svg>
            {line.text}
          </li>
        ))}
    </ul>
  )
}
