import { dateOfDay, dayNumber } from '../../../domain/calendar.ts'
import { compare, multiply, rational, roundTo } from '../../../domain/rational.ts'
import { isUnwonProspect } from '../../fees/fee-projects.ts'
import { BILLABLE, OUT_OF_HOURS, SECONDS } from '../../hours/days.ts'
import type { OpenClient } from '../../figures.ts'
import { exactRate } from '../../rates.ts'
import type { ProjectFacts } from '../../types.ts'
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

/** Since: the first day of the last three months. Not while most of their hours may still be invoiced. */
function fallingRate({ recent, earlier, limits, bands, fallingFrom }: FlagFacts): Raised | null {
  if (recent.countedSeconds < bands.minSeconds || earlier.countedSeconds < bands.minSeconds)
    return null
  if (recent.pendingSeconds > recent.countedSeconds) return null
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

/**
 * The project furthest over, of those worked on in the window; a retainer's hours are a month's. Since:
 * the day it passed its estimate, if among the months looked at.
 */
function scopeCreep({ open, window }: FlagFacts): Raised | null {
  const from = dayNumber(window.from)
  let worst: Over | null = null
  let count = 0
  for (const project of open.client.projects) {
    const { pricing, estimatedSeconds: estimate } = project
    if (pricing === 'retainer' || estimate === null) continue
    const seconds = secondsSince(project, from, open)
    if (seconds <= estimate) continue
    count++
    const one = { project, estimate, seconds }
    if (!worst || isFurther(one, worst)) worst = one
  }
  if (!worst) return null
  return {
    serious: true,
    since: creepSince(open, worst),
    figures: {
      projectId: worst.project.id,
      project: worst.project.name,
      seconds: worst.seconds,
      estimatedSeconds: worst.estimate,
      projects: count,
    },
  }
}

type Over = {
  readonly project: ProjectFacts
  readonly estimate: number
  readonly seconds: number
}

const isFurther = (a: Over, b: Over): boolean => {
  const more = a.seconds - a.estimate - (b.seconds - b.estimate)
  return more > 0 || (more === 0 && a.project.id < b.project.id)
}

/** All the hours the project ever took, if any lie on or after the day; else none. */
function secondsSince({ id }: ProjectFacts, fromDay: number, { client, fees, ledger }: OpenClient) {
  const fee = fees.projects.find(({ project }) => project.id === id)
  const lastDay = fee ? fee.work?.lastDay : client.hours.lastDay(id, ledger.asOfDay)
  if ((lastDay ?? -Infinity) < fromDay) return 0
  return fee ? fee.seconds() : client.hours.seconds(id, ledger.asOfDay)
}

/** Not of work for a prospect (H6), which is in no share. Since: the first day of the window with such hours. */
function unbilledShare(facts: FlagFacts): Raised | null {
  if (isUnwonProspect(facts.open.client, facts.open.ledger)) return null
  const { seconds, billableSeconds } = facts.figures
  if (seconds < facts.bands.minSeconds) return null
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

/** Not of work for a prospect (H6), which is in no share. Since: the first day of the window with such hours. */
function outOfHours(facts: FlagFacts): Raised | null {
  if (isUnwonProspect(facts.open.client, facts.open.ledger)) return null
  const { seconds, outOfHoursSeconds } = facts.figures
  if (outOfHoursSeconds < facts.limits.outOfHoursHours * 3600) return null
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
  // Hours imported before any invoice are not lost: nothing has been invoiced at all.
  if (facts.noInvoices || seconds === 0 || seconds < facts.limits.neverInvoicedHours * 3600)
    return null
  const since = hoursSince(
    facts.open,
    facts.window,
    (days, at, state) => state?.billable === 'never-invoiced' && (days[at + BILLABLE] ?? 0) > 0,
    facts.settings,
  )
  return { serious: false, since, figures: { neverInvoicedSeconds: seconds } }
}
