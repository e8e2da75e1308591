import {
  DAY,
  PROJECT,
  SECONDS,
  firstDayIn,
  firstRow,
  isInScope,
  rowCells,
  type Days,
} from './days.ts'
import type { ClientHours, HoursScope } from '../types.ts'

/** All of a client's hours, held in memory. */
export function hoursFrom(days: Days): ClientHours {
  return {
    since: (day) => days.subarray(firstRow(days, day)),
    firstDay: (scope) => firstDayIn(days, scope, -Infinity),
    hasHours: (scope, fromDay, toDay) => hasHoursIn(days, scope, fromDay, toDay),
    lastDay: (projectId, toDay) => lastDayIn(days, projectId, toDay),
    seconds: (projectId, toDay) => secondsIn(days, projectId, -Infinity, toDay),
  }
}

/** Whether the scope has seconds in a span of days, both ends in it. */
export function hasHoursIn(days: Days, scope: HoursScope, fromDay: number, toDay: number): boolean {
  const day = firstDayIn(days, scope, fromDay)
  return day !== null && day <= toDay
}

/** A project's seconds in a span of days, both ends in it. */
export function secondsIn(days: Days, projectId: number, fromDay: number, toDay: number): number {
  let seconds = 0
  const end = firstRow(days, toDay + 1)
  for (let at = firstRow(days, fromDay); at < end; at += rowCells) {
    if (days[at + PROJECT] === projectId) seconds += days[at + SECONDS] ?? 0
  }
  return seconds
}

/** The seconds of a scope in a span of days, both ends in it. */
export function scopeSeconds(days: Days, scope: HoursScope, fromDay: number, toDay: number) {
  let seconds = 0
  const end = firstRow(days, toDay + 1)
  for (let at = firstRow(days, fromDay); at < end; at += rowCells) {
    if (isInScope(days, at, scope)) seconds += days[at + SECONDS] ?? 0
  }
  return seconds
}

/** The last day up to one on which the project has seconds; null if none. */
export function lastDayIn(days: Days, projectId: number, toDay: number): number | null {
  for (let at = firstRow(days, toDay + 1) - rowCells; at >= 0; at -= rowCells) {
    if (days[at + PROJECT] === projectId && (days[at + SECONDS] ?? 0) > 0)
      return days[at + DAY] ?? null
  }
  return null
}
