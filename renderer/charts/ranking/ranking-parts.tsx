import { useId } from 'react'
import { bands } from '../../../shared/domain/kinds.ts'
import { counted } from '../../components/counted.ts'
import { useFormat } from '../../format/index.ts'
import { useT } from '../../i18n/index.ts'
import classes from '../charts.module.css'
import type { RankingBar } from '../geometry/ranking.ts'
import { BandSwatch } from '../patterns.tsx'
import type { BarBox, BarWords } from './ranking-bars.tsx'

interface LegendProps {
  readonly bars: readonly RankingBar[]
  /** How many clients have too few hours to be drawn. */
  readonly leftOut: number
}

/** What an hour of each colour brings, as far as they occur, best first; and who is not drawn. */
export function BandLegend({ bars, leftOut }: LegendProps) {
  const t = useT()
  const format = useFormat()
  const id = useId()
  const shown = bands.toReversed().filter((band) => bars.some((bar) => bar.band === band))
  return (
    <ul className="hw-legend" aria-label={t(($) => $.charts.ranking.legend)}>
      {shown.map((band) => (
        <li key={band}>
          <BandSwatch band={band} id={`${id}-${band}`} />
          {t(($) => $.charts.ranking.brings[band])}
        </li>
      ))}
      <li className={classes['how']}>{t(($) => $.charts.ranking.how)}</li>
      {leftOut > 0 && (
        <li>
          {t(($) => $.charts.ranking.leftOut, {
            drawn: format.number(bars.length),
            ...counted(format, leftOut),
          })}
        </li>
      )}
    </ul>
  )
}

interface TooltipProps {
  readonly bar: RankingBar
  readonly box: BarBox
  readonly words: BarWords
  readonly width: number
}

const tooltipWidth = 220

/** What a bar says in full while it is pointed at; the same words are the bar's accessible name. */
export function RankingTooltip({ bar, box, words, width }: TooltipProps) {
  const t = useT()
  const format = useFormat()
  const middle = box.left + box.width / 2
  const left = Math.min(Math.max(4, middle - tooltipWidth / 2), Math.max(4, width - tooltipWidth))
  return (
    <div
      className={classes['atPointer']}
      style={{ left, width: tooltipWidth }}
      dir="auto"
      aria-hidden
    >
      <strong>
        <bdi>{words.name(bar)}</bdi>
      </strong>
      <span className="hw-number">{format.rate(bar.rate)}</span>
      <span className="hw-number">
        {format.hours(bar.seconds)}
        {bar.pendingSeconds > 0 &&
          ` ${t(($) => $.dashboard.table.pending, { hours: format.hours(bar.pendingSeconds) })}`}
      </span>
      <span className="hw-number">{format.money(bar.earned)}</span>
      <span>{t(($) => $.flags.band[bar.band])}</span>
    </div>
  )
}
