import type { CallOutput } from '../../../shared/contract/index.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import type { EntryTime } from '../../../shared/domain/entities.ts'
import { weekHours } from '../../../shared/profitability/hours/week-hours.ts'
import type { Db } from '../../store/file/db.ts'
import { entriesInSpan, type ClientSpan } from '../../store/report/entries.ts'
import { storedWorkWeek } from '../../store/rollup/work-week.ts'

/** T1–T3: a client's hours in the span by weekday and local hour. */
export function clientWeek(db: Db, span: ClientSpan): CallOutput<'reports.weekHours'> {
  const range = { firstDay: dayNumber(span.from), lastDay: dayNumber(span.to) }
  return weekHours(timesIn(db, span), storedWorkWeek(db), range)
}

function* timesIn(db: Db, span: ClientSpan): Generator<EntryTime> {
  for (const { entry } of entriesInSpan(db, span)) yield entry.time
}
