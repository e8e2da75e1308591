import type { Screening } from '../../domain/deciding/prospects.ts'
import {
  screenQuestions,
  type ScreenAnswer,
  type ScreenQuestion,
  criticalSigns,
  type RemedyKind,
  type WarningSignKind,
  type ScreenResult,
} from '../../domain/kinds.ts'

/** P1: a no to one of these is a no to the prospect. */
export const knockOuts: ReadonlySet<ScreenQuestion> = new Set([
  'in-target-group',
  'fits-skills-and-values',
  'can-pay',
  'respects-time',
  'shares-responsibility',
])

/** What weighed in the result: an answer, an open sign, or what was found of the user's traits. */
export type ScreenReason =
  | {
      readonly kind: 'answer'
      readonly question: ScreenQuestion
      /** Null: not answered yet. */
      readonly answer: ScreenAnswer | null
    }
  | { readonly kind: 'sign'; readonly sign: WarningSignKind }
  | { readonly kind: 'traits'; readonly wanted: number; readonly unwanted: number }

export interface ScreenInput {
  readonly screening: Screening
  /** Kinds of the open warning signs seen in the prospect. */
  readonly signs: readonly WarningSignKind[]
  /** How many of the user's wanted and unwanted traits were found. */
  readonly traits: { readonly wanted: number; readonly unwanted: number }
}

export interface PreScreen {
  readonly result: ScreenResult
  /** What decided it, heaviest first; for a hell yes what speaks for it. */
  readonly reasons: readonly ScreenReason[]
}

/**
 * P1: unless it is a hell yes it is a no. A no as soon as one thing rules it out or two soft ones
 * come together; a hell yes only once everything is answered and nothing speaks against it; else
 * there is something to clarify first.
 */
export function preScreen(input: ScreenInput): PreScreen {
  const against = groundsAgainst(input)
  if (against.length > 0) return { result: 'no', reasons: against }
  const open = groundsToClarify(input)
  if (open.length > 0) return { result: 'clarify', reasons: open }
  const { traits } = input
  const found = traits.wanted > 0 ? [{ kind: 'traits' as const, ...traits }] : []
  return { result: 'hell-yes', reasons: [answered(input.screening, 'hell-yes'), ...found] }
}

/** P1: enough for a no, each group by itself; then every soft no is named with them. */
function groundsAgainst(input: ScreenInput): readonly ScreenReason[] {
  const { screening, traits } = input
  const noes = screenQuestions.filter((question) => screening[question] === 'no')
  const hard = noes.filter((question) => question === 'hell-yes' || knockOuts.has(question))
  const soft = noes.filter((question) => !hard.includes(question))
  const critical = signsOf(input).filter((sign) => criticalSigns.has(sign))
  const outnumbered = traits.unwanted >= 2 && traits.unwanted > traits.wanted
  if (hard.length === 0 && critical.length === 0 && soft.length < 2 && !outnumbered) return []
  return [
    ...[...hard, ...soft].map((question) => answered(screening, question)),
    ...critical.map((sign) => ({ kind: 'sign' as const, sign })),
    ...(outnumbered ? [{ kind: 'traits' as const, ...traits }] : []),
  ]
}

/** P1: one soft no, an open sign, an unwanted trait that no wanted one outweighs, and what is not answered. */
function groundsToClarify(input: ScreenInput): readonly ScreenReason[] {
  const { screening, traits } = input
  const answers = screenQuestions.map((question) => answered(screening, question))
  return [
    ...answers.filter(({ answer }) => answer === 'no'),
    ...signsOf(input).map((sign) => ({ kind: 'sign' as const, sign })),
    ...(traits.unwanted > traits.wanted ? [{ kind: 'traits' as const, ...traits }] : []),
    ...answers.filter(({ answer }) => answer === 'unknown'),
    ...answers.filter(({ answer }) => answer === null),
  ]
}

const answered = (screening: Screening, question: ScreenQuestion) =>
  ({ kind: 'answer', question, answer: screening[question] ?? null }) as const

const signsOf = ({ signs }: ScreenInput) => [...new Set(signs)]

/** What to do about a no that does not rule the prospect out by itself (P1). */
export const remedyByQuestion: Readonly<Partial<Record<ScreenQuestion, RemedyKind>>> = {
  'knows-what-they-want': 'clarifying-session',
  'decision-maker-at-the-table': 'one-main-contact',
  'asks-for-themselves': 'personal-meeting',
  'new-help': 'clarifying-session',
  'accepts-price': 'fixed-scope',
  'accepts-deposit': 'deposit-first',
}

/** The warning sign a no to the question is; the first impression is none. */
export const signByQuestion: Readonly<Partial<Record<ScreenQuestion, WarningSignKind>>> = {
  'knows-what-they-want': 'vague-brief',
  'in-target-group': 'outside-target-group',
  'fits-skills-and-values': 'wants-other-services',
  'decision-maker-at-the-table': 'decision-maker-absent',
  'asks-for-themselves': 'asks-for-others',
  'new-help': 'had-this-help',
  'shares-responsibility': 'demands-guarantees',
  'accepts-price': 'haggles-early',
  'accepts-deposit': 'no-deposit',
  'can-pay': 'cannot-pay',
  'respects-time': 'disrespects-limits',
}
