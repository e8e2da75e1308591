import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Entry } from '../../../../shared/domain/entities.ts'

export interface Day {
  readonly date: IsoDate
  /** T1: seconds of this local day, parts of entries that began the day before included. */
  readonly seconds: number
  /** Entries that begin on this day, newest first. */
  readonly entries: readonly Entry[]
}

/** The days of the week from `from`, newest first, leaving out those without time and those still to come. */
export function daysOfWeek(
  from: IsoDate,
  today: IsoDate,
  totals: readonly { readonly date: IsoDate; readonly seconds: number }[],
  entries: readonly Entry[],
): readonly Day[] {
  const seconds = new Map(totals.map((total) => [total.date, total.seconds]))
  return [6, 5, 4, 3, 2, 1, 0]
    .map((later) => addDays(from, later))
    .map((date) => ({
      date,
      seconds: seconds.get(date) ?? 0,
      entries: entries.filter((entry) => entry.date === date),
    }))
    .filter((day) => day.seconds > 0 || day.entries.length > 0 || day.date === today)
}
