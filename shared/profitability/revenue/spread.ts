import { mulDiv, splitAmount } from '../../domain/money.ts'
import { DAY, SECONDS, firstRow, isInScope, rowCells, type Days } from '../hours/days.ts'
import type { HoursScope } from '../types.ts'

/**
 * Spans of days that share their ends: span `i` runs from `cuts[i]` to the day before `cuts[i + 1]`,
 * the last one to the as-of date. Ascending day numbers.
 */
export type Cuts = readonly number[]

/** Where an amount is split: the days, the rows of its scope among them, and the spans. */
export type Ground = {
  readonly period: { readonly from: number; readonly to: number }
  readonly scope: HoursScope
  readonly days: Days
  readonly cuts: Cuts
  readonly asOfDay: number
}

/** R2: what is earned so far: `parts[i]` in span `first + i`, nothing in the others; and what is deferred. */
export type Spread = {
  readonly first: number
  readonly parts: readonly number[]
  readonly deferred: number
}

/**
 * R2: splits an amount over the days of its service period in proportion to the scope's seconds
 * (evenly if there are none) and adds the days up by span. Days before the first cut are dropped;
 * of a period that ends after the as-of date only the share of days passed is split.
 */
export function spreadAmount(amount: number, ground: Ground): Spread {
  const { period, cuts, asOfDay } = ground
  const to = Math.min(period.to, asOfDay)
  const passed = Math.max(0, to - period.from + 1)
  const total = period.to - period.from + 1
  const due = passed === total ? amount : mulDiv(amount, passed, total)
  const last = spanAt(cuts, to)
  if (passed === 0 || due === 0 || last < 0) return { first: 0, parts: [], deferred: amount - due }
  const first = spanAt(cuts, period.from)
  const parts = first === last ? [due] : splitBySpan(due, ground, to, first, last)
  return { first: Math.max(0, first), parts, deferred: amount - due }
}

/** The span a day lies in; −1 before the first. */
export function spanAt(cuts: Cuts, day: number): number {
  let i = cuts.length - 1
  while (i >= 0 && (cuts[i] ?? 0) > day) i--
  return i
}

// The days of the period at hand. Kept from one amount to the next, as making them anew each time
// would cost more than the split.
let scopeDays = new Int32Array(512)
let seconds = new Float64Array(512)
let rests = new Float64Array(512)
let ordered = new Float64Array(512)

function splitBySpan(amount: number, ground: Ground, to: number, first: number, last: number) {
  const parts: number[] = []
  for (let i = Math.max(0, first); i <= last; i++) parts.push(0)
  const { count, total } = gatherDays(ground, to)
  if (count === 0) fillEvenly(parts, amount, ground, to, first)
  else {
    const size = Math.abs(amount)
    const isExact = Number.isSafeInteger((size + 1) * total)
    const left = isExact ? shareOut(parts, size, total, count, ground.cuts, first) : 0
    if (!isExact) shareOutLarge(parts, size, count, ground.cuts, first)
    if (left > 0) handOut(parts, left, count, ground.cuts, first)
    if (amount < 0) for (let i = 0; i < parts.length; i++) parts[i] = 0 - (parts[i] ?? 0)
  }
  return parts
}

/** Collects the scope's days with seconds, rows of one day together. */
function gatherDays({ period, scope, days }: Ground, to: number) {
  const start = firstRow(days, period.from)
  const end = firstRow(days, to + 1)
  makeRoom((end - start) / rowCells)
  let count = 0
  let total = 0
  let before = -Infinity
  for (let at = start; at < end; at += rowCells) {
    if (!isInScope(days, at, scope)) continue
    const worked = days[at + SECONDS] ?? 0
    if (worked <= 0) continue
    total += worked
    const day = days[at + DAY] ?? 0
    if (day === before) seconds[count - 1] = (seconds[count - 1] ?? 0) + worked
    else {
      scopeDays[count] = day
      seconds[count] = worked
      before = day
      count++
    }
  }
  return { count, total }
}

function makeRoom(count: number): void {
  if (count <= seconds.length) return
  scopeDays = new Int32Array(count * 2)
  seconds = new Float64Array(count * 2)
  rests = new Float64Array(count * 2)
  ordered = new Float64Array(count * 2)
}

// M3: every day its whole share, the rests kept; gives what is left to hand out.
function shareOut(
  parts: number[],
  size: number,
  total: number,
  count: number,
  cuts: Cuts,
  first: number,
): number {
  let left = size
  let span = first
  let sum = 0
  for (let i = 0; i < count; i++) {
    const day = scopeDays[i] ?? 0
    while (span + 1 < cuts.length && (cuts[span + 1] ?? 0) <= day) {
      addTo(parts, span - Math.max(0, first), sum)
      sum = 0
      span++
    }
    // Dividing is far faster than `%` here, but may round up to the next whole number.
    const product = size * (seconds[i] ?? 0)
    const near = Math.floor(product / total)
    const part = near * total > product ? near - 1 : near
    const rest = product - part * total
    rests[i] = rest
    ordered[i] = rest
    left -= part
    sum += part
  }
  addTo(parts, span - Math.max(0, first), sum)
  return left
}

// M3: one more unit for each of the `left` largest rests: all above the last rest that gets one,
// and the earliest of those that equal it.
function handOut(parts: number[], left: number, count: number, cuts: Cuts, first: number): void {
  const last = smallest(ordered, count, count - left)
  let ties = left
  for (let i = count - left; i < count; i++) if ((ordered[i] ?? 0) > last) ties--
  let span = first
  for (let i = 0; i < count; i++) {
    const rest = rests[i] ?? 0
    if (rest < last || (rest === last && ties-- <= 0)) continue
    const day = scopeDays[i] ?? 0
    while (span + 1 < cuts.length && (cuts[span + 1] ?? 0) <= day) span++
    addTo(parts, span - Math.max(0, first), 1)
  }
}

/** Moves the first `count` values about until the one at a place is the one sorting would put there, with none larger before and none smaller after it; gives it. */
function smallest(values: Float64Array, count: number, place: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++
      while ((values[j] ?? 0) > pivot) j--
      if (i > j) break
      const value = values[i] ?? 0
      values[i++] = values[j] ?? 0
      values[j--] = value
    }
    if (place <= j) high = j
    else if (place >= i) low = i
    else break
  }
  return values[place] ?? 0
}

/** As above, for amounts whose products are too large for plain numbers. */
function shareOutLarge(
  parts: number[],
  size: number,
  count: number,
  cuts: Cuts,
  first: number,
): void {
  splitAmount(size, [...seconds.subarray(0, count)]).forEach((part, i) => {
    addTo(parts, spanAt(cuts, scopeDays[i] ?? 0) - Math.max(0, first), part)
  })
}

/** Adds to a span's part; days before the first cut (−1) are dropped. */
function addTo(parts: number[], at: number, amount: number): void {
  if (at >= 0) parts[at] = (parts[at] ?? 0) + amount
}

// M3 over equal weights: every day the same, the earliest days one unit more.
function fillEvenly(
  parts: number[],
  amount: number,
  { period, cuts }: Ground,
  to: number,
  first: number,
): void {
  const days = to - period.from + 1
  const size = Math.abs(amount)
  const more = size % days
  const each = (size - more) / days
  for (let i = 0; i < parts.length; i++) {
    const span = Math.max(0, first) + i
    const start = Math.max(period.from, cuts[span] ?? 0)
    const end = Math.min(to, (cuts[span + 1] ?? Infinity) - 1)
    const larger = Math.max(0, Math.min(end, period.from + more - 1) - start + 1)
    parts[i] = Math.sign(amount) * (each * (end - start + 1) + larger)
  }
}
