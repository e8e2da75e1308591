import {
  dateOfDay,
  dayNumber,
  firstDayOfMonth,
  monthOfDay,
  type DateSpan,
  type IsoDate,
} from '../../../domain/calendar.ts'
import { compare, type Rational } from '../../../domain/rational.ts'
import { coverageOf, stateOf, type DayState } from '../../revenue/coverage.ts'
import { DAY, PROJECT, SECONDS, firstRow, rowCells, type Days } from '../../hours/days.ts'
import type { OpenClient } from '../../figures.ts'
import { exactRate } from '../../rates.ts'
import type { ProjectFacts, RuleSettings, SpanFigures } from '../../types.ts'

/**
 * The first day of the unbroken run of months up to the as-of date whose effective rate is at
 * (`atLimit`) or under the limit, within the months looked at. Months without counted hours neither
 * break nor begin the run. Null if the latest month with a rate is above the limit.
 */
export function bandSince(
  months: readonly SpanFigures[],
  cuts: readonly number[],
  limit: Rational,
  atLimit: boolean,
): IsoDate | null {
  let since: number | null = null
  for (let i = months.length - 1; i >= 0; i--) {
    const { earned = 0, countedSeconds = 0 } = months[i] ?? {}
    const rate = exactRate(earned, countedSeconds)
    if (!rate) continue
    const order = compare(rate, limit)
    if (order > 0 || (order === 0 && !atLimit)) break
    since = cuts[i] ?? null
  }
  return since === null ? null : dateOfDay(since)
}

/** The first days of the months from the one of `fromDay` to the one of `toDay`. */
export function monthCuts(fromDay: number, toDay: number): number[] {
  const first = monthOfDay(fromDay)
  const count = Math.max(1, monthOfDay(toDay) - first + 1)
  return Array.from({ length: count }, (_, i) => firstDayOfMonth(first + i))
}

/** Whether a row, by the place it begins at in the days, counts. */
export type RowTest = (days: Days, at: number, state: DayState | null) => boolean

/** The first day of the window whose row the test accepts; pass settings for it to see H1–H3. */
export function hoursSince(
  open: OpenClient,
  window: DateSpan,
  test: RowTest,
  settings?: RuleSettings,
): IsoDate | null {
  const { days, ledger } = open
  const coverage = settings && coverageOf(open, settings)
  for (let at = firstRow(days, dayNumber(window.from)); at < days.length; at += rowCells) {
    const day = days[at + DAY] ?? 0
    if (day > ledger.asOfDay) break
    const state = coverage
      ? stateOf(coverage.coverOf(days[at + PROJECT] ?? 0), day, coverage)
      : null
    if (test(days, at, state)) return dateOfDay(day)
  }
  return null
}

/**
 * The day on which the project's hours first exceeded its estimate; null if that lies before
 * `rangeFrom`, so that the answer does not depend on how far back days are loaded.
 */
export function creepSince(
  { days, rangeFrom, ledger }: OpenClient,
  over: { readonly project: ProjectFacts; readonly estimate: number; readonly seconds: number },
): IsoDate | null {
  let seconds = over.seconds
  for (let at = firstRow(days, ledger.asOfDay + 1) - rowCells; at >= 0; at -= rowCells) {
    const day = days[at + DAY] ?? 0
    if (day < rangeFrom) return null
    if (days[at + PROJECT] !== over.project.id) continue
    seconds -= days[at + SECONDS] ?? 0
    if (seconds <= over.estimate) return dateOfDay(day)
  }
  return null
}
