import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts'
import type { Entry, EntryFields } from '../../../../shared/domain/entities.ts'
import { ahead } from '../../../../shared/domain/timing/same-again.ts'
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
