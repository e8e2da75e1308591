import type { Letter, Template } from '../../../../shared/domain/deciding/letters.ts'
import type { Situation } from '../../../../shared/domain/kinds.ts'
import { useFormat } from '../../../format/index.ts'
import { directionOf, type Language } from '../../../i18n/index.ts'
import {
  builtInLetter,
  letterTexts,
  tones,
  type Gap,
  type LetterText,
} from '../../../../shared/words/letters/index.ts'
import { fillLetter, gapsIn, piecesOf, retype, type Filling } from '../gaps.ts'
import { letterFormat } from './letter-format.ts'
import { answersOf, gapValues, type Answers, type Facts, type Typed } from '../letter-values.ts'
import type { Known } from '../use-facts.ts'
import {
  draftKey,
  useKeepWork,
  useWork,
  type Original,
  type Source,
  type Work,
} from '../work-store.ts'

/** The letter being written, and what can be done to it. */
export interface Desk {
  readonly facts: Facts
  readonly situation: Situation
  readonly language: Language
  readonly source: Source
  /** The text with its gaps, as the user left it. */
  readonly text: LetterText
  /** What it was made from, as that stood when the first key was pressed. */
  readonly from: Original
  /** The text as it is read, with its gaps filled or marked. */
  readonly shown: LetterText
  readonly filling: Filling
  readonly answers: Answers
  /** Gaps the letter has, and those of them that nothing is known about. */
  readonly used: readonly Gap[]
  readonly open: readonly Gap[]
  readonly edited: boolean
  readonly isEdited: (source: Source) => boolean
  readonly choose: (source: Source) => void
  readonly setLanguage: (language: Language) => void
  readonly answer: (typed: Typed) => void
  /** Takes over what the user made of the subject or the body as shown. */
  readonly type: (part: keyof LetterText, typed: string) => void
  readonly startOver: () => void
}

/** Joins what is known, what was chosen and what was typed into one letter. */
export function useLetter(known: Known, situation: Situation): Desk {
  const app = useFormat()
  const { facts } = known
  const clientId = facts.client?.id ?? null
  const [work, change] = useWork(clientId)
  useKeepWork(clientId)
  const { source, language, original } = chosen(known, work, situation, app.language)
  const draft = work.drafts[draftKey(source, situation, language)]
  const text = draft ? textOf(draft) : original
  const from = draft?.from ?? { ...original, language }
  const answers = answersOf(facts, work.typed)
  const filling: Filling = {
    values: gapValues(facts, answers, language, situation, letterFormat(language, app)),
    missing: letterTexts[language].missing,
    dir: directionOf(language),
  }
  const used = gapsIn(text.subject, text.body)
  const write = (to: LetterText) =>
    change(({ drafts, ...rest }) => ({
      ...rest,
      drafts: { ...drafts, [draftKey(source, situation, language)]: { ...to, from } },
    }))
  return {
    facts,
    situation,
    language,
    source,
    text,
    from,
    shown: fillLetter(text, filling),
    filling,
    answers,
    used,
    open: openGaps(text, filling),
    edited: draft !== undefined && !same(draft, original),
    isEdited: (other) => work.drafts[draftKey(other, situation, language)] !== undefined,
    choose: (next) => change((old) => ({ ...old, sources: { ...old.sources, [situation]: next } })),
    setLanguage: (next) => change((old) => inLanguage(old, next, situation, source)),
    answer: (typed) => change((old) => ({ ...old, typed: { ...old.typed, ...typed } })),
    type: (part, typed) => write({ ...text, [part]: retype(text[part], filling, typed) }),
    startOver: () => change((old) => without(old, draftKey(source, situation, language))),
  }
}

// Without what a kept letter, template or edit holds beside its text.
const textOf = (letter: LetterText): LetterText => ({
  subject: letter.subject,
  body: letter.body,
})

function chosen(known: Known, work: Work, situation: Situation, app: Language) {
  const source = work.sources[situation]
  const language = work.language ?? known.kept[0]?.language ?? app
  if (source && source.kind !== 'builtIn') {
    const letters: readonly (Template | Letter)[] =
      source.kind === 'template' ? known.templates : known.kept
    // What was made of one deleted since stays, and can be saved as a template of its own.
    const letter =
      letters.find(({ id }) => id === source.id) ??
      work.drafts[draftKey(source, situation, language)]?.from
    if (letter) return { source, language: letter.language, original: textOf(letter) }
  }
  const tone = source?.kind === 'builtIn' ? source.tone : tones[situation][0]
  const original = builtInLetter(language, situation, tone) ?? { subject: '', body: '' }
  return { source: { kind: 'builtIn', tone } as const, language, original }
}

// A template and a kept letter are in the language they were written in: another one means a built-in letter.
function inLanguage(work: Work, language: Language, situation: Situation, source: Source): Work {
  const next: Source =
    source.kind === 'builtIn' ? source : { kind: 'builtIn', tone: tones[situation][0] }
  return { ...work, language, sources: { ...work.sources, [situation]: next } }
}

function without({ drafts, ...rest }: Work, key: string): Work {
  const left = Object.entries(drafts).filter(([other]) => other !== key)
  return { ...rest, drafts: Object.fromEntries(left) }
}

function openGaps({ subject, body }: LetterText, filling: Filling): readonly Gap[] {
  const pieces = [...piecesOf(subject, filling), ...piecesOf(body, filling)]
  const open = new Set(pieces.flatMap((piece) => (piece.open && piece.gap ? [piece.gap] : [])))
  return gapsIn(subject, body).filter((gap) => open.has(gap))
}

const same = (a: LetterText, b: LetterText) => a.subject === b.subject && a.body === b.body
