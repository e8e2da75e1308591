import { useRef } from 'react'
import { dayNumber, weekdayOfDay } from '../../../../shared/domain/calendar.ts'
import { useLastLogged } from '../../capture/index.ts'
import { useStatus } from '../../../api/index.ts'
import { cx } from '../../../components/cx.ts'
import { weekdayName } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import type { EntryHandlers } from '../use-entry-handlers.ts'
import { useRunning, useWeekGrid } from './use-week-grid.ts'
import type { Week } from './use-week.ts'
import type { WeekDay } from './week-days.ts'
import { WeekFoot } from './week-foot.tsx'
import { dayClass, WeekRowView } from './week-row.tsx'
import classes from './week.module.css'

interface Props {
  readonly week: Week
  readonly handlers: EntryHandlers
}

/** Rows by client and project, columns by day: typed in like a spreadsheet. */
export function WeekGrid({ week, handlers }: Props) {
  const t = useT()
  const { today } = useStatus()
  const { rows, days } = week
  const table = useRef<HTMLTableElement>(null)
  const parts = useWeekGrid(week, handlers, table)
  const { grid, clipboard } = parts
  const sums = days.map((_, col) =>
    rows.reduce((sum, { cells }) => sum + (cells[col]?.seconds ?? 0), 0),
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
          {...clipboard.on}
        >
          <Head days={days} />
          <Rows {...parts} week={week} />
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

type Parts = ReturnType<typeof useWeekGrid>

function Rows({ week, writer, grid, editing }: Omit<Parts, 'clipboard'> & Pick<Props, 'week'>) {
  const { today } = useStatus()
  const logged = useLastLogged()
  const runs = useRunning(week.days)
  const { spot, block } = grid
  const isBlock = block.keys.length > 1 || block.to > block.from
  return (
    <tbody>
      {week.rows.map((row, index) => {
        const isIn = isBlock && block.keys.includes(row.key)
        const isActive = row.key === spot.key
        return (
          <WeekRowView
            key={row.key}
            row={row}
            index={index}
            days={week.days}
            today={today}
            active={isActive ? spot.col : null}
            from={isIn ? block.from : null}
            to={isIn ? block.to : null}
            editing={isActive ? editing : null}
            unread={writer.unread[row.key]}
            fresh={logged?.ids}
            runs={runs?.key === row.key ? runs.col : null}
          />
        )
      })}
    </tbody>
  )
}

function Head({ days }: Pick<Week, 'days'>) {
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
