import {
  dateOfDay,
  dayNumber,
  firstDayOfMonth,
  monthOfDay,
  type DateSpan,
  type IsoDate,
} from '../domain/calendar.ts'
import { compare, type Rational } from '../domain/rational.ts'
import { coverageOf, type HourState } from './coverage.ts'
import { earnedBySpan, figuresBySpan, type LineSpread, type OpenClient } from './figures.ts'
import { exactRate } from './rates.ts'
import { firstRow } from './scope-hours.ts'
import type { DayHours, ProjectFacts, RuleSettings } from './types.ts'

type Looked = {
  readonly open: OpenClient
  readonly settings: RuleSettings
  readonly spreads: readonly LineSpread[]
}

/**
 * The first day of the unbroken run of months up to the as-of date whose effective rate is at
 * (`atLimit`) or under the limit, within the months looked at. Months without counted hours neither
 * break nor begin the run. Null if the latest month with a rate is above the limit.
 */
export function bandSince(
  { open, settings, spreads }: Looked,
  limit: Rational,
  atLimit: boolean,
): IsoDate | null {
  const cuts = monthCuts(open.rangeFrom, open.ledger.asOfDay)
  const hours = figuresBySpan(open, settings, cuts, [])
  const earned = earnedBySpan(open, spreads, cuts)
  let since: number | null = null
  for (let i = hours.length - 1; i >= 0; i--) {
    const rate = exactRate(earned[i] ?? 0, hours[i]?.countedSeconds ?? 0)
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

/** The first day of the window whose row the test accepts; pass settings for it to see H1–H3. */
export function hoursSince(
  open: OpenClient,
  window: DateSpan,
  test: (row: DayHours, state: HourState | null) => boolean,
  settings?: RuleSettings,
): IsoDate | null {
  const stateOf = settings && coverageOf(open.ledger, open.periods, settings)
  const { days } = open.client
  for (let i = firstRow(days, dayNumber(window.from)); i < days.length; i++) {
    const row = days[i]
    if (!row || row.day > open.ledger.asOfDay) break
    if (test(row, stateOf?.(row) ?? null)) return dateOfDay(row.day)
  }
  return null
}

/**
 * The day on which the project's hours first exceeded its estimate; null if that lies before
 * `rangeFrom`, so that the answer does not depend on how far back days are loaded.
 */
export function creepSince(
  days: readonly DayHours[],
  over: { readonly project: ProjectFacts; readonly estimate: number; readonly seconds: number },
  rangeFrom: number,
  asOfDay: number,
): IsoDate | null {
  let seconds = over.seconds
  for (let i = firstRow(days, asOfDay + 1) - 1; i >= 0; i--) {
    const row = days[i]
    if (!row || row.day < rangeFrom) return null
    if (row.projectId !== over.project.id) continue
    seconds -= row.seconds
    if (seconds <= over.estimate) return dateOfDay(row.day)
  }
  return null
}
