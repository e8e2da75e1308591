// Every closed list of the app, each written here and nowhere else: schemas, rules, menus, words and the
// command line derive from them. The order is the order shown. Taking a kind away needs a migration.

type OneOf<List extends readonly unknown[]> = List[number]

// Clients and work

export const clientStates = [
  'prospect',
  'active',
  'on-watch',
  'leaving',
  'past',
  'declined',
] as const
export type ClientState = OneOf<typeof clientStates>

export const pricings = ['hourly', 'fixed', 'retainer', 'free'] as const
export type Pricing = OneOf<typeof pricings>

/** The ways to say how a project is priced: a block of hours paid ahead becomes a fixed one. */
export const pricedAs = ['hourly', 'fixed', 'retainer', 'prepaid', 'free'] as const
export type PricedAs = OneOf<typeof pricedAs>

/** When a retainer is invoiced: after its month, or before it. */
export const billings = ['afterwards', 'advance'] as const
export type Billing = OneOf<typeof billings>

/** How time is rounded for an invoice (T5). */
export const roundingDirections = ['up', 'nearest'] as const
export type RoundingDirection = OneOf<typeof roundingDirections>
/** To how many minutes. */
export const roundingMinutes = [5, 6, 10, 15, 30] as const
export type RoundingMinutes = OneOf<typeof roundingMinutes>
/** What is rounded: each entry, or a project's time of a day. */
export const roundingScopes = ['entry', 'day'] as const
export type RoundingScope = OneOf<typeof roundingScopes>

export const activities = [
  'work',
  'meeting',
  'rework',
  'admin',
  'travel',
  'sales',
  'relationship',
] as const
export type Activity = OneOf<typeof activities>

/** Why nobody but the user can say how long a running timer's work took. */
export const timerDoubts = ['clock-back', 'too-long', 'gap', 'long-day', 'midnight'] as const
export type TimerDoubt = OneOf<typeof timerDoubts>

/** What the user can say to it. */
export const timerAnswers = ['keep', 'end', 'pause', 'give', 'discard'] as const
export type TimerAnswerKind = OneOf<typeof timerAnswers>

/** 1 for Monday to 7 for Sunday, as a week of working hours names them. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
export type Weekday = OneOf<typeof weekdays>

/** How an invoice stands (Y1, R6). `credited`: nothing left to pay after its credit notes. `credit`: a credit note. */
export const invoiceStatuses = [
  'open',
  'overdue',
  'part-paid',
  'paid',
  'written-off',
  'credit',
  'credited',
] as const
export type InvoiceStatus = OneOf<typeof invoiceStatuses>

// What the rules find

/** B1, in the order they are looked for. */
export const bands = [
  'no-data',
  'not-invoiced',
  'too-little-data',
  'prao',
  'near-prao',
  'below-break-even',
  'below-alternative',
  'healthy',
] as const
export type Band = OneOf<typeof bands>

export const flagKinds = [
  'prao',
  'near-prao',
  'below-break-even',
  'below-alternative',
  'falling-rate',
  'scope-creep',
  'unbilled-share',
  'late-payer',
  'slower-payer',
  'overdue',
  'out-of-hours',
  'dependence',
  'never-invoiced',
  'warning-signs',
] as const
export type FlagKind = OneOf<typeof flagKinds>
/** The flags that say what the band says. */
export type BandFlag = Extract<FlagKind, Band>

/** What a verdict can rest on. */
export const verdictReasons = [...new Set<FlagKind | Band>([...flagKinds, ...bands])]
export type VerdictReason = OneOf<typeof verdictReasons>

/** V1, the gravest first. */
export const verdicts = ['say-no', 'fix', 'watch', 'keep'] as const
export type Verdict = OneOf<typeof verdicts>

/** H1–H3: what became of an hour. `uncovered`: old and not billable, so that no invoice was to bring it. */
export const hourStates = ['covered', 'pending', 'never-invoiced', 'uncovered'] as const
export type HourState = OneOf<typeof hourStates>

/** Which of a client's hours can be asked for; `counted` by H4, `out-of-hours` by T3. */
export const hourParts = ['all', 'counted', ...hourStates, 'out-of-hours'] as const
export type HourPart = OneOf<typeof hourParts>

/** R1: how a service period came about. `deposit`: inferred, without hours, reaching forward. */
export const periodSources = ['given', 'inferred', 'deposit', 'credited'] as const
export type PeriodSource = OneOf<typeof periodSources>

/** E4: what takes the agreed rate down to the collected one, in order. */
export const cascadeSteps = [
  'billed-differently',
  'unbilled',
  'never-invoiced',
  'written-off',
  'not-paid',
] as const
export type CascadeStep = OneOf<typeof cascadeSteps>

/** Q1–Q5: what is taken and asked about, in the order of the rules. */
export const doubtCodes = [
  'long-entry',
  'long-day',
  'overlapping-entries',
  'future-entry',
  'prepayment',
  'few-for-its-hours',
  'first-invoice-from',
  'long-service-period',
  'issued-far-ahead',
  'no-payments',
  'import-not-billable',
  'import-before-invoices',
  'payment-before-issue',
  'payment-beyond-open',
  'same-number',
  'same-name',
  'rates-out-of-order',
  'no-estimate',
  'whose-invoice',
  'invoiced-without-hours',
  'idle-project',
] as const
export type DoubtCode = OneOf<typeof doubtCodes>

// Weighing

/** O1: what the same hours might bring elsewhere. */
export const alternativeKinds = ['rest', 'best', 'target', 'offer'] as const
export type AlternativeKind = OneOf<typeof alternativeKinds>

/** W1–W4: what could be done about a client. */
export const optionKinds = ['say-no', 'raise', 'trim', 'invest'] as const
export type OptionKind = OneOf<typeof optionKinds>

// Acting

/** What a user may see in a client; the order is the order they are offered in. */
export const warningSignKinds = [
  'vague-brief',
  'keeps-changing-mind',
  'no-written-spec',
  'haggles-early',
  'nickel-and-dimes',
  'late-payer',
  'no-deposit',
  'cannot-pay',
  'outside-target-group',
  'demands-guarantees',
  'wants-other-services',
  'asks-for-others',
  'had-this-help',
  'calls-at-night',
  'immediate-turnaround',
  'unpaid-extras',
  'always-complains',
  'disrespects-limits',
  'decision-maker-absent',
  'no-team-buy-in',
  'going-under',
] as const
export type WarningSignKind = OneOf<typeof warningSignKinds>

/** Signs of which one alone raises the flag. */
export const criticalSigns: ReadonlySet<WarningSignKind> = new Set([
  'cannot-pay',
  'disrespects-limits',
  'going-under',
])

export const remedyKinds = [
  'clarifying-session',
  'written-brief',
  'deposit-first',
  'reminders-and-terms',
  'price-raise',
  'fixed-scope',
  'paid-extras',
  'one-main-contact',
  'find-champion',
  'personal-meeting',
  'regular-investment',
  'office-hours',
  'refer-elsewhere',
  'say-no',
] as const
export type RemedyKind = OneOf<typeof remedyKinds>

/** What came of an action. */
export const outcomes = ['worked', 'partly', 'no-effect', 'dropped'] as const
export type Outcome = OneOf<typeof outcomes>

export const contactRoles = ['main', 'champion', 'decision-maker'] as const
export type ContactRole = OneOf<typeof contactRoles>

/** What may be missing in the relation to a client; `meeting`: none in person for a year. */
export const relationGaps = [...contactRoles, 'meeting'] as const
export type RelationGap = OneOf<typeof relationGaps>

// Prospects

/** What may be asked before work begins, in the order asked; each is answered yes, no or not known. */
export const screenQuestions = [
  'hell-yes',
  'knows-what-they-want',
  'in-target-group',
  'fits-skills-and-values',
  'decision-maker-at-the-table',
  'asks-for-themselves',
  'new-help',
  'shares-responsibility',
  'accepts-price',
  'accepts-deposit',
  'can-pay',
  'respects-time',
] as const
export type ScreenQuestion = OneOf<typeof screenQuestions>
export const screenAnswers = ['yes', 'no', 'unknown'] as const
export type ScreenAnswer = OneOf<typeof screenAnswers>
/** What a pre-screen can end in (P1). */
export const screenResults = ['hell-yes', 'clarify', 'no'] as const
export type ScreenResult = OneOf<typeof screenResults>

export const decisions = ['open', 'won', 'refused'] as const
export type Decision = OneOf<typeof decisions>
export type Decided = Exclude<Decision, 'open'>

// Letters and settings

export const situations = ['refuse', 'dismiss'] as const
export type Situation = OneOf<typeof situations>

export const languages = ['en', 'sv', 'da', 'nl', 'he'] as const
export type Language = OneOf<typeof languages>

/** The key that logs a warning sign on a client's page; a single key must be possible to switch off. */
export const signKeys = ['w', 'none'] as const
export type SignKey = OneOf<typeof signKeys>

export const themes = ['system', 'light', 'dark'] as const
export type Theme = OneOf<typeof themes>

// Files

/** What a backup was made for. */
export const backupReasons = ['daily', 'import', 'migration', 'restore', 'asked'] as const
export type BackupReason = OneOf<typeof backupReasons>

export * from './files/file-kinds.ts'
