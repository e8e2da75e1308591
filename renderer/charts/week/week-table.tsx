import { useState } from 'react'
import { ScrollX } from '../../components/scroll-x.tsx'
import { cx } from '../../components/cx.ts'
import { usePaper } from '../../components/paper.tsx'
import type { GridCell, GridRow, WeekGrid } from '../geometry/week-grid.ts'
import { useChartText } from '../use-chart-text.ts'
import { useRoving } from '../use-roving.ts'
import classes from './week-table.module.css'
import type { WeekWords } from './week-text.ts'

interface Props {
  readonly grid: WeekGrid
  readonly words: WeekWords
}

/**
 * The week as a table with headers: shade is hours, hatching is out of hours, the figure comes when a
 * cell is pointed at or focused. One tab stop; the arrow keys walk through the cells.
 */
export function WeekTable({ grid, words }: Props) {
  const { t } = useChartText()
  const paper = usePaper()
  const [read, setRead] = useState<string | null>(null)
  const columns = grid.hasUnplaced ? 25 : 24
  const mark = useRoving({ count: 7 * columns, columns })
  const label = t(($) => $.charts.week.grid)
  return (
    <>
      {/* Time runs left to right in every language. */}
      <div dir="ltr">
        <ScrollX label={label} className={classes['scroll']}>
          <table aria-label={label} className={cx(classes['week'], paper && classes['paper'])}>
            <WeekHead words={words} hasUnplaced={grid.hasUnplaced} />
            <tbody>
              {grid.rows.map((row, i) => (
                <WeekRow
                  key={row.weekday}
                  row={row}
                  grid={grid}
                  words={words}
                  mark={(column) => (paper ? {} : mark(i * columns + column))}
                  onRead={setRead}
                />
              ))}
            </tbody>
          </table>
        </ScrollX>
      </div>
      {!paper && (
        <p className={classes['read']} aria-hidden>
          {read ?? t(($) => $.charts.week.point)}
        </p>
      )}
      <WeekLegend />
    </>
  )
}

function WeekHead({
  words,
  hasUnplaced,
}: Pick<Props, 'words'> & { readonly hasUnplaced: boolean }) {
  const { t } = useChartText()
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['corner']}>
          <span className="hw-only-for-readers">{t(($) => $.charts.week.weekday)}</span>
        </th>
        {Array.from({ length: 24 }, (_, hour) => (
          <th key={hour} scope="col" abbr={words.clock(hour)}>
            {hour}
          </th>
        ))}
        {hasUnplaced && (
          <th scope="col" className={classes['apart']}>
            {t(($) => $.charts.week.noClock)}
          </th>
        )}
        <th scope="col" className={classes['total']}>
          {t(($) => $.charts.week.total)}
        </th>
      </tr>
    </thead>
  )
}

interface RowProps extends Props {
  readonly row: GridRow
  readonly mark: (column: number) => object
  readonly onRead: (words: string | null) => void
}

function WeekRow({ row, grid, words, mark, onRead }: RowProps) {
  const { format } = useChartText()
  const cells = row.hours.map((cell, hour) => ({ cell, hour: hour as number | null }))
  if (grid.hasUnplaced) cells.push({ cell: row.unplaced, hour: null })
  return (
    <tr>
      <th scope="row" dir="auto">
        {words.weekday(row.weekday)}
      </th>
      {cells.map(({ cell, hour }, column) => (
        <HourCell
          key={hour ?? 'apart'}
          cell={cell}
          most={hour === null ? null : grid.most}
          words={words}
          whole={words.whole(row, cell, hour)}
          mark={mark(column)}
          onRead={onRead}
        />
      ))}
      <td className={classes['total']}>
        <bdi className="hw-number">
          {row.total.seconds === 0 ? '–' : format.hours(row.total.seconds)}
        </bdi>
      </td>
    </tr>
  )
}

interface CellProps extends Pick<Props, 'words'> {
  readonly cell: GridCell
  /** What the darkest shade stands for; null: the cell is not shaded, its figure always shown. */
  readonly most: number | null
  readonly whole: string
  readonly mark: object
  readonly onRead: (words: string | null) => void
}

function HourCell({ cell, most, words, whole, mark, onRead }: CellProps) {
  const share = most === null ? 0 : cell.seconds / most
  const read = () => onRead(whole)
  return (
    <td
      className={classes['cell']}
      data-working={cell.working}
      data-out={cell.outOfHoursSeconds > 0}
      data-figure={most === null}
      data-empty={cell.seconds === 0}
      style={{ ['--shade' as string]: `${share === 0 ? 0 : Math.round(14 + share * 76)}%` }}
      {...mark}
      onFocus={read}
      onBlur={() => onRead(null)}
      onPointerEnter={read}
      onPointerLeave={() => onRead(null)}
    >
      {cell.seconds > 0 && (
        <>
          <span className="hw-only-for-readers">{words.spoken(cell)}</span>
          <span className={classes['figure']} aria-hidden>
            {words.figure(cell)}
          </span>
        </>
      )}
    </td>
  )
}

function WeekLegend() {
  const { t } = useChartText()
  return (
    <ul className={classes['legend']}>
      <li>
        {t(($) => $.charts.week.less)}
        <i className={classes['scale']} aria-hidden />
        {t(($) => $.charts.week.more)}
      </li>
      <li>
        <i className={classes['outside']} aria-hidden />
        {t(($) => $.charts.week.outside)}
      </li>
      <li>
        <i className={classes['working']} aria-hidden />
        {t(($) => $.charts.week.working)}
      </li>
    </ul>
  )
}
