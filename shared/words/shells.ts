import type { Language } from '../domain/kinds.ts'
import { shells } from './en/shells/shells.ts'
import { type Spoken, type Texts, spoken } from './spoken.ts'

export type ShellWords = typeof shells

/** The texts of the Node shells, apart from those of the page, so that starting one loads few. */
const words: Readonly<Record<Spoken, Texts<ShellWords>>> = { en: shells }

/** The texts of the Node shells in a language. English until the user's own is known. */
export const shellWordsOf = (language: Language = 'en'): ShellWords =>
  words[spoken[language]] as ShellWords
