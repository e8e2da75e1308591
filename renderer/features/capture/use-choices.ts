import { useId, useState, type KeyboardEvent } from 'react'
import type { ReadLine } from '../../../shared/quick-line/index.ts'
import { useStartTimer } from '../timer/index.ts'
import { noted } from './edit-line.ts'
import { againOf } from '../../../shared/domain/timing/again.ts'
import { notesFor, recentOf, type Recent } from './recent.ts'
import type { Lately } from './use-line-context.ts'

const mostRecents = 5
const mostNotes = 3

/** One thing offered under the line. */
export type Offer =
  | { readonly kind: 'again'; readonly recent: Recent }
  | { readonly kind: 'note'; readonly note: string }

interface Given {
  readonly text: string
  readonly read: ReadLine
  readonly lately: Lately
  readonly put: (text: string) => void
}

export interface Choices {
  /** The id of the list; its options have their place behind it. */
  readonly id: string
  readonly offers: readonly Offer[]
  readonly marked: number | null
  readonly mark: (at: number | null) => void
  readonly take: (offer: Offer) => void
  /** Right after a line was sent nothing is offered, as it would cover what was logged: until an arrow, a letter or the next visit. */
  readonly setQuiet: (quiet: boolean) => void
  /** True if the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  /** How the field is told to lead the list, while that is shown. */
  readonly inputProps: (isShown: boolean) => Readonly<Record<string, string | boolean | undefined>>
}

/** What is offered under the line, walked with the arrows while the cursor stays in it. */
export function useChoices({ text, read, lately, put }: Given): Choices {
  const id = useId()
  const start = useStartTimer()
  const [isQuiet, setQuiet] = useState(false)
  const all = offersOf({ text, read, lately })
  const offers = isQuiet && text.trim() === '' ? none : all
  const [at, setMarked] = useState<number | null>(null)
  const marked = at !== null && at < offers.length ? at : null
  const take = (offer: Offer) => {
    setMarked(null)
    if (offer.kind === 'note') return put(noted(text, offer.note, read, lately.context))
    return start(againOf(offer.recent))
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const offer = marked === null ? undefined : offers[marked]
    if (event.key === 'Enter' && offer && !event.ctrlKey && !event.metaKey) take(offer)
    else if (event.key === 'Escape' && marked !== null) setMarked(null)
    else if (stepOf(event) === 0 || all.length === 0) return false
    else {
      setQuiet(false)
      setMarked(nextOf(marked, stepOf(event), all.length))
    }
    event.preventDefault()
    return true
  }
  return {
    id,
    offers,
    marked,
    mark: setMarked,
    take,
    setQuiet,
    onKeyDown,
    inputProps: (isShown) => {
      const isOpen = isShown && offers.length > 0
      return {
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        'aria-activedescendant': isOpen && marked !== null ? `${id}-${marked}` : undefined,
      }
    },
  }
}

const none: readonly Offer[] = []

function offersOf({ text, read, lately }: Omit<Given, 'put'>): readonly Offer[] {
  if (text.trim() === '') {
    return recentOf(lately.newest, mostRecents).map((recent) => ({ kind: 'again', recent }))
  }
  if (read.owner.clientId === null || read.asks.length > 0) return []
  return notesFor(lately.newest, read.owner, read.note, mostNotes).map((note) => ({
    kind: 'note',
    note,
  }))
}

function stepOf({ key }: KeyboardEvent): -1 | 0 | 1 {
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : 0
}

/** Round and round, over none marked. */
function nextOf(marked: number | null, step: number, count: number): number | null {
  const places = count + 1
  const next = ((marked ?? -1) + 1 + step + places) % places
  return next === 0 ? null : next - 1
}
