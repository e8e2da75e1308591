import { dateOfDay, dayNumber, windowOf, type IsoDate } from '../../../shared/domain/calendar.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import {
  coverageOf,
  stateOf,
  type DayState,
} from '../../../shared/profitability/revenue/coverage.ts'
import type { HourPart, HourState } from '../../../shared/domain/kinds.ts'
import { unpackDays } from '../../../shared/profitability/hours/days.ts'
import { openClient } from '../../../shared/profitability/figures.ts'
import type { ClientHistory, DayHours } from '../../../shared/profitability/types.ts'
import type { CutEntry } from '../../store/report/entries.ts'

/** A project's hours on a day, with what became of the billable ones and of the others (H1–H3). */
export type JudgedDay = DayHours & DayState

/** H1–H3: the client's rows in the window, oldest first, with their states. */
export function judgedDays(
  client: ClientHistory,
  settings: Settings,
  asOf: IsoDate,
  months: number,
): JudgedDay[] {
  const from = dayNumber(windowOf(asOf, months).from)
  const open = openClient(client, settings, asOf, from)
  const coverage = coverageOf(open, settings)
  return unpackDays(open.days, from, dayNumber(asOf)).map((row) => ({
    ...row,
    ...stateOf(coverage.coverOf(row.projectId ?? 0), row.day, coverage),
  }))
}

/** What of a row belongs to the part asked for, in one piece or two; `counted` is what H4 counts. */
export function piecesIn(day: JudgedDay, part: HourPart): JudgedPiece[] {
  const { billable, other, seconds, billableSeconds, outOfHoursSeconds } = day
  if (part === 'out-of-hours') return outOfHoursSeconds > 0 ? [{ ...day, status: billable }] : []
  if (billable === other) return isIn(billable, part) ? [{ ...day, status: billable }] : []
  const both = [
    { ...day, seconds: billableSeconds, status: billable },
    { ...day, seconds: seconds - billableSeconds, billableSeconds: 0, status: other },
  ]
  return both.filter((piece) => piece.seconds > 0 && isIn(piece.status, part))
}

/** Hours of one day and project of which the same became. */
export type JudgedPiece = DayHours & { readonly status: HourState }

const isIn = (status: HourState, part: HourPart): boolean =>
  part === 'all' || (part === 'counted' ? status !== 'pending' : status === part)

/** T1: finds the entries that lie, at least in part, on the days asked for. */
export function entryFilter(pieces: readonly JudgedPiece[], part: HourPart) {
  const isAnyBillable = part === 'out-of-hours' || part === 'all'
  const key = (day: number, projectId: number | null, isBillable: boolean) =>
    `${day} ${projectId} ${isAnyBillable || isBillable}`
  const asked = new Set(
    pieces.flatMap(({ day, projectId, seconds, billableSeconds }) => [
      ...(billableSeconds > 0 || isAnyBillable ? [key(day, projectId, true)] : []),
      ...(seconds > billableSeconds ? [key(day, projectId, false)] : []),
    ]),
  )
  return ({ entry, parts }: CutEntry): boolean =>
    parts.some(
      ({ day, outOfHoursSeconds }) =>
        asked.has(key(day, entry.projectId, entry.billable)) &&
        (part !== 'out-of-hours' || outOfHoursSeconds > 0),
    )
}

/** The pieces in the contract's words. */
export function shownDays(pieces: readonly JudgedPiece[]) {
  return pieces.map(({ day, seconds, billableSeconds, outOfHoursSeconds, projectId, status }) => ({
    date: dateOfDay(day),
    seconds,
    billableSeconds,
    outOfHoursSeconds,
    projectId,
    status,
  }))
}
