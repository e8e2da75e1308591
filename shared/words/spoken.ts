import type { Language } from '../domain/kinds.ts'

/**
 * The language whose texts are read in each language a user can choose: its own, or English while it has none.
 * The one place that falls back: a language that names itself here must be complete to compile, for every shell.
 */
export const spoken = {
  en: 'en',
  sv: 'en',
  da: 'en',
  nl: 'en',
  he: 'en',
} as const satisfies Readonly<Record<Language, Language>>
export type Spoken = (typeof spoken)[Language]

/**
 * The shape a language must fill, from the English texts: the same keys, any text. Where a text counts
 * (`_other`), a language with a form for two adds it.
 */
export type Texts<T> = T extends string
  ? string
  : { readonly [K in keyof T]: Texts<T[K]> } & {
      readonly [K in keyof T as K extends `${infer Name}_other` ? `${Name}_two` : never]?: string
    }

/** A text for every kind: one without words does not compile. */
export type By<Kind extends string> = Readonly<Record<Kind, string>>
