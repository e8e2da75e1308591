import type { CallOutput } from '../../../shared/contract/index.ts'
import { workedWithin, type WorkWeek } from '../../../shared/profitability/hours/hours.ts'

type Week = CallOutput<'reports.weekHours'>

/** Seconds at a place of the week; `working`: it lies, at least in part, in the working hours (T3). */
export interface GridCell {
  readonly seconds: number
  readonly outOfHoursSeconds: number
  readonly working: boolean
}
export interface GridRow {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  /** One for each hour of the day. */
  readonly hours: readonly GridCell[]
  /** Work entered without a time of day (T2). */
  readonly unplaced: GridCell
  readonly total: GridCell
}
export interface WeekGrid {
  /** Seven, from the first day of the locale's week on. */
  readonly rows: readonly GridRow[]
  /** The fullest hour, in seconds: what the darkest shade stands for. */
  readonly most: number
  readonly hasUnplaced: boolean
  readonly total: GridCell
}

const hourSeconds = 3600

/** The week as rows of weekdays and columns of hours; everything the call gave is in it once. */
export function weekGrid(week: Week, firstWeekday: number, working: WorkWeek): WeekGrid {
  const placed = new Map(week.cells.map((cell) => [cell.weekday * 24 + cell.hour, cell]))
  const apart = new Map(week.unplaced.map((cell) => [cell.weekday, cell]))
  const rows = Array.from({ length: 7 }, (_, i): GridRow => {
    const weekday = ((firstWeekday - 1 + i) % 7) + 1
    const hours = Array.from({ length: 24 }, (_, hour) =>
      cellOf(placed.get(weekday * 24 + hour), isWorking(working, weekday, hour)),
    )
    const unplaced = cellOf(apart.get(weekday), (working[weekday] ?? []).length > 0)
    return { weekday, hours, unplaced, total: sumOf([...hours, unplaced]) }
  })
  return {
    rows,
    most: Math.max(1, ...week.cells.map(({ seconds }) => seconds)),
    hasUnplaced: week.unplaced.length > 0,
    total: sumOf(rows.map((row) => row.total)),
  }
}

const isWorking = (working: WorkWeek, weekday: number, hour: number): boolean =>
  workedWithin(working, weekday, hour * hourSeconds, (hour + 1) * hourSeconds) > 0

const cellOf = (found: Omit<GridCell, 'working'> | undefined, working: boolean): GridCell => ({
  seconds: found?.seconds ?? 0,
  outOfHoursSeconds: found?.outOfHoursSeconds ?? 0,
  working,
})

const sumOf = (cells: readonly GridCell[]): GridCell => ({
  seconds: cells.reduce((sum, { seconds }) => sum + seconds, 0),
  outOfHoursSeconds: cells.reduce((sum, cell) => sum + cell.outOfHoursSeconds, 0),
  working: false,
})
