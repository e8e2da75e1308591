import { dayNumber } from '../../../domain/calendar.ts'
import { compare, rational, roundTo } from '../../../domain/rational.ts'
import type { FlagFacts, FlagRules, Raised } from './rule.ts'

/** The flags of how a client pays (Y1, Y2). */
export const paymentFlags = {
  'late-payer': {
    remedies: ['reminders-and-terms', 'deposit-first'],
    raised: latePayer,
  },
  'slower-payer': {
    remedies: ['reminders-and-terms', 'deposit-first', 'personal-meeting'],
    raised: slowerPayer,
  },
  overdue: {
    remedies: ['reminders-and-terms', 'deposit-first', 'say-no'],
    raised: overdue,
  },
} satisfies FlagRules

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
  let [earlier, recent] = [0, 0]
  lastSettled.forEach(({ issuedOn, on }, i) => {
    const days = Math.max(0, dayNumber(on) - dayNumber(issuedOn))
    if (i < 3) earlier += days
    else recent += days
  })
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
