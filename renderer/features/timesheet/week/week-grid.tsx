import { useMemo, useRef, type RefObject } from 'react'
import { dayNumber, weekdayOfDay } from '../../../../shared/domain/calendar.ts'
import { useLastLogged } from '../../capture/index.ts'
import { useCall, useStatus } from '../../../api/index.ts'
import { cx } from '../../../components/cx.ts'
import { localDate, weekdayName } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { emptied, together } from './cell-edit.ts'
import type { Editing } from './cell/cell-editor.tsx'
import { typedText } from './clipboard.ts'
import type { Spot } from './grid-keys.ts'
import { useCellWriter } from './use-cell-writer.ts'
import { useClipboard } from './use-clipboard.ts'
import { useGrid } from './use-grid.ts'
import type { NamedRow } from './use-week.ts'
import type { WeekDay } from './week-days.ts'
import { WeekFoot } from './week-foot.tsx'
import { dayClass, WeekRowView } from './week-row.tsx'
import { rowKey, type RowOwner } from './week-rows.ts'
import classes from './week.module.css'

interface Props {
  readonly rows: readonly NamedRow[]
  readonly days: readonly WeekDay[]
  readonly handlers: EntryHandlers
  /** Rows that are to stay, whether they hold time or not. */
  readonly keep: (owners: readonly RowOwner[]) => void
}

/** Rows by client and project, columns by day: typed in like a spreadsheet. */
// oxlint-disable-next-line max-lines-per-function -- mostly what a row and the table are given
export function WeekGrid({ rows, days, handlers, keep }: Props) {
  const t = useT()
  const { today } = useStatus()
  const logged = useLastLogged()
  const runs = useRunning(days)
  const table = useRef<HTMLTableElement>(null)
  const { writer, grid, clipboard, editing } = useWeekGrid({ rows, days, handlers, keep, table })
  const { spot, block } = grid
  const isBlock = block.keys.length > 1 || block.to > block.from
  const sums = days.map((_, col) =>
    rows.reduce(
      (sum, row) => sum + (writer.sent[row.key]?.[col] ?? row.cells[col]?.seconds ?? 0),
      0,
    ),
  )
  return (
    <>
      <div className={classes['scroll']}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its cells have the focus; one listener hears them all */}
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of table cells keeps their rows and heads
          role="grid"
          className={classes['grid']}
          aria-label={t(($) => $.week.grid)}
          aria-rowcount={rows.length + 2}
          aria-colcount={days.length + 2}
          aria-multiselectable="true"
          {...grid.on}
          onCopy={clipboard.onCopy}
          onCut={clipboard.onCut}
          onPaste={clipboard.onPaste}
        >
          <Head days={days} />
          <tbody>
            {rows.map((row, index) => (
              <WeekRowView
                key={row.key}
                row={row}
                index={index}
                days={days}
                today={today}
                active={row.key === spot.key ? spot.col : null}
                from={isBlock && block.keys.includes(row.key) ? block.from : null}
                to={isBlock && block.keys.includes(row.key) ? block.to : null}
                editing={row.key === spot.key ? editing : null}
                sent={writer.sent[row.key]}
                unread={writer.unread[row.key]}
                fresh={logged?.ids}
                runs={runs?.key === row.key ? runs.col : null}
              />
            ))}
          </tbody>
          <WeekFoot days={days} sums={sums} today={today} />
        </table>
      </div>
      {clipboard.fault !== null && (
        <p role="alert" className={classes['fault']}>
          {clipboard.fault}
        </p>
      )}
    </>
  )
}

/** The grid's place and keys, joined to what writes its cells. */
// oxlint-disable-next-line max-lines-per-function -- it joins place, writer and clipboard, which need one another
function useWeekGrid({
  rows,
  days,
  handlers,
  keep,
  table,
}: Props & { readonly table: RefObject<HTMLTableElement | null> }) {
  const { today } = useStatus()
  const writer = useCellWriter({ rows, days, keep })
  const { placeOf } = writer
  const cellAt = (spot: Spot) => placeOf(spot)?.cell
  const textAt = (spot: Spot) => {
    const cell = cellAt(spot)
    return writer.unread[spot.key]?.[spot.col]?.text ?? (cell ? typedText(cell) : '')
  }
  const clear = (spots: readonly Spot[]) => {
    const cells = spots.flatMap((spot) => cellAt(spot) ?? [])
    for (const spot of spots) writer.forget(spot)
    writer.apply(
      together(cells.map(emptied)),
      spots.map((spot) => ({ ...spot, text: '' })),
    )
  }
  const grid = useGrid({
    table,
    keys: useMemo(() => rows.map(({ key }) => key), [rows]),
    cols: days.length,
    startCol: Math.max(
      0,
      days.findIndex(({ date }) => date === today),
    ),
    textAt,
    hasSeveral: (spot) => {
      const cell = cellAt(spot)
      return cell !== undefined && !cell.isPlain
    },
    commit: (spot, text) => writer.write({ ...spot, text }) === null,
    clear,
    fill: (targets, sources) =>
      void writer.writeAll(
        targets.map((spot, at) => ({ ...spot, text: textAt(sources[at] ?? spot) || '0' })),
      ),
  })
  const { block, spots, typing, isOpen, leave, drop, stop, spot } = grid
  const clipboard = useClipboard({ rows, cols: days.length, block, spots, writer, clear })
  const editing: Editing | null =
    typing || isOpen
      ? {
          typing,
          leave,
          drop: () => {
            writer.forget(spot)
            drop()
          },
          blur: (text) => {
            writer.write({ ...spot, text })
            stop()
          },
          handlers,
        }
      : null
  return { writer, grid, clipboard, editing }
}

/** Where the timer runs now, if it does on a day of the week. */
function useRunning(days: readonly WeekDay[]): Spot | null {
  const timer = useCall('timer.get', {}).data
  const { now } = useStatus()
  if (!timer) return null
  const col = days.findIndex(({ date }) => date === localDate(now, timer.zone))
  return col < 0 ? null : { key: rowKey(timer), col }
}

function Head({ days }: Pick<Props, 'days'>) {
  const t = useT()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes['owner']}>
          {t(($) => $.week.owner)}
        </th>
        {days.map((day) => (
          <DayHead key={day.date} day={day} />
        ))}
        <th scope="col" className={classes['sum']}>
          {t(($) => $.week.week)}
        </th>
      </tr>
    </thead>
  )
}

function DayHead({ day }: { readonly day: WeekDay }) {
  const t = useT()
  const { today } = useStatus()
  const { date, locale } = useFormat()
  const isToday = day.date === today
  const name = day.holiday ? t(($) => $.week.names[day.holiday ?? 'newYear']) : undefined
  const off = day.isOff ? t(($) => $.week.dayOff) : undefined
  const weekday = weekdayOfDay(dayNumber(day.date))
  return (
    <th
      scope="col"
      className={cx(dayClass(day), isToday && classes['today'])}
      aria-label={[date(day.date, 'weekday'), isToday && t(($) => $.week.today), name, off]
        .filter(Boolean)
        .join(', ')}
      title={name ?? off}
    >
      <span className={classes['weekday']}>
        {weekdayName(locale, weekday, false)}
        {(isToday || name !== undefined || off !== undefined) && (
          <span className={classes['says']}>
            {' · '}
            {isToday ? t(($) => $.week.today) : (name ?? off)}
          </span>
        )}
      </span>
      <b>{date(day.date, 'day')}</b>
    </th>
  )
}
