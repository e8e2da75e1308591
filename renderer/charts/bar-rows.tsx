import type { ReactNode } from 'react'
import { cx } from '../components/cx.ts'
import classes from './bar-rows.module.css'
import charts from './charts.module.css'

/** One row of a list of bars: what it is, how long its bar, and the figure at its end. */
export interface BarRow {
  readonly key: string
  readonly name: ReactNode
  readonly value: string
  /** Length of the bar, 0 to 1 of the track. */
  readonly length: number
  /** `strong`: the one the chart is about; `soft`: beside it; `bad`: past a limit. */
  readonly tone?: 'strong' | 'soft' | 'bad'
  /** A word more below the name. */
  readonly note?: string | undefined
  /** Where a limit of this row alone stands on the track, 0 to 1. */
  readonly limit?: number | undefined
}

/** A limit that holds for all rows, drawn through them and named below. */
export interface BarLimit {
  readonly key: string
  /** Where it stands on the track, 0 to 1. */
  readonly at: number
  readonly text: string
  readonly dash: 'dotted' | 'dashed'
}

interface Props {
  readonly rows: readonly BarRow[]
  readonly limits?: readonly BarLimit[]
}

const none: readonly BarLimit[] = []

/**
 * Bars as rows of a grid rather than a drawing: names wrap instead of being cut, and right-to-left comes
 * by itself. The bars are for the eye alone; names and figures are the text.
 */
export function BarRows({ rows, limits = none }: Props) {
  return (
    <>
      <ul className={classes['rows']}>
        {rows.map((row) => (
          <li key={row.key} data-tone={row.tone ?? 'strong'}>
            <span className={classes['name']}>
              {row.name}
              {row.note !== undefined && <small>{row.note}</small>}
            </span>
            <Track row={row} limits={limits} />
            <bdi className="hw-number-cell">{row.value}</bdi>
          </li>
        ))}
      </ul>
      {limits.length > 0 && (
        <ul className={cx('hw-legend', classes['limits'])}>
          {limits.map((limit) => (
            <li key={limit.key}>
              <i data-dash={limit.dash} aria-hidden />
              {limit.text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Track({ row, limits }: { row: BarRow; limits: readonly BarLimit[] }) {
  return (
    <span className={charts['track']} aria-hidden>
      <span
        className={classes['bar']}
        style={{ inlineSize: row.length > 0 ? `max(2px, ${row.length * 100}%)` : 0 }}
      />
      {row.limit !== undefined && (
        <i data-dash="solid" style={{ insetInlineStart: `${row.limit * 100}%` }} />
      )}
      {limits.map((limit) => (
        <i
          key={limit.key}
          data-dash={limit.dash}
          style={{ insetInlineStart: `${limit.at * 100}%` }}
        />
      ))}
    </span>
  )
}
