import { dayNumber } from '../../domain/calendar.ts'
import { hasHoursIn } from '../hours/client-hours.ts'
import { noDays, type Days } from '../hours/days.ts'
import type { Ledger, LedgerLine } from './ledger.ts'
import type { ClientHistory, ServicePeriod } from '../types.ts'
import type { PeriodSource } from '../../domain/kinds.ts'

/** A period on the way to being known; `to` goes past `end` if it is a deposit that reaches forward. */
type Open = {
  /** Null stands for the scope's first entry: the one question worth putting off. */
  from: number | null
  readonly end: number
  to: number
  source: PeriodSource
  readonly line: LedgerLine
}

/** R1, resolved: the period of each line, and the client's days from the first that can matter. */
export type ResolvedPeriods = {
  /** In the order of the ledger; null for a period that ends before `rangeFrom`. */
  readonly periods: readonly (ServicePeriod | null)[]
  readonly days: Days
  /** False if invoices left out (`older`) may reach into the range after all. */
  readonly isSure: boolean
}

/** What is asked: which client, from which day on, up to which. */
type Asked = {
  readonly client: ClientHistory
  readonly scopes: ReadonlyMap<number | null, readonly LedgerLine[]>
  readonly asOfDay: number
  readonly rangeFrom: number
}
type Loaded = { readonly days: Days; readonly from: number }

/**
 * R1: the service period of each line that can touch the days from `rangeFrom` on. The hours of
 * earlier periods are not looked at, and days are loaded only from the first one that matters.
 */
export function servicePeriods(
  ledger: Ledger,
  client: ClientHistory,
  rangeFrom: number,
): ResolvedPeriods {
  const { lines, asOfDay } = ledger
  const asked: Asked = { client, scopes: linesByScope(lines), asOfDay, rangeFrom }
  const open: Open[] = []
  const byScope: Open[][] = []
  for (const [projectId, own] of asked.scopes) {
    const latest = client.older?.latestEnds.get(projectId)
    const periods = basePeriods(own, latest === undefined ? null : dayNumber(latest))
    for (const period of periods) open[period.line.position] = period
    byScope.push(periods)
  }
  let loaded = load(lines, open, asked)
  for (const periods of byScope) reachForward(periods, asked, loaded)
  // An old deposit may have reached into the range, with days of its own that matter now.
  loaded = load(lines, open, asked, loaded)
  const periods = lines.map((line): ServicePeriod | null => {
    const period = periodOf(line, open, asked)
    if (!period || period.to < rangeFrom) return null
    const from = period.from ?? firstDayFor(period, client)
    return { from, to: period.to, source: line.isCredit ? creditSource(line) : period.source }
  })
  return { periods, days: loaded.days, isSure: isSure(open, asked) }
}

/** Invoices (credit notes aside) by project; null holds the client-wide ones. */
function linesByScope(lines: readonly LedgerLine[]): Map<number | null, LedgerLine[]> {
  const scopes = new Map<number | null, LedgerLine[]>()
  for (const line of lines) {
    if (line.isCredit) continue
    const scope = scopes.get(line.invoice.projectId)
    if (scope) scope.push(line)
    else scopes.set(line.invoice.projectId, [line])
  }
  return scopes
}

function basePeriods(lines: readonly LedgerLine[], before: number | null): Open[] {
  let latestEnd = before
  return lines.map((line) => {
    const given = givenSpan(line)
    const from = latestEnd === null ? null : Math.min(latestEnd + 1, line.issuedDay)
    const end = given?.to ?? line.issuedDay
    latestEnd = latestEnd === null ? end : Math.max(latestEnd, end)
    return given
      ? { from: given.from, end, to: end, source: 'given', line }
      : { from, end, to: end, source: 'inferred', line }
  })
}

function givenSpan({ invoice }: LedgerLine): { readonly from: number; readonly to: number } | null {
  const { serviceFrom, serviceTo } = invoice
  if (serviceFrom === null || serviceTo === null || serviceFrom > serviceTo) return null
  return { from: dayNumber(serviceFrom), to: dayNumber(serviceTo) }
}

/** The client's rows from the first day of the range or of a period that reaches into it. */
function load(
  lines: readonly LedgerLine[],
  open: readonly Open[],
  asked: Asked,
  loaded?: Loaded,
): Loaded {
  const { client, rangeFrom, asOfDay } = asked
  let from = rangeFrom
  for (const line of lines) {
    const period = periodOf(line, open, asked)
    if (!period || period.to < rangeFrom) continue
    from = Math.min(from, (period.from ??= firstDayFor(period, client)))
  }
  if (loaded && loaded.from <= from) return loaded
  return { from, days: from > asOfDay ? noDays : client.hours.since(from) }
}

// From the last invoice back, so that the end a deposit reaches for already holds its own reach.
function reachForward(periods: readonly Open[], asked: Asked, loaded: Loaded): void {
  for (let i = periods.length - 1; i >= 0; i--) {
    const period = periods[i]
    if (!period || period.source === 'given') continue
    const reach = nextLaterEnd(periods, i) ?? asked.asOfDay
    if (reach < asked.rangeFrom || reach <= period.end) continue
    if (isWorked(period, asked, loaded)) continue
    period.to = reach
    period.source = 'deposit'
  }
}

// Mostly the days at hand say so, even of the period before them, as they come by whole pages.
function isWorked(period: Open, { client }: Asked, { days, from }: Loaded): boolean {
  const { projectId } = period.line.invoice
  const start = (period.from ??= firstDayFor(period, client))
  if (hasHoursIn(days, projectId, start, period.end)) return true
  return start < from && client.hours.hasHours(projectId, start, period.end)
}

function nextLaterEnd(periods: readonly Open[], i: number): number | null {
  const end = periods[i]?.end ?? 0
  for (let j = i + 1; j < periods.length; j++) {
    const next = periods[j]
    if (next && next.to > end) return next.to
  }
  return null
}

function firstDayFor(period: Open, { hours }: ClientHistory): number {
  const { issuedDay, invoice } = period.line
  return Math.min(hours.firstDay(invoice.projectId) ?? issuedDay, issuedDay)
}

function periodOf(line: LedgerLine, open: readonly Open[], { scopes }: Asked): Open | undefined {
  if (!line.isCredit) return open[line.position]
  const given = givenSpan(line)
  if (given) return { ...given, end: given.to, source: 'given', line }
  const source = line.named ?? latestEarlier(line, scopes.get(line.invoice.projectId) ?? [])
  const day = line.issuedDay
  const alone: Open = { from: day, end: day, to: day, source: 'credited', line }
  return (source && open[source.position]) ?? alone
}

function latestEarlier(note: LedgerLine, lines: readonly LedgerLine[]): LedgerLine | undefined {
  return lines.findLast((line) => line.position < note.position)
}

function creditSource(line: LedgerLine): PeriodSource {
  return givenSpan(line) ? 'given' : 'credited'
}

// What was left out ends before the first invoice listed of its scope does. As that one stays short
// of the range, so does all that is left out, for a deposit reaches no further than the next end.
function isSure(open: readonly Open[], { client, scopes, rangeFrom }: Asked): boolean {
  for (const [projectId, latest] of client.older?.latestEnds ?? []) {
    const line = scopes.get(projectId)?.[0]
    const first = line && open[line.position]
    if (!first || first.to >= rangeFrom || first.end <= dayNumber(latest)) return false
  }
  return true
}
