import type { HourState } from '../../domain/kinds.ts'
import type { Ledger } from './ledger.ts'
import type { RuleSettings, ServicePeriod } from '../types.ts'

/** The spans of days a scope's invoices cover, ascending and apart, and how far they have been walked. */
type Spans = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly latestEnd: number
  at: number
}

/** H1–H3 of one client, made to be asked day by day in ascending order. */
export type Coverage = {
  /** The spans that cover a project's hours; 0: hours of no project. */
  readonly spansOf: (project: number) => Spans
  readonly asOfDay: number
  readonly graceDays: number
  readonly tailGraceDays: number
}

/**
 * H1–H3 for one client: covered by a client-wide invoice or one of the row's project (credit notes
 * aside); else pending while within the grace days; else never invoiced.
 */
export function coverageOf(
  ledger: Ledger,
  periods: readonly (ServicePeriod | null)[],
  { graceDays, tailGraceDays }: Pick<RuleSettings, 'graceDays' | 'tailGraceDays'>,
): Coverage {
  const { asOfDay } = ledger
  const isSplit = ledger.lines.some((line) => line.invoice.projectId !== null)
  const byProject = new Map<number, Spans>()
  const find = (project: number) => {
    let spans = byProject.get(project)
    if (!spans) byProject.set(project, (spans = joinedSpans(ledger, periods, project)))
    return spans
  }
  if (isSplit) return { spansOf: find, asOfDay, graceDays, tailGraceDays }
  // No invoice names a project, so all hours have the same spans.
  const spans = find(0)
  return { spansOf: () => spans, asOfDay, graceDays, tailGraceDays }
}

/** H1–H3 of a day in the spans of its project; ask in ascending order of day. */
export function stateOf(spans: Spans, day: number, coverage: Coverage): HourState {
  const { starts, ends } = spans
  let { at } = spans
  while (at < ends.length && (ends[at] ?? 0) < day) at++
  spans.at = at
  if (at < ends.length && (starts[at] ?? 0) <= day) return 'covered'
  const grace = day > spans.latestEnd ? coverage.tailGraceDays : coverage.graceDays
  return coverage.asOfDay - day < grace ? 'pending' : 'never-invoiced'
}

/** The periods that cover a project's hours (0: hours of no project), joined, ascending. */
function joinedSpans(
  ledger: Ledger,
  periods: readonly (ServicePeriod | null)[],
  project: number,
): Spans {
  const fitting: ServicePeriod[] = []
  let isOrdered = true
  for (const { isCredit, position, invoice } of ledger.lines) {
    const period = periods[position]
    const scope = invoice.projectId
    if (!period || isCredit || (scope !== null && scope !== project)) continue
    if (period.from < (fitting.at(-1)?.from ?? -Infinity)) isOrdered = false
    fitting.push(period)
  }
  // Mostly they come in order, and sorting hundreds of short lists takes its time all the same.
  if (!isOrdered) fitting.sort((a, b) => a.from - b.from)
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
  return { starts, ends, latestEnd: ends.at(-1) ?? -Infinity, at: 0 }
}
