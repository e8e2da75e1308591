import { useMemo } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { workWeek } from '../../../shared/profitability/hours/hours.ts'
import { useSettings } from '../../api/index.ts'
import { firstWeekday } from '../../format/date.ts'
import { ChartFigure } from '../chart-figure.tsx'
import { weekGrid } from '../geometry/week-grid.ts'
import { useChartText } from '../use-chart-text.ts'
import { WeekTable } from './week-table.tsx'
import { useWeekText } from './week-text.ts'

interface Props {
  readonly week: CallOutput<'reports.weekHours'>
}

/** When the work happens (T1–T3): hours by weekday and hour of the day, out of hours hatched. */
export function WeekChart({ week }: Props) {
  const { t, format } = useChartText()
  const { workingHours } = useSettings()
  const grid = useMemo(
    () => weekGrid(week, firstWeekday(format.locale), workWeek(workingHours)),
    [week, format.locale, workingHours],
  )
  const { data, finding, words } = useWeekText(grid)
  return (
    <ChartFigure title={t(($) => $.charts.week.title)} finding={finding} data={data}>
      {grid.total.seconds > 0 && <WeekTable grid={grid} words={words} />}
    </ChartFigure>
  )
}
