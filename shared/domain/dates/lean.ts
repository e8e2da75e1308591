import { dayNumber, isIsoDate, monthKey, monthOfDate } from '../calendar.ts'
import type { IsoDate } from '../calendar.ts'

/**
 * Where a day lies that is not said in full, seen from another: `past`, the latest such day up to it;
 * `future`, the first from it on; `near`, the nearest, of two the earlier. That day itself is in all three.
 */
export type DateLean = 'past' | 'future' | 'near'

/** The one of the dates that lies as `lean` says; null if none does. */
export function nearest(dates: readonly IsoDate[], from: IsoDate, lean: DateLean): IsoDate | null {
  const distance = (date: IsoDate) => Math.abs(dayNumber(date) - dayNumber(from))
  const [best = null] = dates
    .filter((date) => lean === 'near' || (lean === 'past' ? date <= from : date >= from))
    .toSorted((a, b) => distance(a) - distance(b) || dayNumber(a) - dayNumber(b))
  return best
}

/** That day of the months around a date; none for a day no month has. */
export const datesOfDay = (day: number, around: IsoDate): readonly IsoDate[] =>
  dates(day, monthOfDate(around), [-2, -1, 0, 1, 2])

/** That day and month of the years around a date, leap days among them; none if it never comes. */
export const datesOfMonth = (day: number, month: number, around: IsoDate): readonly IsoDate[] => {
  if (month < 1 || month > 12) return []
  const first = monthOfDate(around) - (monthOfDate(around) % 12) + month - 1
  // A leap day may be eight years away, as around 2100.
  return dates(
    day,
    first,
    Array.from({ length: 17 }, (_, at) => 12 * (at - 8)),
  )
}

const dates = (day: number, month: number, steps: readonly number[]): readonly IsoDate[] =>
  steps.map((step) => `${monthKey(month + step)}-${String(day).padStart(2, '0')}`).filter(isIsoDate)
