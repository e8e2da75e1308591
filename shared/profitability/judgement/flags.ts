import { dateOfDay, dayNumber, type DateSpan } from '../../domain/calendar.ts'
import {
  compare,
  multiply,
  rational,
  roundHalfEven,
  roundTo,
  type Rational,
} from '../../domain/rational.ts'
import type { BandLimits } from './bands.ts'
import { rowCells, DAY, PROJECT, SECONDS, BILLABLE, OUT_OF_HOURS } from '../hours/days.ts'
import type { OpenClient } from '../figures.ts'
import { bandSince, creepSince, hoursSince } from './flags-since.ts'
import type { PaymentBehaviour } from '../payments/payments.ts'
import { exactRate } from '../rates.ts'
import { remediesByFlag } from '../../domain/remedies.ts'
import type { Limits } from './thresholds.ts'
import type { Flag, RuleSettings, SpanFigures } from '../types.ts'
import type { Band, FlagKind } from '../../domain/kinds.ts'

/** All that the flags of one client are judged by. */
export type FlagFacts = {
  readonly open: OpenClient
  /** The months looked at, by their first days, ascending. */
  readonly months: readonly SpanFigures[]
  readonly cuts: readonly number[]
  readonly settings: RuleSettings
  readonly limits: Limits
  readonly bands: BandLimits
  readonly window: DateSpan
  readonly figures: SpanFigures
  /** The last three months, and the six before them. */
  readonly recent: SpanFigures
  readonly earlier: SpanFigures
  readonly fallingFrom: number
  readonly band: Band
  readonly alternative: Rational | null
  readonly behaviour: PaymentBehaviour
  readonly share: Rational | null
}

type Raised = Omit<Flag, 'kind' | 'remedies'>
type Rule = (facts: FlagFacts) => Raised | null

/** The client's flags, in the order of their kinds, each with figures, date and remedies. */
export function flagsOf(facts: FlagFacts): Flag[] {
  const flags: Flag[] = []
  for (const { kind, rule } of rules) {
    const raised = rule(facts)
    if (raised) flags.push({ kind, ...raised, remedies: remediesByFlag[kind] })
  }
  return flags
}

const rules: readonly { readonly kind: FlagKind; readonly rule: Rule }[] = [
  { kind: 'prao', rule: bandFlag('prao', true, ({ bands }) => bands.prao) },
  { kind: 'near-prao', rule: bandFlag('near-prao', true, ({ bands }) => bands.nearPrao) },
  {
    kind: 'below-break-even',
    rule: bandFlag('below-break-even', true, ({ bands }) => bands.breakEven),
  },
  {
    kind: 'below-alternative',
    rule: bandFlag('below-alternative', false, (facts) => facts.alternative),
  },
  { kind: 'falling-rate', rule: fallingRate },
  { kind: 'scope-creep', rule: scopeCreep },
  { kind: 'unbilled-share', rule: unbilledShare },
  { kind: 'late-payer', rule: latePayer },
  { kind: 'slower-payer', rule: slowerPayer },
  { kind: 'overdue', rule: overdue },
  { kind: 'out-of-hours', rule: outOfHours },
  { kind: 'dependence', rule: dependence },
  { kind: 'never-invoiced', rule: neverInvoiced },
  { kind: 'warning-signs', rule: warningSigns },
]

/** Since: the first month of the unbroken run of months up to now whose rate lies in or under the band. */
function bandFlag(
  kind: 'prao' | 'near-prao' | 'below-break-even' | 'below-alternative',
  serious: boolean,
  limitOf: (facts: FlagFacts) => Rational | null,
): Rule {
  const atLimit = kind === 'prao' || kind === 'near-prao'
  return (facts) => {
    const limit = limitOf(facts)
    if (facts.band !== kind || !limit) return null
    const { earned, countedSeconds } = facts.figures
    return {
      serious,
      since: bandSince(facts.months, facts.cuts, limit, atLimit) ?? facts.window.from,
      figures: { effectiveRate: rounded(exactRate(earned, countedSeconds)), limit: rounded(limit) },
    }
  }
}

/** Since: the first day of the last three months. */
function fallingRate({ recent, earlier, limits, bands, fallingFrom }: FlagFacts): Raised | null {
  if (recent.countedSeconds < bands.minSeconds || earlier.countedSeconds < bands.minSeconds)
    return null
  const now = exactRate(recent.earned, recent.countedSeconds)
  const before = exactRate(earlier.earned, earlier.countedSeconds)
  if (!now || !before || before.num <= 0n) return null
  if (compare(now, multiply(before, limits.fallingRate)) > 0) return null
  return {
    serious: true,
    since: dateOfDay(fallingFrom),
    figures: { recentRate: rounded(now), earlierRate: rounded(before) },
  }
}

/** The project furthest over. Since: the day it passed its estimate, if among the months looked at. */
function scopeCreep({ open }: FlagFacts): Raised | null {
  const over = open.client.projects
    .filter((project) => project.estimatedSeconds !== null)
    .map((project) => ({
      project,
      estimate: project.estimatedSeconds ?? 0,
      seconds: project.totalSeconds ?? totalSeconds(open, project.id),
    }))
    .filter(({ seconds, estimate }) => seconds > estimate)
    .toSorted(
      (a, b) => b.seconds - b.estimate - (a.seconds - a.estimate) || a.project.id - b.project.id,
    )
  const worst = over[0]
  if (!worst) return null
  return {
    serious: true,
    since: creepSince(open, worst),
    figures: {
      projectId: worst.project.id,
      project: worst.project.name,
      seconds: worst.seconds,
      estimatedSeconds: worst.estimate,
      projects: over.length,
    },
  }
}

/** Since: the first day of the window with such hours. */
function unbilledShare(facts: FlagFacts): Raised | null {
  const { seconds, billableSeconds } = facts.figures
  const unbilled = seconds - billableSeconds
  if (!isOver(unbilled, seconds, facts.limits.unbilledShare)) return null
  return {
    serious: false,
    since: hoursSince(
      facts.open,
      facts.window,
      (days, at) => (days[at + SECONDS] ?? 0) > (days[at + BILLABLE] ?? 0),
    ),
    figures: { unbilledSeconds: unbilled, seconds, share: roundTo(rational(unbilled, seconds), 4) },
  }
}

/** Since: the due date of the first invoice paid late among those averaged. */
function latePayer({ behaviour, limits }: FlagFacts): Raised | null {
  const late = behaviour.averageDaysLate
  if (!late || compare(late, rational(limits.lateDays)) <= 0) return null
  return {
    serious: true,
    since: behaviour.lateSince,
    figures: { averageDaysLate: roundTo(late, 1) },
  }
}

/** Y2. Since: the issue date of the first of the last three settled invoices. */
function slowerPayer({ behaviour, limits }: FlagFacts): Raised | null {
  const { lastSettled } = behaviour
  if (lastSettled.length < 6) return null
  const days = lastSettled.map((settled) => settled.days)
  const earlier = sum(days.slice(0, 3))
  const recent = sum(days.slice(3))
  if (recent - earlier < limits.slowerDays * 3) return null
  const issued = lastSettled.slice(3).map((settled) => settled.issuedOn)
  return {
    serious: false,
    since: issued.toSorted()[0] ?? null,
    figures: {
      recentDays: roundTo(rational(recent, 3), 1),
      earlierDays: roundTo(rational(earlier, 3), 1),
    },
  }
}

/** Since: the earliest due date still open. */
function overdue({ behaviour, limits, open }: FlagFacts): Raised | null {
  if (behaviour.overdueSince === null) return null
  const days = open.ledger.asOfDay - dayNumber(behaviour.overdueSince)
  return {
    serious: days > limits.overdueSeriousDays,
    since: behaviour.overdueSince,
    figures: {
      overdue: behaviour.overdue,
      oldestDays: days,
      invoices: behaviour.overdueInvoices,
    },
  }
}

/** Since: the first day of the window with such hours. */
function outOfHours(facts: FlagFacts): Raised | null {
  const { seconds, outOfHoursSeconds } = facts.figures
  if (!isOver(outOfHoursSeconds, seconds, facts.limits.outOfHoursShare)) return null
  return {
    serious: false,
    since: hoursSince(facts.open, facts.window, (days, at) => (days[at + OUT_OF_HOURS] ?? 0) > 0),
    figures: {
      outOfHoursSeconds,
      seconds,
      share: roundTo(rational(outOfHoursSeconds, seconds), 4),
    },
  }
}

/** C1. Since: the window's first day. */
function dependence({ share, limits, window }: FlagFacts): Raised | null {
  if (!share || compare(share, limits.dependenceWarn) <= 0) return null
  const critical = compare(share, limits.dependenceCritical) > 0
  return {
    serious: critical,
    since: window.from,
    figures: { share: roundTo(share, 4) },
  }
}

/** H3. Since: the first such day of the window. */
function neverInvoiced(facts: FlagFacts): Raised | null {
  const seconds = facts.figures.neverInvoicedSeconds
  if (seconds === 0 || seconds < facts.limits.neverInvoicedHours * 3600) return null
  const since = hoursSince(
    facts.open,
    facts.window,
    (_, __, state) => state === 'never-invoiced',
    facts.settings,
  )
  return { serious: false, since, figures: { neverInvoicedSeconds: seconds } }
}

/** Since: the day of the earliest open sign. */
function warningSigns({ open, limits }: FlagFacts): Raised | null {
  const { asOf } = open.ledger
  const signs = open.client.warningSigns.filter(
    (sign) => sign.on <= asOf && (sign.closedOn === null || sign.closedOn > asOf),
  )
  const critical = signs.filter((sign) => sign.critical).length
  if (critical === 0 && signs.length < limits.openSigns) return null
  const since = signs.map((sign) => sign.on).toSorted()[0] ?? null
  return { serious: true, since, figures: { open: signs.length, critical } }
}

function totalSeconds({ client, ledger }: OpenClient, projectId: number): number {
  const days = client.hours.since(-Infinity)
  let total = 0
  for (let at = 0; at < days.length && (days[at + DAY] ?? 0) <= ledger.asOfDay; at += rowCells) {
    if (days[at + PROJECT] === projectId) total += days[at + SECONDS] ?? 0
  }
  return total
}

function isOver(part: number, whole: number, limit: Rational): boolean {
  return whole > 0 && compare(rational(part, whole), limit) > 0
}

function rounded(rate: Rational | null): number | null {
  return rate && roundHalfEven(rate)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
