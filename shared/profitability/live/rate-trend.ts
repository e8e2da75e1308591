import {
  dateOfDay,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDay,
  type IsoDate,
} from '../../domain/calendar.ts'
import {
  compare,
  divide,
  multiply,
  rational,
  roundHalfEven,
  subtract,
  type Rational,
} from '../../domain/rational.ts'
import { figuresBySpan, spreadsOf, type OpenClient } from '../figures.ts'
import { PROJECT, SECONDS, firstRow, rowCells } from '../hours/days.ts'
import { exactRate } from '../rates.ts'
import type { RuleSettings, SpanFigures } from '../types.ts'
import { byLimit, dateAfter, limitOf, type ByLimit } from './limits.ts'

/**
 * L4: where an hourly client's falling rate goes. `perMonth` in base minor units per hour, below 0 (0 if
 * it is less than half a unit); `reaches`: the day it is at a limit if it goes on so, null after 2199.
 */
export type RateTrend = {
  readonly perMonth: number
  readonly reaches: ByLimit<IsoDate>
}

/** L4: the months the trend is taken over, and how many of the latest may still wait for invoices. */
const trendMonths = 3
const waitingMonths = 2

/**
 * L4: the trend over the latest three months that are over and can be told; null unless each of them is
 * sure (E5) and lower than the one before. Of work by the hour alone: a fee has L1, a retainer L3.
 */
export function rateTrend(open: OpenClient, settings: RuleSettings): RateTrend | null {
  const last = lastWholeMonth(open.ledger.asOfDay)
  const months = Array.from({ length: trendMonths + waitingMonths }, (_, i) => last - 4 + i)
  const cuts = [...months, last + 1].map(firstDayOfMonth)
  const figures = figuresBySpan(open, settings, cuts, spreadsOf(open, cuts)).slice(0, -1)
  const at = figures.findLastIndex((one, i) => i >= waitingMonths && isSure(one, settings))
  const judged = figures.slice(at - trendMonths + 1, at + 1)
  if (at < 0 || !judged.every((one) => isSure(one, settings))) return null
  const [first, middle, now] = judged.map(rateOf)
  if (!first || !middle || !now || !isFalling(first, middle, now)) return null
  const month = months[at] ?? last
  if (hasFeeHours(open, firstDayOfMonth(month - trendMonths + 1), lastDayOfMonth(month)))
    return null
  const perMonth = divide(subtract(now, first), rational(trendMonths - 1))
  return {
    perMonth: roundHalfEven(perMonth),
    reaches: byLimit((name) => {
      const limit = limitOf(name, settings)
      return limit && dayAt(limit, now, perMonth, lastDayOfMonth(month), open.ledger.asOfDay)
    }),
  }
}

const rateOf = ({ earned, countedSeconds }: SpanFigures) => exactRate(earned, countedSeconds)

const isFalling = (first: Rational, middle: Rational, now: Rational): boolean =>
  compare(first, middle) > 0 && compare(middle, now) > 0

/** The month of a day that is its last one, else the month before. */
function lastWholeMonth(day: number): number {
  const month = monthOfDay(day)
  return lastDayOfMonth(month) === day ? month : month - 1
}

/** B1, E5: with enough counted hours, and not more that wait. */
const isSure = ({ countedSeconds, pendingSeconds }: SpanFigures, { minHours }: RuleSettings) =>
  countedSeconds > 0 && countedSeconds >= minHours * 3600 && pendingSeconds <= countedSeconds

function hasFeeHours({ client, days }: OpenClient, fromDay: number, toDay: number): boolean {
  const fees = client.projects.filter(
    ({ pricing }) => pricing === 'fixed' || pricing === 'retainer',
  )
  const own = new Set(fees.map(({ id }) => id))
  const end = firstRow(days, toDay + 1)
  for (let at = firstRow(days, fromDay); at < end; at += rowCells) {
    if (own.has(days[at + PROJECT] ?? 0) && (days[at + SECONDS] ?? 0) > 0) return true
  }
  return false
}

/** A month is 365.25 ÷ 12 days. */
const monthDays = rational(304_375, 10_000)

/** The day the line from the last month's rate at its last day is at the limit, at the earliest the as-of date. */
function dayAt(
  limit: Rational,
  now: Rational,
  perMonth: Rational,
  from: number,
  asOfDay: number,
): IsoDate | null {
  if (compare(now, limit) <= 0) return dateOfDay(asOfDay)
  const months = divide(subtract(limit, now), perMonth)
  const date = dateAfter(from, multiply(months, monthDays))
  const today = dateOfDay(asOfDay)
  return date !== null && date < today ? today : date
}
