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
import { startOfWeek, weekdayName } from '../../../format/date.ts'
import { useFormat } from '../../../format/index.ts'
import { useT } from '../../../i18n/index.ts'
import { workSeconds } from '../work-spans.ts'
import classes from './month.module.css'

/** A month with the hours of each day against those the working hours have; a day opens as a timeline. */
export function MonthView() {
  const { today } = useStatus()
  const [month, setMonth] = useState<IsoDate>(`${today.slice(0, 7)}-01`)
  const to = dateOfDay(lastDayOfMonth(monthOfDate(month)))
  const totals = useCall('entries.days', { from: month, to }, { keepPrevious: true })
  const seconds = new Map(totals.data?.map((day) => [day.date, day.seconds]))
  return (
    <>
      <MonthHead month={month} to={to} seconds={seconds} onChoose={setMonth} />
      <Days month={month} to={to} seconds={seconds} />
    </>
  )
}

interface Props {
  /** Its first day. */
  readonly month: IsoDate
  readonly to: IsoDate
  readonly seconds: ReadonlyMap<IsoDate, number>
}

function MonthHead({
  month,
  to,
  seconds,
  onChoose,
}: Props & { readonly onChoose: (month: IsoDate) => void }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const { workingHours } = useSettings()
  const sum = [...seconds.values()].reduce((all, one) => all + one, 0)
  const target = daysFrom(month, to).reduce((all, day) => all + workSeconds(workingHours, day), 0)
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
        <strong className={classes['sum']}>{format.duration(sum)}</strong>{' '}
        <span className="hw-soft">
          {t(($) => $.time.month.target, { target: format.duration(target) })}
        </span>
      </p>
    </div>
  )
}

function Days({ month, to, seconds }: Props) {
  const { locale } = useFormat()
  const first = startOfWeek(month, locale)
  const weeks: IsoDate[][] = []
  for (let day = first; day <= to; day = addDays(day, 7)) weeks.push(daysFrom(day, addDays(day, 6)))
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
            {week.map((day) => (
              <td key={day}>
                {day >= month && day <= to && <Day day={day} seconds={seconds.get(day) ?? 0} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, seconds }: { readonly day: IsoDate; readonly seconds: number }) {
  const t = useT()
  const format = useFormat()
  const { today } = useStatus()
  const { workingHours } = useSettings()
  const target = workSeconds(workingHours, day)
  const hours = format.duration(seconds)
  const share = target === 0 ? 0 : Math.min(1, seconds / target)
  const isShown = seconds > 0 || (target > 0 && day < today)
  return (
    <Link
      href={`/time/day?day=${day}`}
      className={classes['day']}
      data-off={target === 0 || undefined}
      data-empty={(seconds === 0 && target > 0 && day < today) || undefined}
      aria-current={day === today ? 'date' : undefined}
    >
      <VisuallyHidden>
        {t(($) => $.time.month.day, {
          date: format.date(day, 'long'),
          hours:
            target === 0
              ? hours
              : t(($) => $.time.month.ofTarget, { hours, target: format.duration(target) }),
        })}
      </VisuallyHidden>
      <span className="hw-small" aria-hidden="true">
        {format.number(Number(day.slice(8)))}
      </span>
      <strong className={classes['hours']} aria-hidden="true">
        {isShown ? hours : ''}
      </strong>
      {target > 0 && (
        <span className={classes['bar']} aria-hidden="true">
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
    </Link>
  )
}

function daysFrom(from: IsoDate, to: IsoDate): IsoDate[] {
  const count = dayNumber(to) - dayNumber(from) + 1
  return Array.from({ length: count }, (_, later) => addDays(from, later))
}
