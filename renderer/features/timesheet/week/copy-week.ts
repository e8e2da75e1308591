import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Entry, EntryFields, EntryTime } from '../../../../shared/domain/entities.ts'
import { localOf, instantsOf } from '../../../../shared/domain/zone.ts'
import { rowKey, type WeekRow } from './week-rows.ts'

/** Entries of a week as they would stand seven days later, where nothing stands yet and nobody has the day off. */
export function copiedAhead(
  entries: readonly Entry[],
  rows: readonly WeekRow[],
  days: readonly IsoDate[],
  isOff: (date: IsoDate) => boolean,
): readonly EntryFields[] {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return entries.flatMap((entry) => {
    const date = addDays(entry.date, 7)
    const at = days.indexOf(date)
    const there = byKey.get(rowKey(entry))?.cells[at]
    const time = at < 0 || isOff(date) || (there?.seconds ?? 0) > 0 ? null : ahead(entry.time, 7)
    if (!time) return []
    const { clientId, projectId, billable, activity, note } = entry
    return [{ clientId, projectId, billable, activity, note, time }]
  })
}

/** The same time on the clock so many days later; null where the clocks leave it out. */
export function ahead(time: EntryTime, days: number): EntryTime | null {
  if (time.kind === 'duration') return { ...time, date: addDays(time.date, days) }
  const { day, secondOfDay } = localOf(time.start, time.zone)
  const [start] = instantsOf(day + days, secondOfDay, time.zone)
  return start === undefined ? null : { ...time, start, end: start + time.end - time.start }
}
