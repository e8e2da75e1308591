import { useMemo, type ReactNode } from 'react'
import type { ClientReport } from '../../shared/contract/reports.ts'
import { Link } from 'wouter'
import { usePaper } from '../components/paper.tsx'
import { ChartFigure, type ChartData } from './chart-figure.tsx'
import classes from './charts.module.css'
import { numberColumn, wordCell, wordColumn } from './geometry/csv.ts'
import {
  barPlace,
  waterfallRows,
  waterfallSpan,
  type StepKind,
  type WaterfallRow,
} from './geometry/waterfall.ts'
import { useChartText, type ChartText as Text } from './use-chart-text.ts'

interface Props {
  readonly cascade: NonNullable<ClientReport['cascade']> | null
}

/**
 * Where the rate went (E4), from agreed (or billed) to collected. Rows of a grid rather than a drawing: labels wrap
 * instead of being cut, and right-to-left comes by itself.
 */
export function WaterfallChart({ cascade }: Props) {
  const text = useChartText()
  const { t } = text
  const rows = useMemo(() => (cascade ? waterfallRows(cascade) : []), [cascade])
  const data = useMemo(() => waterfallData(rows, text), [rows, text])
  const finding =
    rows.length === 0 ? t(($) => $.charts.waterfall.none) : waterfallFinding(rows, cascade, text)
  return (
    <ChartFigure title={t(($) => $.charts.waterfall.title)} finding={finding} data={data}>
      {rows.length > 0 && <Rows rows={rows} />}
      {rows.length > 0 && cascade?.agreedRate === null && <NoneAgreed />}
    </ChartFigure>
  )
}

/** Why it starts at the billed rate, and where to change that. */
function NoneAgreed() {
  const { t } = useChartText()
  const paper = usePaper()
  return (
    <p className={classes['note']}>
      {t(($) => $.charts.waterfall.noneAgreed)}{' '}
      {!paper && <Link href="/clients">{t(($) => $.charts.waterfall.agree)}</Link>}
    </p>
  )
}

function Rows({ rows }: { rows: readonly WaterfallRow[] }) {
  const { t, format } = useChartText()
  const span = waterfallSpan(rows)
  return (
    <ol className={classes['waterfall']}>
      {rows.map((row) => {
        const place = barPlace(row, span)
        return (
          <li key={row.kind} data-total={row.total}>
            <span>{t(($) => $.charts.waterfall.row[row.kind])}</span>
            <span className={classes['track']} aria-hidden>
              <span
                className={classes['step']}
                data-tone={row.total ? 'total' : row.value < 0 ? 'bad' : 'good'}
                style={{
                  insetInlineStart: `${place.start}%`,
                  inlineSize: `max(2px, ${place.width}%)`,
                }}
              />
            </span>
            <bdi className="hw-number-cell">
              {format.money(row.value, undefined, { whole: true, signed: !row.total })}
            </bdi>
          </li>
        )
      })}
    </ol>
  )
}

function waterfallData(rows: readonly WaterfallRow[], { t, format, moneyCell }: Text): ChartData {
  const { currency } = format
  let rate = 0
  return {
    columns: [
      wordColumn(t(($) => $.charts.waterfall.column.step)),
      numberColumn(t(($) => $.charts.waterfall.column.change, { currency })),
      numberColumn(t(($) => $.charts.waterfall.column.rate, { currency })),
    ],
    rows: rows.map((row) => {
      rate = row.total ? row.value : rate + row.value
      return [
        wordCell(t(($) => $.charts.waterfall.row[row.kind])),
        row.total ? { text: '', value: null } : moneyCell(row.value, true),
        moneyCell(rate),
      ]
    }),
  }
}

/** The largest loss in words: "you lost 170 to unbilled hours", not "variance". */
function waterfallFinding(
  rows: readonly WaterfallRow[],
  cascade: Props['cascade'],
  { t, format }: Text,
): ReactNode {
  const start = rows[0]?.value ?? 0
  // Nothing counts yet: what was agreed has neither arrived nor been lost.
  if (cascade?.effectiveRate === null) {
    return t(($) => $.charts.waterfall.finding.notYet, { agreed: format.rate(start) })
  }
  const worst = rows
    .filter((row) => !row.total && row.value < 0)
    .toSorted((a, b) => a.value - b.value)[0]
  if (worst) {
    const kind = worst.kind as StepKind
    return t(($) => $.charts.waterfall.finding.lost[kind], { amount: format.rate(-worst.value) })
  }
  const end = rows.at(-1)?.value ?? start
  if (rows[0]?.kind === 'billed') {
    return t(($) => $.charts.waterfall.finding.keptBilled, { billed: format.rate(start) })
  }
  if (end > start) {
    return t(($) => $.charts.waterfall.finding.over, {
      amount: format.rate(end - start),
      agreed: format.rate(start),
    })
  }
  return t(($) => $.charts.waterfall.finding.kept, { agreed: format.rate(start) })
}
