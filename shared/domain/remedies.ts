import type { FlagKind, RemedyKind, WarningSignKind } from './kinds.ts'

/** The remedies that fit a flag, the likeliest first. */
export const remediesByFlag: Readonly<Record<FlagKind, readonly RemedyKind[]>> = {
  prao: ['say-no', 'price-raise', 'fixed-scope', 'refer-elsewhere'],
  'near-prao': ['price-raise', 'fixed-scope', 'clarifying-session', 'say-no'],
  'below-break-even': ['price-raise', 'fixed-scope', 'paid-extras'],
  'below-alternative': ['price-raise', 'paid-extras', 'regular-investment'],
  'falling-rate': ['clarifying-session', 'fixed-scope', 'price-raise'],
  'scope-creep': ['fixed-scope', 'written-brief', 'paid-extras'],
  'unbilled-share': ['paid-extras', 'written-brief', 'one-main-contact'],
  'late-payer': ['reminders-and-terms', 'deposit-first'],
  'slower-payer': ['reminders-and-terms', 'deposit-first', 'personal-meeting'],
  overdue: ['reminders-and-terms', 'deposit-first', 'say-no'],
  'out-of-hours': ['office-hours', 'paid-extras', 'one-main-contact'],
  dependence: ['regular-investment', 'find-champion'],
  'never-invoiced': ['paid-extras', 'fixed-scope'],
  'warning-signs': ['clarifying-session', 'written-brief', 'say-no'],
}

/** The remedies that fit a warning sign, the likeliest first. */
export const remediesBySign: Readonly<Record<WarningSignKind, readonly RemedyKind[]>> = {
  'vague-brief': ['clarifying-session', 'written-brief'],
  'keeps-changing-mind': ['written-brief', 'fixed-scope'],
  'no-written-spec': ['written-brief', 'clarifying-session'],
  'haggles-early': ['deposit-first', 'say-no'],
  'nickel-and-dimes': ['fixed-scope', 'price-raise'],
  'late-payer': ['reminders-and-terms', 'deposit-first'],
  'no-deposit': ['deposit-first', 'say-no'],
  'cannot-pay': ['deposit-first', 'say-no'],
  'outside-target-group': ['refer-elsewhere', 'say-no'],
  'demands-guarantees': ['fixed-scope', 'say-no'],
  'wants-other-services': ['refer-elsewhere', 'say-no'],
  'asks-for-others': ['one-main-contact', 'personal-meeting'],
  'had-this-help': ['clarifying-session', 'refer-elsewhere'],
  'calls-at-night': ['office-hours', 'paid-extras'],
  'immediate-turnaround': ['office-hours', 'price-raise'],
  'unpaid-extras': ['paid-extras', 'fixed-scope'],
  'always-complains': ['personal-meeting', 'written-brief', 'say-no'],
  'disrespects-limits': ['say-no', 'office-hours'],
  'decision-maker-absent': ['one-main-contact', 'personal-meeting'],
  'no-team-buy-in': ['find-champion', 'personal-meeting'],
  'going-under': ['reminders-and-terms', 'deposit-first', 'say-no'],
}
