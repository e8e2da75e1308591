import type { Ledger } from './ledger.ts'
import type { DayHours, RuleSettings, ServicePeriod } from './types.ts'

/** H1–H3: what became of an hour. */
export type HourState = 'covered' | 'pending' | 'never-invoiced'

type Spans = { readonly starts: number[]; readonly ends: number[]; readonly latestEnd: number }

/** H1–H3: the state of a row. Ask for rows in ascending order of day. */
export type Coverage = (row: DayHours) => HourState

/**
 * H1–H3 for one client: covered by a client-wide invoice or one of the row's project (credit notes
 * aside); else pending while within the grace days; else never invoiced.
 */
export function coverageOf(
  ledger: Ledger,
  periods: readonly (ServicePeriod | null)[],
  settings: Pick<RuleSettings, 'graceDays' | 'tailGraceDays'>,
): Coverage {
  const byProject = new Map<number | null, { spans: Spans; at: number }>()
  return ({ projectId, day }) => {
    let scope = byProject.get(projectId)
    if (!scope) {
      scope = { spans: spansOf(ledger, periods, projectId), at: 0 }
      byProject.set(projectId, scope)
    }
    const { starts, ends, latestEnd } = scope.spans
    while (scope.at < ends.length && (ends[scope.at] ?? 0) < day) scope.at++
    if (scope.at < ends.length && (starts[scope.at] ?? 0) <= day) return 'covered'
    const grace = day > latestEnd ? settings.tailGraceDays : settings.graceDays
    return ledger.asOfDay - day < grace ? 'pending' : 'never-invoiced'
  }
}

/** The periods that cover a project's hours (null: hours of no project), joined, ascending. */
function spansOf(
  ledger: Ledger,
  periods: readonly (ServicePeriod | null)[],
  projectId: number | null,
): Spans {
  const fitting: ServicePeriod[] = []
  ledger.lines.forEach((line, i) => {
    const period = periods[i]
    const scope = line.invoice.projectId
    if (period && !line.isCredit && (scope === null || scope === projectId)) fitting.push(period)
  })
  fitting.sort((a, b) => a.from - b.from)
  const starts: number[] = []
  const ends: number[] = []
  for (const { from, to } of fitting) {
    const last = ends.length - 1
    if (last >= 0 && from <= (ends[last] ?? 0) + 1) ends[last] = Math.max(ends[last] ?? 0, to)
    else {
      starts.push(from)
      ends.push(to)
    }
  }
  return { starts, ends, latestEnd: ends.at(-1) ?? -Infinity }
}
