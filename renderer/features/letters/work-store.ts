import { useCallback, useSyncExternalStore } from 'react'
import type { Situation } from '../../../shared/domain/kinds.ts'
import { useStatus, useTransport, type Transport } from '../../api/index.ts'
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

const untouched: Work = { language: null, sources: {}, typed: {}, drafts: {} }

interface WorkStore {
  readonly read: (key: string) => Work
  readonly change: (key: string, how: (work: Work) => Work) => void
  readonly subscribe: (listener: () => void) => () => void
}

// One per window, so that a look at another page loses nothing; gone with the window.
const stores = new WeakMap<Transport, WorkStore>()

function storeOf(transport: Transport): WorkStore {
  const known = stores.get(transport)
  if (known) return known
  const works = new Map<string, Work>()
  const listeners = new Set<() => void>()
  const store: WorkStore = {
    read: (key) => works.get(key) ?? untouched,
    change: (key, how) => {
      works.set(key, how(works.get(key) ?? untouched))
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  stores.set(transport, store)
  return store
}

/** The unfinished letter to a client (null: to nobody yet), and how to change it. */
export function useWork(
  clientId: number | null,
): readonly [Work, (how: (work: Work) => Work) => void] {
  const store = storeOf(useTransport())
  const { demo } = useStatus()
  // The clients of the sample data have ids of their own.
  const key = `${demo ? 'demo' : 'own'}-${clientId ?? 'nobody'}`
  const work = useSyncExternalStore(store.subscribe, () => store.read(key))
  const change = useCallback((how: (work: Work) => Work) => store.change(key, how), [store, key])
  return [work, change]
}

/** Under which name the edits of a letter are held. */
export function draftKey(source: Source, situation: Situation, language: Language): string {
  return source.kind === 'builtIn'
    ? `${situation}-${source.tone}-${language}`
    : `${source.kind}-${source.id}`
}
