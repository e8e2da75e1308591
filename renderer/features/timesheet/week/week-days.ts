import {
  addDays,
  dayNumber,
  weekdayOfDay,
  type DateSpan,
  type IsoDate,
} from '../../../../shared/domain/calendar.ts'
import {
  holidayCountryOf,
  holidayOn,
  type Holiday,
} from '../../../../shared/domain/dates/holidays.ts'
import type { Settings } from '../../../../shared/domain/settings.ts'
import { workWeek } from '../../../../shared/profitability/hours/hours.ts'

/** A day as the week shows it. */
export interface WeekDay {
  readonly date: IsoDate
  /** Seconds of work on such a day by the working hours (T3); none on a holiday or a day off. */
  readonly target: number
  readonly holiday: Holiday | null
  /** Whether the user said that they did not work. */
  readonly isOff: boolean
}

/** Seven days from one on, with what the settings say of them. */
export const weekDays = (from: IsoDate, settings: DaySettings): readonly WeekDay[] =>
  daysFrom(from, addDays(from, 6)).map((date) => dayOf(date, settings))

/** The dates from one to another, both included. */
export const daysFrom = (from: IsoDate, to: IsoDate): readonly IsoDate[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, later) => addDays(from, later))

export type DaySettings = Pick<
  Settings,
  'workingHours' | 'country' | 'zone' | 'language' | 'daysOff'
>

/** Half-open spans of the working hours of a date, in seconds of the day (T3). */
export const spansOn = (date: IsoDate, { workingHours }: Pick<DaySettings, 'workingHours'>) =>
  workWeek(workingHours)[weekdayOfDay(dayNumber(date))] ?? []

/** A day with what the settings say of it. */
export function dayOf(date: IsoDate, settings: DaySettings): WeekDay {
  const country = holidayCountryOf(settings)
  const holiday = country && holidayOn(country, date)
  const isOff = settings.daysOff.includes(date)
  const worked = spansOn(date, settings).reduce((sum, [start, end]) => sum + end - start, 0)
  return { date, target: holiday || isOff ? 0 : worked, holiday, isOff }
}

/** How many days back a day without time is asked about, unless a page says otherwise. */
const lookBack = 14

/** Working days in the days looked at on which nothing is logged; none before the very first entry. */
export function unloggedDays(
  { from, to }: DateSpan,
  logged: ReadonlySet<IsoDate>,
  hasEarlier: boolean,
  settings: DaySettings,
): readonly IsoDate[] {
  const days = daysFrom(from, to)
  const first = hasEarlier ? 0 : days.findIndex((date) => logged.has(date))
  if (first < 0) return []
  return days.slice(first).filter((date) => !logged.has(date) && dayOf(date, settings).target > 0)
}

/** The days looked at for what is missing: those before today, two weeks of them or as many as are asked for. */
export const lookedAt = (today: IsoDate, back = lookBack): DateSpan => ({
  from: addDays(today, -back),
  to: addDays(today, -1),
})
