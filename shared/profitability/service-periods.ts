import { dayNumber } from '../domain/calendar.ts'
import type { Ledger, LedgerLine } from './ledger.ts'
import type { ScopeHours } from './scope-hours.ts'
import type { PeriodSource, ServicePeriod } from './types.ts'

type Asked = Pick<ScopeHours, 'firstDay' | 'hasHours'>
type Open = { from: number | null; to: number; source: PeriodSource; line: LedgerLine }

/**
 * R1: the service period of each line of the ledger, in its order. Null for a period that ends
 * before `rangeFrom`: it cannot touch what is asked, so its hours are never looked at.
 */
export function servicePeriods(
  ledger: Ledger,
  hours: Asked,
  rangeFrom: number,
): (ServicePeriod | null)[] {
  const periods: Open[] = []
  const scopes = linesByScope(ledger.lines)
  for (const [projectId, lines] of scopes) {
    const open = basePeriods(lines)
    reachForward(open, projectId, hours, ledger.asOfDay, rangeFrom)
    for (const period of open) periods[period.line.position] = period
  }
  return ledger.lines.map((line) => {
    const period = line.isCredit ? creditPeriod(line, scopes, periods) : periods[line.position]
    if (!period || period.to < rangeFrom) return null
    const from = period.from ?? firstDayFor(period, hours)
    return { from, to: period.to, source: line.isCredit ? creditSource(line) : period.source }
  })
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

/** A `from` of null stands for the scope's first entry: the one question worth putting off. */
function basePeriods(lines: readonly LedgerLine[]): Open[] {
  let latestEnd: number | null = null
  return lines.map((line) => {
    const period: Open = givenPeriod(line) ?? {
      from: latestEnd === null ? null : Math.min(latestEnd + 1, line.issuedDay),
      to: line.issuedDay,
      source: 'inferred',
      line,
    }
    latestEnd = latestEnd === null ? period.to : Math.max(latestEnd, period.to)
    return period
  })
}

function givenPeriod(line: LedgerLine): Open | null {
  const { serviceFrom, serviceTo } = line.invoice
  if (serviceFrom === null || serviceTo === null || serviceFrom > serviceTo) return null
  return { from: dayNumber(serviceFrom), to: dayNumber(serviceTo), source: 'given', line }
}

// From the last invoice back, so that the end a deposit reaches for already holds its own reach.
function reachForward(
  periods: readonly Open[],
  projectId: number | null,
  hours: Asked,
  asOfDay: number,
  rangeFrom: number,
): void {
  for (let i = periods.length - 1; i >= 0; i--) {
    const period = periods[i]
    if (!period || period.source !== 'inferred') continue
    const reach = nextLaterEnd(periods, i) ?? asOfDay
    if (reach < rangeFrom || reach <= period.to) continue
    period.from ??= firstDayFor(period, hours)
    if (hours.hasHours(projectId, period.from, period.to)) continue
    period.to = reach
    period.source = 'deposit'
  }
}

function nextLaterEnd(periods: readonly Open[], i: number): number | null {
  const end = periods[i]?.to ?? 0
  for (let j = i + 1; j < periods.length; j++) {
    const next = periods[j]
    if (next && next.to > end) return next.to
  }
  return null
}

function firstDayFor(period: Open, hours: Asked): number {
  const { issuedDay, invoice } = period.line
  return Math.min(hours.firstDay(invoice.projectId) ?? issuedDay, issuedDay)
}

function creditPeriod(
  line: LedgerLine,
  scopes: ReadonlyMap<number | null, readonly LedgerLine[]>,
  periods: readonly Open[],
): Open | undefined {
  const given = givenPeriod(line)
  if (given) return given
  const source = line.named ?? latestEarlier(line, scopes.get(line.invoice.projectId) ?? [])
  const period = source && periods[source.position]
  return period ?? { from: line.issuedDay, to: line.issuedDay, source: 'credited', line }
}

function latestEarlier(note: LedgerLine, lines: readonly LedgerLine[]): LedgerLine | undefined {
  return lines.findLast((line) => line.position < note.position)
}

function creditSource(line: LedgerLine): PeriodSource {
  return givenPeriod(line) ? 'given' : 'credited'
}
