import { compare, roundTo } from '../../../domain/rational.ts'
import { criticalSigns } from '../../../domain/kinds.ts'
import type { FlagFacts, FlagRules, Raised } from './rule.ts'

/** The flags of the relation: how much hangs on it, and what the user has seen in it. */
export const relationFlags = {
  dependence: {
    remedies: ['regular-investment', 'find-champion'],
    raised: dependence,
  },
  'warning-signs': {
    remedies: ['clarifying-session', 'written-brief', 'say-no'],
    raised: warningSigns,
  },
} satisfies FlagRules

/** C1, V2: a reason to replace first, never to go. Since: the window's first day. */
function dependence({ share, hasEnoughMonths, limits, window }: FlagFacts): Raised | null {
  if (!share || !hasEnoughMonths || compare(share, limits.dependenceWarn) <= 0) return null
  const isCritical = compare(share, limits.dependenceCritical) > 0
  return {
    serious: false,
    since: window.from,
    figures: { share: roundTo(share, 4), level: isCritical ? 'critical' : 'warning' },
  }
}

/** Since: the day of the earliest open sign. */
function warningSigns({ open, limits }: FlagFacts): Raised | null {
  if (open.client.warningSigns.length === 0) return null
  const { asOf } = open.ledger
  const signs = open.client.warningSigns.filter(
    (sign) => sign.on <= asOf && (sign.closedOn === null || sign.closedOn > asOf),
  )
  const critical = signs.filter((sign) => criticalSigns.has(sign.kind)).length
  if (critical === 0 && signs.length < limits.openSigns) return null
  const since = signs.map((sign) => sign.on).toSorted()[0] ?? null
  return { serious: true, since, figures: { open: signs.length, critical } }
}
