import type { Language } from '../domain/kinds.ts'
import { en } from './en/index.ts'
import { type Spoken, type Texts, spoken } from './spoken.ts'

export type English = typeof en

/** The texts of the page, of every language that has its own. */
const words: Readonly<Record<Spoken, Texts<English>>> = { en }

/** The texts of the page in a language; the gaps in them are those of the English ones. */
export const wordsOf = (language: Language): English => words[spoken[language]] as English
