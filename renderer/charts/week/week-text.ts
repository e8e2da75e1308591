import { useMemo } from 'react'
import { weekdayName } from '../../format/date.ts'
import { hoursText } from '../../format/time.ts'
import type { ChartData } from '../chart-figure.tsx'
import { numberColumn, wordCell, wordColumn } from '../geometry/csv.ts'
import type { GridCell, GridRow, WeekGrid } from '../geometry/week-grid.ts'
import { useChartText, type ChartText as Text } from '../use-chart-text.ts'

/** What the cells of the week say. */
export interface WeekWords {
  readonly weekday: (weekday: number, long?: boolean) => string
  /** An hour of the day by a 24-hour clock, 0 to 24. */
  readonly clock: (hour: number) => string
  /** The figure drawn in a cell. */
  readonly figure: (cell: GridCell) => string
  /** A cell in one sentence; `hour` null: without a time of day. */
  readonly whole: (row: GridRow, cell: GridCell, hour: number | null) => string
  /** A cell's own part of it, for readers that say the row and the column themselves. */
  readonly spoken: (cell: GridCell) => string
}

/** All the week says in words: its finding, its cells, and its data as a table. */
export function useWeekText(grid: WeekGrid) {
  const text = useChartText()
  return useMemo(() => {
    const words = weekWords(text)
    return { words, data: weekData(grid, words, text), finding: weekFinding(grid, words, text) }
  }, [grid, text])
}

function weekWords({ t, format }: Text): WeekWords {
  const weekday = (day: number, long = true) => weekdayName(format.locale, day, long)
  const clock = (hour: number) =>
    hour === 24 ? format.isolate('24:00') : format.time(hour * 3600, 'UTC')
  const spoken = (cell: GridCell) => {
    const hours = format.hours(cell.seconds)
    if (cell.outOfHoursSeconds === 0) return hours
    const all = cell.outOfHoursSeconds === cell.seconds
    return t(($) => $.charts.week[all ? 'allOut' : 'partOut'], {
      hours,
      outside: format.hours(cell.outOfHoursSeconds),
    })
  }
  return {
    weekday,
    clock,
    spoken,
    figure: (cell) => hoursText(format.locale, cell.seconds, cell.seconds < 36_000 ? 1 : 0),
    whole: (row, cell, hour) => {
      const time =
        hour === null
          ? t(($) => $.charts.week.noClockLong)
          : t(($) => $.charts.week.span, { from: clock(hour), to: clock(hour + 1) })
      return t(($) => $.charts.week.cell, {
        weekday: format.isolate(weekday(row.weekday)),
        time,
        hours: cell.seconds === 0 ? t(($) => $.charts.week.none) : spoken(cell),
      })
    },
  }
}

/** A row for every weekday and hour with hours: what a spreadsheet can sum. */
function weekData(grid: WeekGrid, words: WeekWords, { t, hoursCell }: Text): ChartData {
  const noClock = t(($) => $.charts.week.noClockLong)
  const row = (day: GridRow, time: string, { seconds, outOfHoursSeconds }: GridCell) =>
    seconds > 0
      ? [
          [
            wordCell(words.weekday(day.weekday)),
            wordCell(time),
            hoursCell(seconds),
            hoursCell(outOfHoursSeconds),
          ],
        ]
      : []
  return {
    columns: [
      wordColumn(t(($) => $.charts.week.weekday)),
      wordColumn(t(($) => $.charts.week.hour)),
      numberColumn(t(($) => $.charts.week.column.hours)),
      numberColumn(t(($) => $.charts.week.column.outside)),
    ],
    rows: grid.rows.flatMap((day) => [
      ...day.hours.flatMap((cell, hour) => row(day, words.clock(hour), cell)),
      ...row(day, noClock, day.unplaced),
    ]),
  }
}

function weekFinding({ rows, total }: WeekGrid, words: WeekWords, { t, format }: Text): string {
  if (total.seconds === 0) return t(($) => $.charts.week.finding.none)
  if (total.outOfHoursSeconds === 0) {
    return t(($) => $.charts.week.finding.inside, {
      weekday: format.isolate(words.weekday(fullest(rows, 'seconds'))),
    })
  }
  return t(($) => $.charts.week.finding.outside, {
    percent: format.percent(total.outOfHoursSeconds / total.seconds),
    weekday: format.isolate(words.weekday(fullest(rows, 'outOfHoursSeconds'))),
  })
}

/** The weekday with the most of them; the first of equals. */
function fullest(rows: readonly GridRow[], of: 'seconds' | 'outOfHoursSeconds'): number {
  const [first] = rows.toSorted((a, b) => b.total[of] - a.total[of])
  return first?.weekday ?? 1
}
