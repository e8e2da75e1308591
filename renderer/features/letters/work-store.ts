import type { Situation } from '../../../shared/domain/kinds.ts'
import { useUnsaved, type Unsaved } from '../../api/index.ts'
import type { Language } from '../../i18n/index.ts'
import type { LetterText } from '../../../shared/words/letters/index.ts'
import type { Typed } from './letter-values.ts'

/** What a letter is made from: a built-in one, the user's own template, or one that was kept. */
export type Source =
  | { readonly kind: 'builtIn'; readonly tone: string }
  | { readonly kind: 'template'; readonly id: number }
  | { readonly kind: 'kept'; readonly id: number }

/** What the user has done so far about one client's letter. */
export interface Work {
  /** Null: the language of the last letter kept, else the app's. */
  readonly language: Language | null
  readonly sources: Readonly<Partial<Record<Situation, Source>>>
  readonly typed: Typed
  /** Edited texts with their gaps, by what they were made from: none is lost by choosing another. */
  readonly drafts: Readonly<Record<string, LetterText>>
}

const works: Unsaved<Work> = {
  name: 'letter',
  untouched: { language: null, sources: {}, typed: {}, drafts: {} },
}

/** The unfinished letter to a client (null: to nobody yet), and how to change it. */
export const useWork = (clientId: number | null) => useUnsaved(works, clientId ?? 'nobody')

/** Under which name the edits of a letter are held. */
export function draftKey(source: Source, situation: Situation, language: Language): string {
  return source.kind === 'builtIn'
    ? `${situation}-${source.tone}-${language}`
    : `${source.kind}-${source.id}`
}
