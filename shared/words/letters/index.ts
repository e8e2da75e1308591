import type { Situation } from '../../domain/kinds.ts'
import type { Settings } from '../../domain/settings.ts'
import { da } from './da.ts'
import { en } from './en.ts'
import { he } from './he.ts'
import type { LetterText, LetterTexts } from './letter-texts.ts'
import { nl } from './nl.ts'
import { sv } from './sv.ts'

export * from './letter-texts.ts'

type Language = Settings['language']

/** The letters in every language; one left out does not compile. */
export const letterTexts: Readonly<Record<Language, LetterTexts>> = { en, sv, da, nl, he }

/** The built-in letter of a tone, or undefined where the situation has no such tone. */
export function builtInLetter(
  language: Language,
  situation: Situation,
  tone: string,
): LetterText | undefined {
  const letters: Readonly<Record<string, LetterText>> = letterTexts[language].letters[situation]
  return Object.hasOwn(letters, tone) ? letters[tone] : undefined
}

/** The reasons at hand, as sentences in the letter's language. */
export const reasonsOf = (language: Language, situation: Situation): readonly string[] =>
  Object.values(letterTexts[language].reasons[situation])
