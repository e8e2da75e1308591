import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { LoggedDays } from '../week/use-logged-days.ts'
import { dayOf, lookedAt, spansOn, type DaySettings } from '../week/week-days.ts'

/** The day nothing is logged on, and whether it is today or the working day before. */
export interface DueReminder {
  readonly kind: 'today' | 'before'
  readonly date: IsoDate
}

/**
 * What is to be reminded of at a moment of today, in seconds since its midnight: today once its working hours
 * are over, before that the last working day. Nothing before the very first entry, and nothing of a day off.
 */
export function dueReminder(
  today: IsoDate,
  secondOfDay: number,
  { logged, hasEarlier }: LoggedDays,
  settings: DaySettings,
): DueReminder | null {
  if (!hasEarlier && logged.size === 0) return null
  const isMissing = (date: IsoDate) => !logged.has(date)
  const isWorked = (date: IsoDate) => dayOf(date, settings).target > 0
  const end = Math.max(...spansOn(today, settings).map(([, to]) => to))
  if (isWorked(today) && secondOfDay >= end) {
    return isMissing(today) ? { kind: 'today', date: today } : null
  }
  const { from } = lookedAt(today)
  let date = addDays(today, -1)
  while (date > from && !isWorked(date)) date = addDays(date, -1)
  const isAfterFirst = hasEarlier || [...logged].some((day) => day < date)
  return isAfterFirst && isWorked(date) && isMissing(date) ? { kind: 'before', date } : null
}
