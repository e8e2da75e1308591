import { dateOfDay, dayNumber, windowOf, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { coverageOf, stateOf } from '../../../shared/profitability/revenue/coverage.ts'
import type { HourState, HourPart } from '../../../shared/domain/kinds.ts'
import { unpackDays } from '../../../shared/profitability/hours/days.ts'
import { openClient } from '../../../shared/profitability/figures.ts'
import type { ClientHistory, DayHours } from '../../../shared/profitability/types.ts'
import type { CutEntry } from '../../store/report/entries.ts'

/** A project's hours on a day, with what became of them (H1–H3). */
export type JudgedDay = DayHours & { readonly status: HourState }

/** H1–H3: the client's rows in the window, oldest first, with their state. */
export function judgedDays(
  client: ClientHistory,
  settings: Settings,
  asOf: IsoDate,
  months: number,
): JudgedDay[] {
  const from = dayNumber(windowOf(asOf, months).from)
  const open = openClient(client, settings, asOf, from)
  const coverage = coverageOf(open.ledger, open.periods, settings)
  return unpackDays(open.days, from, dayNumber(asOf)).map((row) => ({
    ...row,
    status: stateOf(coverage.spansOf(row.projectId ?? 0), row.day, coverage),
  }))
}

/** Whether a row belongs to the part asked for; `counted` is what H4 counts. */
export function isPart({ status, outOfHoursSeconds }: JudgedDay, part: HourPart): boolean {
  if (part === 'all') return true
  if (part === 'out-of-hours') return outOfHoursSeconds > 0
  return part === 'counted' ? status !== 'pending' : status === part
}

/** T1: finds the entries that lie, at least in part, on the days asked for. */
export function entryFilter(days: readonly JudgedDay[], part: HourPart) {
  const asked = new Set(days.map(({ day, projectId }) => `${day} ${projectId}`))
  return ({ entry, parts }: CutEntry): boolean =>
    parts.some(
      ({ day, outOfHoursSeconds }) =>
        asked.has(`${day} ${entry.projectId}`) &&
        (part !== 'out-of-hours' || outOfHoursSeconds > 0),
    )
}

/** The rows in the contract's words. */
export function shownDays(days: readonly JudgedDay[]) {
  return days.map(({ day, seconds, billableSeconds, outOfHoursSeconds, projectId, status }) => ({
    date: dateOfDay(day),
    seconds,
    billableSeconds,
    outOfHoursSeconds,
    projectId,
    status,
  }))
}
