import { dateOfDay } from '../../../domain/calendar.ts'
import { compare, multiply, rational, roundTo } from '../../../domain/rational.ts'
import type { OpenClient } from '../../figures.ts'
import { BILLABLE, DAY, OUT_OF_HOURS, PROJECT, SECONDS, rowCells } from '../../hours/days.ts'
import { exactRate } from '../../rates.ts'
import { isOver, rounded, type FlagFacts, type FlagRules, type Raised } from './rule.ts'
import { creepSince, hoursSince } from './since.ts'

/** The flags of the work itself: its rate, its extent and its hours. */
export const workFlags = {
  'falling-rate': {
    remedies: ['clarifying-session', 'fixed-scope', 'price-raise'],
    raised: fallingRate,
  },
  'scope-creep': {
    remedies: ['fixed-scope', 'written-brief', 'paid-extras'],
    raised: scopeCreep,
  },
  'unbilled-share': {
    remedies: ['paid-extras', 'written-brief', 'one-main-contact'],
    raised: unbilledShare,
  },
  'out-of-hours': {
    remedies: ['office-hours', 'paid-extras', 'one-main-contact'],
    raised: outOfHours,
  },
  'never-invoiced': {
    remedies: ['paid-extras', 'fixed-scope'],
    raised: neverInvoiced,
  },
} satisfies FlagRules

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

function totalSeconds({ client, ledger }: OpenClient, projectId: number): number {
  const days = client.hours.since(-Infinity)
  let total = 0
  for (let at = 0; at < days.length && (days[at + DAY] ?? 0) <= ledger.asOfDay; at += rowCells) {
    if (days[at + PROJECT] === projectId) total += days[at + SECONDS] ?? 0
  }
  return total
}
