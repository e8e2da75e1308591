import { createInstance, type TFunction } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, languages } from '../../shared/domain/kinds.ts'
import { wordsOf } from '../../shared/words/index.ts'
import { spoken } from '../../shared/words/spoken.ts'
import { leftToRight } from './left-to-right.ts'

export type { Language }
export type Direction = 'ltr' | 'rtl'
/** Looks a text up by path: `t(($) => $.time.startTimer)`. A wrong path does not compile. */
export type Translate = TFunction

/** Which way the language is read. */
export const directionOf = (language: Language): Direction => (language === 'he' ? 'rtl' : 'ltr')

const ownTexts: readonly Language[] = languages.filter((language) => spoken[language] === language)

/** Languages a user can choose today: those with texts, and Hebrew for its layout and formats. */
export const availableLanguages = languages.filter(
  (language) => ownTexts.includes(language) || directionOf(language) === 'rtl',
)

// English standing in for a language that is read from right to left.
const englishInRtl = 'en-x-rtl'

export const i18n = createInstance()
void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: { he: [englishInRtl], default: ['en'] },
  resources: {
    ...Object.fromEntries(
      ownTexts.map((language) => [language, { translation: wordsOf(language) }]),
    ),
    [englishInRtl]: { translation: leftToRight(wordsOf('en')) },
  },
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The texts in the user's language, English where it has none yet. */
export const useT = (): Translate => useTranslation('translation', { i18n }).t

const usualRegion: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  sv: 'sv-SE',
  da: 'da-DK',
  nl: 'nl-NL',
  he: 'he-IL',
}

/** The tag numbers and dates are written in: the user's own region of the language if the system names one. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag.startsWith(`${language}-`))
  return own ?? usualRegion[language]
}
