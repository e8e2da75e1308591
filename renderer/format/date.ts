import {
  addDays,
  dateOfDay,
  dayNumber,
  weekdayOfDay,
  type IsoDate,
  daySeconds,
} from '../../shared/domain/calendar.ts'
import type { EntryTime } from '../../shared/domain/entities.ts'
import { localOf } from '../../shared/domain/zone.ts'
import { dateFormat } from './intl.ts'

export type DateStyle = 'short' | 'long' | 'weekday' | 'day-month' | 'day' | 'numeric'

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  'day-month': { day: 'numeric', month: 'short' },
  day: { day: 'numeric' },
  numeric: { day: 'numeric', month: 'numeric', year: 'numeric' },
}

/** A local date in the locale's writing: `20 Nov 2026`, `Friday 20 November 2026`, `Fri 20 Nov`, `20 Nov`, `20`, `20/11/2026`. */
export function dateText(locale: string, date: IsoDate, style: DateStyle = 'short'): string {
  return utcFormat(locale, styles[style]).format(dayNumber(date) * daySeconds * 1000)
}

/** A `YYYY-MM` month: `Nov 2026`, or `November 2026` when long. */
export function monthText(locale: string, month: string, long = false): string {
  const style = { month: long ? 'long' : 'short', year: 'numeric' } as const
  return utcFormat(locale, style).format(dayNumber(`${month}-01`) * daySeconds * 1000)
}

/** The local date at an instant in the zone. */
export const localDate = (instant: number, zone: string): IsoDate =>
  dateOfDay(localOf(instant, zone).day)

/** The local date of an entry's start. */
export const dateOfTime = (time: EntryTime): IsoDate =>
  time.kind === 'duration' ? time.date : localDate(time.start, time.zone)

/** Weekday the locale's week begins with: 1 for Monday to 7 for Sunday. */
export function firstWeekday(locale: string): number {
  return weekInfo(locale).firstDay
}

/** Days of the weekend, 1 for Monday to 7 for Sunday. */
export function weekendDays(locale: string): readonly number[] {
  return weekInfo(locale).weekend
}

/** The first day of the week the date lies in. */
export function startOfWeek(date: IsoDate, locale: string): IsoDate {
  return addDays(date, -((weekdayOfDay(dayNumber(date)) - firstWeekday(locale) + 7) % 7))
}

/** Name of a weekday, 1 for Monday to 7 for Sunday. */
export function weekdayName(locale: string, weekday: number, long = true): string {
  // 1970-01-05 was a Monday.
  return utcFormat(locale, { weekday: long ? 'long' : 'short' }).format(
    (weekday + 3) * daySeconds * 1000,
  )
}

function utcFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
}

interface WeekInfo {
  readonly firstDay: number
  readonly weekend: readonly number[]
}

function weekInfo(locale: string): WeekInfo {
  const asked: object = new Intl.Locale(locale)
  if ('getWeekInfo' in asked && typeof asked.getWeekInfo === 'function') {
    return asked.getWeekInfo() as WeekInfo
  }
  return { firstDay: 1, weekend: [6, 7] }
}
