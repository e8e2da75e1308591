import {
  dayNumber,
  firstDayOfMonth,
  monthKey,
  monthOfDay,
  monthOfKey,
  type DateSpan,
  type IsoDate,
  type MonthKey,
} from '../domain/calendar.ts'
import type { Rational } from '../domain/rational.ts'
import { bandLimits, bandOf, isInvoiced } from './judgement/bands.ts'
import { figuresBySpan, noFigures, openClient, spreadsOf } from './figures.ts'
import { allHours } from './hours/days.ts'
import { monthCuts } from './judgement/flags/since.ts'
import { collectedRate, effectiveRate } from './rates.ts'
import type { Cuts } from './revenue/spread.ts'
import type { ClientHistory, MonthFigures, RuleSettings, SpanFigures } from './types.ts'

/**
 * E5: a client's figures per month, oldest first, from `fromMonth` (default: the first month with
 * hours or an invoice) to the as-of month. A month whose hours are all pending has no rate; one with more
 * pending than counted hours is provisional.
 */
export function monthlySeries(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  fromMonth?: MonthKey,
  alternative: Rational | null = null,
): MonthFigures[] {
  const asOfDay = dayNumber(asOf)
  const start = fromMonth ? firstDayOfMonth(monthOfKey(fromMonth)) : firstDayOf(client, asOfDay)
  if (start === null || start > asOfDay) return []
  const cuts = monthCuts(start, asOfDay)
  const open = openClient(client, settings, asOf, cuts[0] ?? start)
  const limits = bandLimits(settings)
  const invoiced = isInvoiced(open)
  return figuresBySpan(open, settings, cuts, spreadsOf(open, cuts)).map((figures, i) => ({
    ...figures,
    month: monthKey(monthOfDay(cuts[i] ?? 0)),
    effectiveRate: effectiveRate(figures),
    collectedRate: collectedRate(figures),
    provisional: figures.pendingSeconds > figures.countedSeconds,
    band: bandOf({ ...figures, isInvoiced: invoiced }, limits, alternative),
  }))
}

/** E5: a client's hours and matched money in each of so many months from one on, as known on the as-of date. */
export function figuresOfMonths(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  months: Months,
): SpanFigures[] {
  const cuts = cutsOfMonths(months)
  const open = openClient(client, settings, asOf, cuts[0] ?? 0)
  return figuresBySpan(open, settings, cuts, spreadsOf(open, cuts)).slice(0, months.count)
}

/** R2, F3: what a client earned in each of some months: of `figuresOfMonths` that alone, at a part of its cost. */
export function earnedOfMonths(
  client: ClientHistory,
  settings: RuleSettings,
  asOf: IsoDate,
  cuts: Cuts,
): number[] {
  const { lines, fees } = spreadsOf(openClient(client, settings, asOf, cuts[0] ?? 0), cuts)
  const months = cuts.slice(1).map(() => 0)
  for (const { earned } of [...lines, ...fees]) {
    const { first, parts } = earned
    for (let i = 0; i < parts.length && first + i < months.length; i++) {
      months[first + i] = (months[first + i] ?? 0) + (parts[i] ?? 0)
    }
  }
  return months
}

type Months = { readonly first: number; readonly count: number }

/** The first day of each of so many months, and of the one after. */
export const cutsOfMonths = ({ first, count }: Months): Cuts =>
  Array.from({ length: count + 1 }, (_, i) => firstDayOfMonth(first + i))

/**
 * H1–H4, R2, R4: a client's hours and matched money in any span of days, as known on the as-of
 * date (the span's end, unless given).
 */
export function figuresIn(
  client: ClientHistory,
  settings: RuleSettings,
  span: DateSpan,
  asOf: IsoDate = span.to,
): SpanFigures {
  const from = dayNumber(span.from)
  const cuts = [from, dayNumber(span.to) + 1]
  const open = openClient(client, settings, asOf, from)
  return figuresBySpan(open, settings, cuts, spreadsOf(open, cuts))[0] ?? noFigures()
}

/** E1 over any span of days, minor units per hour; null without counted hours. */
export function effectiveRateIn(
  client: ClientHistory,
  settings: RuleSettings,
  span: DateSpan,
  asOf: IsoDate = span.to,
): number | null {
  return effectiveRate(figuresIn(client, settings, span, asOf))
}

/** The earliest day with hours, an invoice's issue date or its given service period. */
function firstDayOf(client: ClientHistory, asOfDay: number): number | null {
  let first = client.hours.firstDay(allHours) ?? Infinity
  for (const { issuedOn, serviceFrom, serviceTo } of client.older?.all() ?? client.invoices) {
    if (dayNumber(issuedOn) > asOfDay) continue
    first = Math.min(first, dayNumber(issuedOn))
    if (serviceFrom !== null && serviceTo !== null) first = Math.min(first, dayNumber(serviceFrom))
  }
  return first === Infinity ? null : first
}
