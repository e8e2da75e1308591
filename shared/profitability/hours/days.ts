import type { DayHours, HoursScope } from '../types.ts'

/**
 * Rows of hours, packed: whole numbers, as many a row as it has columns, sorted by day, then project.
 * A report reads tens of thousands of rows, and an object for each of them would cost more than all
 * its sums.
 */
export type Days = Int32Array

/** The columns by their place in a row: the day's number, the project or 0 for none, and seconds. */
export const DAY = 0
export const PROJECT = 1
export const SECONDS = 2
export const BILLABLE = 3
export const OUT_OF_HOURS = 4
/** How many numbers make a row. */
export const rowCells = 5

export const noDays: Days = new Int32Array(0)

/** All of a client's hours. */
export const allHours: HoursScope = { project: null, without: new Set() }

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
    if ((days[middle * rowCells + DAY] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low * rowCells
}

/** Whether a row, by the place it begins at, belongs to the scope. */
export function isInScope(days: Days, at: number, scope: HoursScope): boolean {
  const project = days[at + PROJECT] ?? 0
  // Hours of no project are most of all, and never left out.
  if (scope.project === null) return project === 0 || !scope.without.has(project)
  return project === scope.project
}

/** The first day from `fromDay` on with seconds in the scope; null if none. */
export function firstDayIn(days: Days, scope: HoursScope, fromDay: number): number | null {
  for (let at = firstRow(days, fromDay); at < days.length; at += rowCells) {
    if ((days[at + SECONDS] ?? 0) > 0 && isInScope(days, at, scope)) return days[at + DAY] ?? null
  }
  return null
}
