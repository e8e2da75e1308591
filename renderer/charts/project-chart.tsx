import { useMemo } from 'react'
import type { ClientReport } from '../../shared/contract/reports.ts'
import { BarRows, type BarRow } from './bar-rows.tsx'
import { ChartFigure, type ChartData } from './chart-figure.tsx'
import { noCell, numberColumn, wordCell, wordColumn } from './geometry/csv.ts'
import { decimalHours, useChartText, type ChartText as Text } from './use-chart-text.ts'

type Rows = ClientReport['hours']['byProject']
type Project = Rows[number]

interface Props {
  readonly byProject: Rows
}

/** Hours by project: those of the window, and all that were ever worked against the estimate. */
export function ProjectChart({ byProject }: Props) {
  const text = useChartText()
  const { t } = text
  const rows = useMemo(
    () => byProject.filter((row) => row.seconds > 0).toSorted((a, b) => b.seconds - a.seconds),
    [byProject],
  )
  const data = useMemo(() => projectData(rows, text), [rows, text])
  const longest = Math.max(
    1,
    ...rows.flatMap((row) => [row.totalSeconds, row.estimatedSeconds ?? 0]),
  )
  return (
    <ChartFigure
      title={t(($) => $.charts.project.title)}
      finding={projectFinding(rows, text)}
      data={data}
    >
      {rows.length > 0 && <BarRows rows={rows.map((row) => barOf(row, longest, text))} />}
    </ChartFigure>
  )
}

const isOver = ({ estimatedSeconds, totalSeconds }: Project): boolean =>
  estimatedSeconds !== null && totalSeconds > estimatedSeconds

function barOf(row: Project, longest: number, { t, format }: Text): BarRow {
  const { projectId, project, seconds, totalSeconds, estimatedSeconds } = row
  const inWindow = t(($) => $.charts.project.inWindow, { hours: format.hours(seconds) })
  return {
    key: String(projectId),
    name: <bdi>{project ?? t(($) => $.charts.hours.noProject)}</bdi>,
    value: format.hours(totalSeconds),
    length: totalSeconds / longest,
    tone: isOver(row) ? 'bad' : estimatedSeconds === null ? 'soft' : 'strong',
    limit: estimatedSeconds === null ? undefined : estimatedSeconds / longest,
    note:
      estimatedSeconds === null
        ? inWindow
        : `${inWindow} · ${t(($) => $.charts.project.estimated, { hours: format.hours(estimatedSeconds) })}`,
  }
}

function projectData(rows: Rows, { t, format, hoursCell }: Text): ChartData {
  const column = t(($) => $.charts.project.column, { returnObjects: true })
  return {
    columns: [
      wordColumn(column.project),
      ...[column.window, column.total, column.estimate, column.over].map(numberColumn),
    ],
    rows: rows.map(({ project, seconds, totalSeconds, estimatedSeconds }) => {
      const over = estimatedSeconds === null ? null : totalSeconds - estimatedSeconds
      return [
        wordCell(project ?? t(($) => $.charts.hours.noProject)),
        hoursCell(seconds),
        hoursCell(totalSeconds),
        hoursCell(estimatedSeconds),
        over === null ? noCell : { text: format.signedHours(over, 2), value: decimalHours(over) },
      ]
    }),
  }
}

function projectFinding(rows: Rows, { t, format }: Text): string {
  if (rows.length === 0) return t(($) => $.charts.hours.finding.none)
  const over = rows.filter(isOver).toSorted((a, b) => excess(b) - excess(a))
  const [worst] = over
  if (worst) {
    return t(($) => $.charts.project.finding.over, {
      project: format.isolate(worst.project ?? ''),
      over: format.hours(excess(worst)),
      estimate: format.hours(worst.estimatedSeconds ?? 0),
    })
  }
  const estimated = rows.filter((row) => row.estimatedSeconds !== null).length
  if (estimated === 0) return t(($) => $.charts.project.finding.noEstimate)
  return t(($) => $.charts.project.finding.within, { count: estimated })
}

const excess = ({ totalSeconds, estimatedSeconds }: Project): number =>
  totalSeconds - (estimatedSeconds ?? 0)
