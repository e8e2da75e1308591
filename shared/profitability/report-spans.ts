import {
  dayNumber,
  firstDayOfMonth,
  monthOfDate,
  windowOf,
  type DateSpan,
  type IsoDate,
} from '../domain/calendar.ts'
import { settledMatterFrom } from './figures.ts'
import { monthCuts } from './judgement/flags/since.ts'

/** The months a report looks at, by their first days (day numbers); `cuts` holds them all, ascending. */
export type ReportSpans = {
  readonly window: DateSpan
  readonly windowFrom: number
  readonly previousFrom: number
  /** falling-rate: the last three months, and the six before. */
  readonly recentFrom: number
  readonly earlierFrom: number
  readonly cuts: readonly number[]
}

/** E1 and falling-rate: the spans of days a report of these months is made of. */
export function reportSpans(asOf: IsoDate, months: number): ReportSpans {
  const month = monthOfDate(asOf)
  const windowFrom = firstDayOfMonth(month - months + 1)
  const previousFrom = firstDayOfMonth(month - 2 * months + 1)
  const recentFrom = firstDayOfMonth(month - 2)
  const earlierFrom = firstDayOfMonth(month - 8)
  const cuts = monthCuts(Math.min(previousFrom, earlierFrom), dayNumber(asOf))
  return { window: windowOf(asOf, months), windowFrom, previousFrom, recentFrom, earlierFrom, cuts }
}

/**
 * How far back a report looks: at no day before `fromDay` (a day number) but those of service periods
 * that reach over it; and what was settled for good before `before` may be left out of what it is
 * built from, as `OlderInvoices` describes.
 */
export function reportReach(asOf: IsoDate, months: number) {
  const fromDay = reportSpans(asOf, months).cuts[0] ?? dayNumber(asOf)
  return { fromDay, before: settledMatterFrom(asOf, fromDay) }
}

/** How many of the ascending cuts lie before a day. */
export function cutsBefore(cuts: readonly number[], day: number): number {
  let count = 0
  while (count < cuts.length && (cuts[count] ?? 0) < day) count++
  return count
}
