import { firstDayIn, firstRow, type Days } from './days.ts'
import type { ClientHours } from '../types.ts'

/** All of a client's hours, held in memory. */
export function hoursFrom(days: Days): ClientHours {
  const firstDay = (projectId: number | null) => firstDayIn(days, projectId, -Infinity)
  return {
    since: (day) => days.subarray(firstRow(days, day)),
    firstDay,
    hasHours: (projectId, fromDay, toDay) => hasHoursIn(days, projectId, fromDay, toDay),
  }
}

/** Whether the scope (null: all of the client's hours) has seconds in a span of days, both ends in it. */
export function hasHoursIn(
  days: Days,
  projectId: number | null,
  fromDay: number,
  toDay: number,
): boolean {
  const day = firstDayIn(days, projectId, fromDay)
  return day !== null && day <= toDay
}
