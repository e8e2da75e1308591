import type { RemedyKind, WarningSignKind } from '../kinds.ts'

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
