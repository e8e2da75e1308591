import type { DayHours } from '../types.ts'

/**
 * Rows of hours, packed: five whole numbers a row (day number, project or 0 for none, seconds,
 * billable seconds, out-of-hours seconds), sorted by day, then project. A report reads tens of
 * thousands of rows, and an object for each of them would cost more than all its sums.
 */
export type Days = Int32Array

/** How many numbers make a row. */
export const rowCells = 5

export const noDays: Days = new Int32Array(0)

/** Packs rows already sorted by day. */
export function packDays(rows: readonly DayHours[]): Days {
  const days = new Int32Array(rows.length * rowCells)
  rows.forEach((row, i) => {
    const { projectId, day, seconds, billableSeconds, outOfHoursSeconds } = row
    days.set([day, projectId ?? 0, seconds, billableSeconds, outOfHoursSeconds], i * rowCells)
  })
  return days
}

/** The rows of a span of days, both ends in it, one object each: for what is shown, not for sums. */
export function unpackDays(days: Days, fromDay = -Infinity, toDay = Infinity): DayHours[] {
  const rows: DayHours[] = []
  const end = firstRow(days, toDay + 1)
  for (let at = firstRow(days, fromDay); at < end; at += rowCells) {
    const [day = 0, project = 0, seconds = 0, billableSeconds = 0, outOfHoursSeconds = 0] =
      days.subarray(at, at + rowCells)
    const projectId = project === 0 ? null : project
    rows.push({ projectId, day, seconds, billableSeconds, outOfHoursSeconds })
  }
  return rows
}

/** Where the first row on or after a day begins. */
export function firstRow(days: Days, day: number): number {
  let low = 0
  let high = days.length / rowCells
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle * rowCells] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low * rowCells
}

/** The first day from `fromDay` on with seconds in the scope (null: all of the client's); null if none. */
export function firstDayIn(days: Days, projectId: number | null, fromDay: number): number | null {
  for (let at = firstRow(days, fromDay); at < days.length; at += rowCells) {
    if (projectId !== null && days[at + 1] !== projectId) continue
    if ((days[at + 2] ?? 0) > 0) return days[at] ?? null
  }
  return null
}
