import { dayNumber, firstDayOfMonth, monthOfDay } from '../../domain/calendar.ts'
import { hasHoursIn } from '../hours/client-hours.ts'
import { allHours, noDays, type Days } from '../hours/days.ts'
import type { Fees } from '../fees/fee-projects.ts'
import { ownerOf } from '../fees/own-invoices.ts'
import type { PeriodSource } from '../../domain/kinds.ts'
import type { ClientHistory, HoursScope, ServicePeriod } from '../types.ts'
import { givenSpan } from './given-span.ts'
import type { Ledger, LedgerLine } from './ledger.ts'

/** A period on the way to being known; `to` goes past `end` if it is a deposit that reaches forward. */
type Open = {
  readonly from: number
  readonly end: number
  to: number
  source: PeriodSource
  readonly line: LedgerLine
  /** R1: the first of its scope, inferred, over hours of long ago. */
  readonly isQuestion: boolean
}

/** R1, resolved: the period of each line, and the client's days from the first that can matter. */
export type ResolvedPeriods = {
  /** In the order of the ledger; null for a period that ends before `rangeFrom`. */
  readonly periods: readonly (ServicePeriod | null)[]
  readonly days: Days
  /** The first invoices whose period is a question, by their place in the ledger. */
  readonly questions: ReadonlySet<number>
  /** False if invoices left out (`older`) may reach into the range after all. */
  readonly isSure: boolean
}

/** What is asked: which client, from which day on, up to which. */
type Asked = {
  readonly client: ClientHistory
  readonly scopes: readonly Scope[]
  readonly asOfDay: number
  readonly rangeFrom: number
  readonly tailGraceDays: number
}
/** Invoices (credit notes aside) of one scope, in order, and its hours. */
type Scope = {
  readonly projectId: number | null
  readonly lines: LedgerLine[]
  readonly hours: HoursScope
}
type Loaded = { readonly days: Days; readonly from: number }

/**
 * R1: the service period of each line that can touch the days from `rangeFrom` on, client-wide ones
 * without the hours F5 and F6 set apart. Days are loaded only from the first one that matters.
 */
export function servicePeriods(
  ledger: Ledger,
  client: ClientHistory,
  rangeFrom: number,
  fees: Fees,
  tailGraceDays: number,
): ResolvedPeriods {
  const { lines, asOfDay } = ledger
  const scopes = scopesOf(lines, fees.apart)
  const asked: Asked = { client, scopes, asOfDay, rangeFrom, tailGraceDays }
  const loaded = load(rangeFrom, asked)
  const open: Open[] = []
  for (const scope of scopes) {
    // R2 asks nothing of a fee project's periods, so only who wants to see them all pays for them.
    if (rangeFrom > -Infinity && fees.apart.has(scope.projectId ?? 0)) continue
    const periods = basePeriods(scope, asked, loaded)
    reachForward(periods, scope, asked, loaded)
    for (const period of periods) open[period.line.position] = period
  }
  const questions = open.some(isAsked)
    ? new Set(open.filter(isAsked).map(({ line }) => line.position))
    : noQuestions
  const periods = lines.map((line): ServicePeriod | null => {
    const period = periodOf(line, open, asked)
    if (!period || period.to < rangeFrom) return null
    const { from, to } = period
    return { from, to, source: line.isCredit ? creditSource(line) : period.source }
  })
  const from = firstDayOf(periods, lines, fees, rangeFrom)
  const { days } = from < rangeFrom ? load(from, asked) : loaded
  return { periods, days, questions, isSure: isSure(open, asked) }
}

const noQuestions: ReadonlySet<number> = new Set()

const isAsked = (period: Open | undefined): boolean => period?.isQuestion ?? false

function scopesOf(lines: readonly LedgerLine[], apart: ReadonlySet<number>): Scope[] {
  const scopes = new Map<number | null, Scope>()
  for (const line of lines) {
    if (line.isCredit) continue
    const { projectId } = line.invoice
    const scope = scopes.get(projectId)
    if (scope) scope.lines.push(line)
    else scopes.set(projectId, { projectId, lines: [line], hours: hoursOf(projectId, apart) })
  }
  return [...scopes.values()]
}

/** R1, F5: a project's hours, or client-wide all but those set apart. */
export const hoursOf = (projectId: number | null, apart: ReadonlySet<number>): HoursScope =>
  projectId === null ? { project: null, without: apart } : { project: projectId }

function basePeriods(scope: Scope, asked: Asked, loaded: Loaded): Open[] {
  const { client, tailGraceDays } = asked
  const before = client.older?.latestEnds.get(scope.projectId)
  let latestEnd = before === undefined ? null : dayNumber(before)
  return scope.lines.map((line) => {
    const { issuedDay } = line
    const given = givenSpan(line)
    const first = latestEnd === null && !given ? client.hours.firstDay(scope.hours) : null
    const start = latestEnd === null ? (first ?? issuedDay) : latestEnd + 1
    const from = given?.from ?? Math.min(start, issuedDay)
    const end = given?.to ?? inferredEnd(from, line, scope, asked, loaded)
    latestEnd = Math.max(latestEnd ?? end, end)
    const isQuestion = first !== null && issuedDay - first > tailGraceDays
    return { from, end, to: end, source: given ? 'given' : 'inferred', line, isQuestion }
  })
}

/** R1: an invoice of the first days of a month is for the months before, if they hold hours. */
function inferredEnd(
  from: number,
  line: LedgerLine,
  scope: Scope,
  asked: Asked,
  loaded: Loaded,
): number {
  const monthEnd = lastOfMonthBefore(line)
  if (!isOfFirstDays(line) || from > monthEnd) return line.issuedDay
  return isWorked(scope.hours, from, monthEnd, asked, loaded) ? monthEnd : line.issuedDay
}

const lastOfMonthBefore = ({ issuedDay }: LedgerLine) => firstDayOfMonth(monthOfDay(issuedDay)) - 1

/** R1: an invoice of the first ten days of a month is mostly for the month before. */
const isOfFirstDays = (line: LedgerLine) => line.issuedDay - lastOfMonthBefore(line) <= 10

/** The client's rows from a day on. */
function load(from: number, { client, asOfDay }: Asked): Loaded {
  return { from, days: from > asOfDay ? noDays : client.hours.since(from) }
}

/** The first day that matters: of the range, of a period R2 spreads over or a fee project that reaches into it. */
function firstDayOf(
  periods: readonly (ServicePeriod | null)[],
  lines: readonly LedgerLine[],
  { projects, apart }: Fees,
  rangeFrom: number,
): number {
  let from = rangeFrom
  periods.forEach((period, i) => {
    if (!period || period.from >= from) return
    const line = lines[i]
    if (!line || !apart.has(ownerOf(line) ?? 0)) from = period.from
  })
  for (const { work } of projects) {
    if (work && work.lastDay >= rangeFrom) from = Math.min(from, work.firstDay())
  }
  return from
}

// From the last invoice back, so that the end a deposit reaches for already holds its own reach.
function reachForward(periods: readonly Open[], scope: Scope, asked: Asked, loaded: Loaded): void {
  for (let i = periods.length - 1; i >= 0; i--) {
    const period = periods[i]
    if (!period || period.source === 'given') continue
    const reach = nextLaterEnd(periods, i) ?? asked.asOfDay
    if (reach < asked.rangeFrom) continue
    if (isWorked(scope.hours, period.from, period.end, asked, loaded)) continue
    period.to = reach
    period.source = 'deposit'
  }
}

// Mostly the days at hand say so, even of the period before them, as they come by whole pages.
function isWorked(
  scope: HoursScope,
  from: number,
  to: number,
  { client }: Asked,
  loaded: Loaded,
): boolean {
  if (hasHoursIn(loaded.days, scope, from, to)) return true
  return from < loaded.from && client.hours.hasHours(scope, from, to)
}

function nextLaterEnd(periods: readonly Open[], i: number): number | null {
  const end = periods[i]?.end ?? 0
  for (let j = i + 1; j < periods.length; j++) {
    const next = periods[j]
    if (next && next.to > end) return next.to
  }
  return null
}

type Period = Pick<Open, 'from' | 'to' | 'source'>

function periodOf(line: LedgerLine, open: readonly Open[], asked: Asked): Period | undefined {
  if (!line.isCredit) return open[line.position]
  const given = givenSpan(line)
  if (given) return { ...given, source: 'given' }
  const source = line.credits ?? latestEarlier(line, asked)
  const day = line.issuedDay
  return (source && open[source.position]) ?? { from: day, to: day, source: 'credited' }
}

function latestEarlier(note: LedgerLine, { scopes }: Asked): LedgerLine | undefined {
  const { projectId } = note.invoice
  const own = scopes.find((scope) => scope.projectId === projectId)
  return own?.lines.findLast((line) => line.position < note.position)
}

function creditSource(line: LedgerLine): PeriodSource {
  return givenSpan(line) ? 'given' : 'credited'
}

// What was left out ends before the first invoice listed of its scope does. As that one stays short
// of the range, so does all that is left out, for a deposit reaches no further than the next end. The
// latest end left out is known within ten days only, so of an invoice of a month's first days it is
// sure only that it ends with the month before.
function isSure(open: readonly Open[], asked: Asked): boolean {
  const { client, scopes, rangeFrom } = asked
  for (const [projectId, latest] of client.older?.latestEnds ?? []) {
    const scope = scopes.find((one) => one.projectId === projectId)
    const line = scope?.lines[0]
    const first = line && open[line.position]
    if (!scope || !first || first.to >= rangeFrom || first.end <= dayNumber(latest)) return false
    const isLoose = isOfFirstDays(line) && first.end === line.issuedDay && !givenSpan(line)
    if (isLoose || isOldQuestion(scope, asked)) return false
  }
  return true
}

/** R1: whether the first invoice of the scope, left out, may be a question. */
function isOldQuestion({ projectId, hours }: Scope, { client, tailGraceDays }: Asked): boolean {
  const issued = client.older?.firstIssues.get(projectId)
  if (issued === undefined) return false
  const isOld = (scope: HoursScope) => {
    const first = client.hours.firstDay(scope)
    return first !== null && dayNumber(issued) - first > tailGraceDays
  }
  // All of the client's hours are found faster than those without some projects.
  return (projectId !== null || isOld(allHours)) && isOld(hours)
}
