/** A local calendar date, `YYYY-MM-DD`. Compares as text. */
export type IsoDate = string

/** A month, `YYYY-MM`. Compares as text. */
export type MonthKey = string

/** Both ends belong to the span. */
export type DateSpan = { readonly from: IsoDate; readonly to: IsoDate }

export const hourSeconds = 3600
export const daySeconds = 24 * hourSeconds

const twoDigits = Array.from({ length: 32 }, (_, i) => pad(i, 2))
const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** Days from 1970-01-01 to the date; the date must be well formed (see `isIsoDate`). */
export function dayNumber(date: IsoDate): number {
  return dayOfCivil(digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2))
}

/** The date that lies `day` days after 1970-01-01. */
export function dateOfDay(day: number): IsoDate {
  const { year, month, dayOfMonth } = civilOfDay(day)
  return `${pad(year, 4)}-${twoDigits[month]}-${twoDigits[dayOfMonth]}`
}

/** Whether the text is a date the calendar has: no 30 February, no time, no spaces. */
export function isIsoDate(text: string): boolean {
  return isoDate.test(text) && dateOfDay(dayNumber(text)) === text
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Months from January of year 0 to the month of the day: consecutive months differ by one. */
export function monthOfDay(day: number): number {
  const { year, month } = civilOfDay(day)
  return year * 12 + month - 1
}

/** Months from January of year 0 to the month of the date. */
export function monthOfDate(date: IsoDate): number {
  return digits(date, 0, 4) * 12 + digits(date, 5, 2) - 1
}

/** `YYYY-MM` of a month number as `monthOfDay` gives it. */
export function monthKey(month: number): MonthKey {
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`
}

/** The month number of a `YYYY-MM` key; the inverse of `monthKey`. */
export function monthOfKey(key: MonthKey): number {
  return digits(key, 0, 4) * 12 + digits(key, 5, 2) - 1
}

/** The first day of a month number, as a day number. */
export function firstDayOfMonth(month: number): number {
  return dayOfCivil(Math.floor(month / 12), (month % 12) + 1, 1)
}

/** The last day of a month number, as a day number. */
export function lastDayOfMonth(month: number): number {
  return firstDayOfMonth(month + 1) - 1
}

/** The same day of the month `months` later (earlier if negative), or that month's last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = monthOfDate(date) + months
  const first = firstDayOfMonth(month)
  return dateOfDay(Math.min(first + digits(date, 8, 2) - 1, lastDayOfMonth(month)))
}

/** The date `days` later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days)
}

/** E1: the whole months of the window, the as-of month among them, up to the as-of date. */
export function windowOf(asOf: IsoDate, months: number): DateSpan {
  return { from: dateOfDay(firstDayOfMonth(monthOfDate(asOf) - months + 1)), to: asOf }
}

// Counting years from March puts the leap day last, so a month's offset needs no leap rule.
function dayOfCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilOfDay(day: number): { year: number; month: number; dayOfMonth: number } {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const leaps = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0)
  const yearOfEra = ((dayOfEra - leaps) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0))
  const shifted = ((5 * dayOfYear + 2) / 153) | 0
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, dayOfMonth: dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1 }
}

function digits(text: string, from: number, count: number): number {
  let value = 0
  for (let i = from; i < from + count; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

function pad(value: number, width: number): string {
  const text = String(value)
  return text.length >= width ? text : text.padStart(width, '0')
}
