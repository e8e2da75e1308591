import { Button, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  lastDayOfMonth,
  monthOfDate,
  type IsoDate,
} from '../../../../shared/domain/calendar.ts'
import { useCall, useSettings, useStatus } from '../../../api/index.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { Loaded } from '../../../components/states.tsx'
import { startOfWeek, weekdayName } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { dayOf, daysFrom, type WeekDay } from '../week/week-days.ts'
import classes from './month.module.css'

/** A month with the hours of each day against those the working hours have; a day opens as a timeline. */
export function MonthView() {
  const { today } = useStatus()
  const [month, setMonth] = useState<IsoDate>(`${today.slice(0, 7)}-01`)
  const to = dateOfDay(lastDayOfMonth(monthOfDate(month)))
  const totals = useCall('entries.days', { from: month, to }, { keepPrevious: true })
  const seconds =
    totals.data && !totals.isPlaceholderData
      ? new Map(totals.data.map((day) => [day.date, day.seconds]))
      : null
  const settings = useSettings()
  const days = daysFrom(month, to).map((date) => dayOf(date, settings))
  return (
    <>
      <MonthHead month={month} days={days} seconds={seconds} onChoose={setMonth} />
      <Loaded query={totals}>{() => <Days month={month} days={days} seconds={seconds} />}</Loaded>
    </>
  )
}

interface Props {
  /** Its first day. */
  readonly month: IsoDate
  readonly days: readonly WeekDay[]
  /** Null: not known yet. */
  readonly seconds: ReadonlyMap<IsoDate, number> | null
}

function MonthHead({
  month,
  days,
  seconds,
  onChoose,
}: Props & { readonly onChoose: (month: IsoDate) => void }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const sum = [...(seconds?.values() ?? [])].reduce((all, one) => all + one, 0)
  const target = days.reduce((all, day) => all + day.target, 0)
  const current = `${today.slice(0, 7)}-01`
  return (
    <div className={classes['head']}>
      <div className={classes['steps']}>
        <IconButton
          label={t(($) => $.time.month.previous)}
          onClick={() => onChoose(addMonths(month, -1))}
        >
          <IconChevronLeft size={18} className="hw-mirrored" />
        </IconButton>
        <h2 className={classes['title']}>{format.month(month.slice(0, 7), true)}</h2>
        <IconButton
          label={t(($) => $.time.month.next)}
          onClick={() => onChoose(addMonths(month, 1))}
        >
          <IconChevronRight size={18} className="hw-mirrored" />
        </IconButton>
        {month !== current && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChoose(current)}>
            {t(($) => $.time.month.current)}
          </Button>
        )}
      </div>
      <p>
        <span className="hw-soft">{t(($) => $.time.month.total)}</span>{' '}
        <strong className={classes['sum']}>{seconds ? format.duration(sum) : '–'}</strong>{' '}
        <span className="hw-soft">
          {t(($) => $.time.month.target, { target: format.duration(target) })}
        </span>
      </p>
    </div>
  )
}

function Days({ month, days, seconds }: Props) {
  const { locale } = useFormat()
  const byDate = new Map(days.map((day) => [day.date, day]))
  const to = days.at(-1)?.date ?? month
  const weeks: (readonly IsoDate[])[] = []
  for (let day = startOfWeek(month, locale); day <= to; day = addDays(day, 7)) {
    weeks.push(daysFrom(day, addDays(day, 6)))
  }
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {weekdayName(locale, ((dayNumber(day) + 3) % 7) + 1, false)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const day = byDate.get(date)
              return (
                <td key={date}>
                  {day && <Day day={day} seconds={seconds ? (seconds.get(date) ?? 0) : null} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `seconds` null: not known yet. */
function Day({ day, seconds }: { readonly day: WeekDay; readonly seconds: number | null }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const { date, target } = day
  const share = target === 0 ? 0 : Math.min(1, (seconds ?? 0) / target)
  const isMissing = seconds === 0 && target > 0 && date < today
  return (
    <Link
      href={`/time/day?day=${date}`}
      className={classes['day']}
      data-off={target === 0 || undefined}
      data-empty={isMissing || undefined}
      aria-current={date === today ? 'date' : undefined}
    >
      <VisuallyHidden>{useDayName(day, seconds)}</VisuallyHidden>
      <span className="hw-small" aria-hidden="true">
        {format.number(Number(date.slice(8)))}
        {day.holiday && (
          <span className={classes['holiday']}>
            {' · '}
            {t(($) => $.week.names[day.holiday ?? 'newYear'])}
          </span>
        )}
      </span>
      <strong className={classes['hours']} aria-hidden="true">
        {seconds !== null && (seconds > 0 || isMissing) ? format.duration(seconds) : ''}
      </strong>
      {target > 0 && (
        <span className={classes['bar']} aria-hidden="true">
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
    </Link>
  )
}

/** What a screen reader says of a day. */
function useDayName({ date, target }: WeekDay, seconds: number | null): string {
  const t = useT()
  const format = useFormat()
  const name = format.date(date, 'long')
  if (seconds === null) return name
  const hours = format.duration(seconds)
  const words = { hours, target: format.duration(target) }
  return t(($) => $.time.month.day, {
    date: name,
    hours: target === 0 ? hours : t(($) => $.time.month.ofTarget, words),
  })
}
