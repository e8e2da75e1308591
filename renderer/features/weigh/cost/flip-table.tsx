import { useMemo } from 'react'
import type { ClientFigures } from '../../../../shared/contract/reports.ts'
import { sensitivity } from '../../../../shared/profitability/weigh/sensitivity.ts'
import { Section } from '../../../components/page.tsx'
import { ScrollX } from '../../../components/scroll-x.tsx'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { fillsAround, flipCells, ratesAround, type FlipCell } from './flip-grid.ts'
import { useWords } from '../use-words.ts'
import classes from './cost.module.css'

interface Props {
  readonly figures: ClientFigures
  /** Minor units per hour. */
  readonly rate: number
  readonly fill: string
  /** O2 as it is now, where the rate is known unrounded. */
  readonly cost: number | null
}

/** O2 by rate and fill: the line along which leaving begins to pay, and where it is in words. */
export function FlipTable({ figures, rate, fill, cost }: Props) {
  const t = useT()
  const { currency } = useFormat()
  const grid = useMemo(() => {
    const flip = sensitivity(figures, { rates: [], fills: [fill] }).breakEvenRate[0] ?? null
    const rates = ratesAround(rate, flip, currency)
    const fills = fillsAround(fill)
    const found = sensitivity(figures, { rates, fills })
    return { rates, fills, ...found, cells: flipCells(found.cells) }
  }, [figures, rate, fill, currency])
  const at = grid.breakEvenFill[grid.rates.indexOf(rate)] ?? null
  return (
    <Section
      title={t(($) => $.weigh.cost.flips.title)}
      text={<FlipSentence figures={figures} rate={rate} at={at} />}
    >
      <ScrollX label={t(($) => $.weigh.cost.flips.title)} className={classes['scroll']}>
        <table className={classes['flips']}>
          <caption className="hw-only-for-readers">{t(($) => $.weigh.cost.flips.caption)}</caption>
          <Head fills={grid.fills} />
          <tbody>
            {grid.rates.map((one, i) => (
              <Row
                key={one}
                rate={one}
                here={one === rate}
                fill={fill}
                fills={grid.fills}
                cells={grid.cells[i] ?? []}
                now={one === rate ? cost : null}
                flip={grid.breakEvenFill[i] ?? null}
              />
            ))}
          </tbody>
          <Foot rates={grid.breakEvenRate} fills={grid.fills} />
        </table>
      </ScrollX>
      <p className={classes['key']}>{t(($) => $.weigh.cost.flips.key)}</p>
    </Section>
  )
}

function FlipSentence({
  figures,
  rate,
  at,
}: Pick<Props, 'figures' | 'rate'> & { readonly at: number | null }) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  // Null: no fill turns it. What brought nothing is beaten by anything.
  const kind = (at ?? 0) > 1 ? 'never' : at === null || at <= 0 ? 'always' : 'below'
  return t(($) => $.weigh.cost.flips[kind], {
    rate: words.rate(rate),
    fill: format.percent(at ?? 0),
    client: format.isolate(figures.client),
  })
}

function Head({ fills }: { readonly fills: readonly string[] }) {
  const t = useT()
  const words = useWords()
  return (
    <thead>
      <tr>
        <th scope="col">{t(($) => $.weigh.cost.flips.rate)}</th>
        {fills.map((fill) => (
          <th key={fill} scope="col" className="hw-number-cell">
            {t(($) => $.weigh.cost.flips.fillColumn, { fill: words.value('fill', fill) })}
          </th>
        ))}
        <th scope="col" className="hw-number-cell">
          {t(($) => $.weigh.cost.flips.flipColumn)}
        </th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly rate: number
  readonly here: boolean
  readonly fill: string
  readonly fills: readonly string[]
  readonly cells: readonly FlipCell[]
  /** The cost where the user is now; null in the other rows. */
  readonly now: number | null
  readonly flip: number | null
}

function Row({ rate, here, fill, fills, cells, now, flip }: RowProps) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  return (
    <tr data-here={here}>
      <th scope="row">
        <bdi className="hw-number">{words.rate(rate)}</bdi>
      </th>
      {cells.map((cell, i) => (
        <Cell key={fills[i]} {...placed(cell, here && fills[i] === fill, now)} />
      ))}
      <td className="hw-number-cell">
        <bdi>
          {flip === null || flip < 0
            ? '–'
            : flip > 1
              ? t(($) => $.weigh.cost.flips.over, { fill: format.percent(1) })
              : format.percent(flip)}
        </bdi>
      </td>
    </tr>
  )
}

const placed = (cell: FlipCell, here: boolean, now: number | null) => ({
  here,
  cell: here && now !== null ? { ...cell, cost: now } : cell,
})

function Cell({ cell, here }: { readonly cell: FlipCell; readonly here: boolean }) {
  const t = useT()
  const words = useWords()
  const { cost, leave, flipsFromFill, flipsFromRate } = cell
  return (
    <td
      className="hw-number-cell"
      data-answer={leave ? 'leave' : 'stay'}
      data-flips-from-fill={flipsFromFill}
      data-flips-from-rate={flipsFromRate}
      data-here={here}
    >
      <span aria-hidden>{leave ? '▲' : '▽'}</span> <bdi>{words.money(Math.abs(cost))}</bdi>
      <span className="hw-only-for-readers">
        {' '}
        {t(($) => $.weigh.cost.flips[leave ? 'leave' : 'stay'])}
      </span>
      {here && <small>{t(($) => $.weigh.cost.flips.here)}</small>}
    </td>
  )
}

interface FootProps {
  readonly rates: readonly (number | null)[]
  readonly fills: readonly string[]
}

function Foot({ rates, fills }: FootProps) {
  const t = useT()
  const words = useWords()
  return (
    <tfoot>
      <tr>
        <th scope="row">{t(($) => $.weigh.cost.flips.flipRow)}</th>
        {fills.map((fill, i) => {
          const rate = rates[i] ?? null
          return (
            <td key={fill} className="hw-number-cell">
              <bdi>{rate === null ? '–' : words.rate(rate)}</bdi>
            </td>
          )
        })}
        <td className="hw-number-cell">–</td>
      </tr>
    </tfoot>
  )
}
