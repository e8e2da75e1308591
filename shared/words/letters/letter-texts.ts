import type { Situation } from '../../domain/kinds.ts'

/** What a letter leaves open, written `{{client}}` in its text. */
export const gaps = [
  'client',
  'contact',
  'me',
  'date',
  'lastDay',
  'notice',
  'project',
  'reason',
  'other',
  'resource',
  'openInvoices',
  'newRate',
] as const
export type Gap = (typeof gaps)[number]

/** The letters there are for each situation, the plainest first. */
export const tones = {
  refuse: ['short', 'reason', 'refer', 'resources'],
  dismiss: ['notice', 'noticeReason', 'handOver', 'lastOffer'],
} as const
export type Tone<S extends Situation = Situation> = (typeof tones)[S][number]

export const noticeLengths = ['twoWeeks', 'oneMonth', 'twoMonths', 'threeMonths'] as const
export type NoticeLength = (typeof noticeLengths)[number]

/** Reasons at hand for each situation, as whole sentences that stand alone in a paragraph. */
export const reasonKinds = {
  refuse: ['calendar', 'field', 'budget', 'brief'],
  dismiss: ['hours', 'direction', 'payment', 'limits'],
} as const
type ReasonKind<S extends Situation> = (typeof reasonKinds)[S][number]

export interface LetterText {
  readonly subject: string
  readonly body: string
}

/** Everything a letter in one language is made of. */
export interface LetterTexts {
  readonly letters: { readonly [S in Situation]: Readonly<Record<Tone<S>, LetterText>> }
  /** What stands in the place of a gap that nothing is known about yet. */
  readonly missing: Readonly<Record<Gap, string>>
  readonly notice: Readonly<Record<NoticeLength, string>>
  /** What `{{openInvoices}}` becomes. */
  readonly invoices: {
    readonly none: string
    readonly heading: string
    readonly line: (number: string, amount: string, due: string | null) => string
    readonly total: (amounts: string) => string
    readonly closing: string
  }
  readonly reasons: { readonly [S in Situation]: Readonly<Record<ReasonKind<S>, string>> }
}
