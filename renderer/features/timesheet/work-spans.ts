import { dayNumber, weekdayOfDay, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Weekday } from '../../../shared/domain/kinds.ts'
import type { WorkingHours } from '../../../shared/domain/settings.ts'
import { parseClock } from '../../../shared/domain/timing/clock.ts'

/** T3: the working hours of a date's weekday, as seconds of the day. */
export function workSpans(
  week: WorkingHours,
  date: IsoDate,
): readonly (readonly [from: number, to: number])[] {
  const weekday = String(weekdayOfDay(dayNumber(date))) as Weekday
  return (week[weekday] ?? []).map(([from, to]) => [parseClock(from) ?? 0, parseClock(to) ?? 0])
}
