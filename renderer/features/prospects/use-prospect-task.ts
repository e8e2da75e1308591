import type { Decided } from '../../../shared/domain/kinds.ts'
import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'

/** What is open beside the lists. */
export type ProspectTask =
  | { readonly kind: 'add'; readonly wanted: boolean }
  | { readonly kind: 'edit' | 'screen'; readonly id: number }
  | { readonly kind: 'decide'; readonly id: number; readonly decision: Decided }

/** The address that opens something on the prospects page, for links from elsewhere. */
export const prospectAddress = {
  add: '/prospects?new=1',
  edit: (id: number) => `/prospects?prospect=${id}`,
  screen: (id: number) => `/prospects?screen=${id}`,
} as const

/** What is open on the page; an address that asks for something is followed once, so that closing is final. */
export function useProspectTask(): readonly [
  ProspectTask | null,
  (task: ProspectTask | null) => void,
] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const [task, setTask] = useState(() => taskOf(search))
  const [known, setKnown] = useState(search)
  const asked = taskOf(search)
  if (known !== search) {
    setKnown(search)
    if (asked) setTask(asked)
  }
  const follow = asked !== null
  useEffect(() => {
    // The question mark alone takes the wish out of the address.
    if (follow) navigate('/prospects?', { replace: true })
  }, [follow, navigate])
  return [task, setTask]
}

function taskOf(search: string): ProspectTask | null {
  const asked = new URLSearchParams(search)
  for (const [key, kind] of [
    ['prospect', 'edit'],
    ['screen', 'screen'],
  ] as const) {
    const id = Number(asked.get(key))
    if (Number.isSafeInteger(id) && id > 0) return { kind, id }
  }
  return asked.has('new') ? { kind: 'add', wanted: false } : null
}
