import { mulDiv, splitAmount } from '../domain/money.ts'
import { lowerBound, type ScopeDays } from './scope-hours.ts'
import type { ServicePeriod } from './types.ts'

/**
 * Spans of days that share their ends: span `i` runs from `cuts[i]` to the day before `cuts[i + 1]`,
 * the last one to the as-of date. Ascending day numbers.
 */
export type Cuts = readonly number[]

/** R2: the amount of a period earned so far, by span, and what is deferred. */
export type Spread = { readonly bySpan: readonly number[]; readonly deferred: number }

/**
 * R2: splits an amount over the days of its service period in proportion to the scope's seconds
 * (evenly if there are none) and adds the days up by span. Days before the first cut are dropped;
 * of a period that ends after the as-of date only the share of days passed is split.
 */
export function spreadAmount(
  amount: number,
  period: ServicePeriod,
  hours: () => ScopeDays,
  cuts: Cuts,
  asOfDay: number,
): Spread {
  const passedTo = Math.min(period.to, asOfDay)
  const passed = Math.max(0, passedTo - period.from + 1)
  const total = period.to - period.from + 1
  const due = passed === total ? amount : mulDiv(amount, passed, total)
  const bySpan = cuts.map(() => 0)
  if (passed > 0 && due !== 0) fill(bySpan, due, period.from, passedTo, hours, cuts)
  return { bySpan, deferred: amount - due }
}

/** The span a day lies in; −1 before the first. */
export function spanAt(cuts: Cuts, day: number): number {
  let i = cuts.length - 1
  while (i >= 0 && (cuts[i] ?? 0) > day) i--
  return i
}

function fill(
  bySpan: number[],
  amount: number,
  from: number,
  to: number,
  hours: () => ScopeDays,
  cuts: Cuts,
): void {
  const first = spanAt(cuts, from)
  const last = spanAt(cuts, to)
  if (first === last) {
    if (first >= 0) bySpan[first] = amount
    return
  }
  const { days, seconds } = hours()
  const start = lowerBound(days, from)
  const end = lowerBound(days, to + 1)
  if (start === end) fillEvenly(bySpan, amount, from, to, cuts)
  else {
    const parts = splitAmount(amount, seconds.slice(start, end))
    addBySpan(bySpan, parts, days, start, cuts)
  }
}

function addBySpan(
  bySpan: number[],
  parts: readonly number[],
  days: readonly number[],
  start: number,
  cuts: Cuts,
): void {
  let span = spanAt(cuts, days[start] ?? 0)
  for (let i = 0; i < parts.length; i++) {
    const day = days[start + i] ?? 0
    while (span + 1 < cuts.length && (cuts[span + 1] ?? 0) <= day) span++
    if (span >= 0) bySpan[span] = (bySpan[span] ?? 0) + (parts[i] ?? 0)
  }
}

// M3 over equal weights: every day the same, the earliest days one unit more.
function fillEvenly(bySpan: number[], amount: number, from: number, to: number, cuts: Cuts): void {
  const days = to - from + 1
  const size = Math.abs(amount)
  const more = size % days
  const each = (size - more) / days
  for (let i = 0; i < cuts.length; i++) {
    const start = Math.max(from, cuts[i] ?? 0)
    const end = Math.min(to, (cuts[i + 1] ?? Infinity) - 1)
    if (start > end) continue
    const larger = Math.max(0, Math.min(end, from + more - 1) - start + 1)
    bySpan[i] = Math.sign(amount) * (each * (end - start + 1) + larger)
  }
}
