import type { CallOutput } from '../../../shared/contract/index.ts'
import { dayNumber } from '../../../shared/domain/calendar.ts'
import type { WorkTime } from '../../../shared/profitability/hours/hours.ts'
import { weekHours } from '../../../shared/profitability/hours/week-hours.ts'
import type { Db } from '../../store/file/db.ts'
import { entriesInSpan, type ClientSpan } from '../../store/report/entries.ts'
import { storedWorkWeek } from '../../store/rollup/work-week.ts'

/** T1–T3: a client's hours in the span by weekday and local hour. */
export function clientWeek(db: Db, span: ClientSpan): CallOutput<'reports.weekHours'> {
  const range = { firstDay: dayNumber(span.from), lastDay: dayNumber(span.to) }
  const { cells, unplaced } = weekHours(timesIn(db, span), storedWorkWeek(db), range)
  return { cells: [...cells], unplaced: [...unplaced] }
}

function* timesIn(db: Db, span: ClientSpan): Generator<WorkTime> {
  for (const { entry } of entriesInSpan(db, span)) yield entry.time
}
