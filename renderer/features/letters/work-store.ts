import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { languages, situations, type Situation } from '../../../shared/domain/kinds.ts'
import { noticeLengths, type LetterText } from '../../../shared/words/letters/index.ts'
import { useUnsaved, type Unsaved } from '../../api/index.ts'
import { useDraft, useKeepDraft } from '../../forms/state/use-draft.ts'
import type { Language } from '../../i18n/index.ts'
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
  readonly drafts: Readonly<Record<string, Edit>>
}

/** An edited text, with what it was made from as that then stood. */
export type Edit = LetterText & { readonly from?: Original | undefined }
export type Original = LetterText & { readonly language: Language }

type ChangeWork = (how: (work: Work) => Work) => void

const untouched: Work = { language: null, sources: {}, typed: {}, drafts: {} }
/** Null: nothing was done in this window, so what was kept when an earlier one was left holds. */
const works: Unsaved<Work | null> = { name: 'letter', untouched: null }

const keyOf = (clientId: number | null) => `letter/${clientId ?? 'nobody'}`

/** The unfinished letter to a client (null: to nobody yet), and how to change it. */
export function useWork(clientId: number | null): readonly [Work, ChangeWork] {
  const [done, put] = useUnsaved(works, keyOf(clientId))
  const draft = useDraft(keyOf(clientId))
  const before = useMemo(() => workOf(draft), [draft])
  const change: ChangeWork = useCallback((how) => put((now) => how(now ?? before)), [put, before])
  return [done ?? before, change]
}

/** Keeps the unfinished letter while it is written. */
export function useKeepWork(clientId: number | null): void {
  const [done] = useUnsaved(works, keyOf(clientId))
  useKeepDraft(keyOf(clientId), done && textOf(done))
}

function textOf(work: Work): string {
  const text = JSON.stringify(work)
  return text === JSON.stringify(untouched) ? '' : text
}

const id = z.number()
const text = z.string().optional()
const letter = () => z.object({ subject: z.string(), body: z.string() })
const original = () => letter().extend({ language: z.enum(languages) })
const writing = z.object({
  language: z.enum(languages).nullable(),
  sources: z.partialRecord(
    z.enum(situations),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('builtIn'), tone: z.string() }),
      z.object({ kind: z.literal('template'), id }),
      z.object({ kind: z.literal('kept'), id }),
    ]),
  ),
  typed: z.object({
    contact: text,
    me: text,
    project: text,
    reason: text,
    other: text,
    resource: text,
    notice: z.enum(noticeLengths).optional(),
    lastDay: z.string().nullable().optional(),
    newRate: z.number().nullable().optional(),
  }),
  drafts: z.record(z.string(), letter().extend({ from: original().optional() })),
})

/** The work a draft holds; untouched where it holds none, as one of another version may. */
function workOf(draft: string | null): Work {
  if (draft === null) return untouched
  try {
    // Nothing is undefined that was read from JSON.
    return writing.parse(JSON.parse(draft)) as Work
  } catch {
    return untouched
  }
}

/** Under which name the edits of a letter are held. */
export function draftKey(source: Source, situation: Situation, language: Language): string {
  return source.kind === 'builtIn'
    ? `${situation}-${source.tone}-${language}`
    : `${source.kind}-${source.id}`
}
