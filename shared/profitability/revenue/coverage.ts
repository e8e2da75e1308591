import type { HourState } from '../../domain/kinds.ts'
import type { Fees } from '../fees/fee-projects.ts'
import type { RuleSettings, ServicePeriod } from '../types.ts'
import type { Ledger } from './ledger.ts'

/** H1–H3 of the hours of one project (or of none) on one day, billable and not. */
export type DayState = { readonly billable: HourState; readonly other: HourState }

/** Spans of days, ascending and apart, and how far they have been walked. */
type Spans = { readonly starts: readonly number[]; readonly ends: readonly number[]; at: number }

/** What covers the hours of one scope. */
type Cover = {
  readonly covered: Spans
  /** R1: the days of first invoices whose period is a question. */
  readonly asked: Spans
  readonly latestEnd: number
  /** F5, F6: all of a project's hours alike, whatever the day. */
  readonly always: DayState | null
}

/** H1–H3 of one client, made to be asked day by day in ascending order. */
export type Coverage = {
  /** What covers a project's hours; 0: hours of no project. */
  readonly coverOf: (project: number) => Cover
  readonly asOfDay: number
  readonly graceDays: number
  readonly tailGraceDays: number
}

/** A client's invoices with their periods resolved. */
export type Covering = {
  readonly ledger: Ledger
  readonly periods: readonly (ServicePeriod | null)[]
  readonly questions: ReadonlySet<number>
  readonly fees: Fees
}

const allCovered: DayState = { billable: 'covered', other: 'covered' }
const allPending: DayState = { billable: 'pending', other: 'pending' }
const lost: DayState = { billable: 'never-invoiced', other: 'uncovered' }
const billableWaits: DayState = { billable: 'pending', other: 'uncovered' }

/**
 * H1–H3, F5, F6 for one client: covered by a client-wide invoice or one of the row's project (credit
 * notes aside), or as a fee project's hour; else pending while within the grace days; else lost.
 */
export function coverageOf(
  covering: Covering,
  { graceDays, tailGraceDays }: Pick<RuleSettings, 'graceDays' | 'tailGraceDays'>,
): Coverage {
  const { ledger, fees } = covering
  const { asOfDay } = ledger
  const isSplit =
    fees.apart.size > 0 || ledger.lines.some(({ invoice }) => invoice.projectId !== null)
  const byProject = new Map<number, Cover>()
  const find = (project: number) => {
    let cover = byProject.get(project)
    if (!cover) byProject.set(project, (cover = coverFor(project, covering)))
    return cover
  }
  if (isSplit) return { coverOf: find, asOfDay, graceDays, tailGraceDays }
  // No invoice names a project, so all hours have the same cover.
  const cover = find(0)
  return { coverOf: () => cover, asOfDay, graceDays, tailGraceDays }
}

/** H1–H3 of a day under the cover of its project; ask in ascending order of day. */
export function stateOf(cover: Cover, day: number, coverage: Coverage): DayState {
  if (cover.always) return cover.always
  if (lies(day, cover.covered)) return allCovered
  if (cover.asked.ends.length > 0 && lies(day, cover.asked)) return allPending
  const age = coverage.asOfDay - day
  if (age < coverage.graceDays) {
    const isShort = day > cover.latestEnd && age >= coverage.tailGraceDays
    return isShort ? tailOver : allPending
  }
  return day > cover.latestEnd && age < coverage.tailGraceDays ? billableWaits : lost
}

/** Where the user set the tail's grace days below the others. */
const tailOver: DayState = { billable: 'never-invoiced', other: 'pending' }

function lies(day: number, spans: Spans): boolean {
  const { starts, ends } = spans
  let { at } = spans
  while (at < ends.length && (ends[at] ?? 0) < day) at++
  spans.at = at
  return at < ends.length && (starts[at] ?? 0) <= day
}

/** The periods that cover a project's hours (0: hours of no project). */
function coverFor(project: number, { ledger, periods, questions, fees }: Covering): Cover {
  if (fees.apart.has(project)) {
    const isWaiting = fees.waiting.some((one) => one.project.id === project)
    return { ...nothing, always: isWaiting ? allPending : allCovered }
  }
  const covered: ServicePeriod[] = []
  const asked: ServicePeriod[] = []
  let latestEnd = -Infinity
  for (const { isCredit, position, invoice } of ledger.lines) {
    const period = periods[position]
    const scope = invoice.projectId
    if (!period || isCredit || (scope !== null && scope !== project)) continue
    if (questions.has(position)) asked.push(period)
    else covered.push(period)
    latestEnd = Math.max(latestEnd, period.to)
  }
  return { covered: joined(covered), asked: joined(asked), latestEnd, always: null }
}

const noSpans: Spans = { starts: [], ends: [], at: 0 }
const nothing = { covered: noSpans, asked: noSpans, latestEnd: -Infinity }

/** The periods as spans, ascending and apart. */
function joined(periods: ServicePeriod[]): Spans {
  if (periods.length === 0) return noSpans
  // Mostly they come in order, and sorting hundreds of short lists takes its time all the same.
  const isOrdered = periods.every(({ from }, i) => from >= (periods[i - 1]?.from ?? -Infinity))
  if (!isOrdered) periods.sort((a, b) => a.from - b.from)
  const starts: number[] = []
  const ends: number[] = []
  for (const { from, to } of periods) {
    const last = ends.length - 1
    if (last >= 0 && from <= (ends[last] ?? 0) + 1) ends[last] = Math.max(ends[last] ?? 0, to)
    else {
      starts.push(from)
      ends.push(to)
    }
  }
  return { starts, ends, at: 0 }
}
