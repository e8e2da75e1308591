import { useCallback, useEffect, useRef, useState } from 'react'
import { idsAtOnce } from '../../../../shared/domain/limits.ts'
import { ask, useToasts, useTransport } from '../../../api/index.ts'
import type { EntryFilter, EntrySort } from './list-state.ts'

/** The entries selected, each with its seconds. */
export type Selected = ReadonlyMap<number, number>

export interface Selection {
  readonly selected: Selected
  /** Whether there were more than can be changed at once. */
  readonly isCut: boolean
  /** Adds or takes away one; the row it stands in is where a range begins. */
  readonly toggle: (row: number, entry: { readonly id: number; readonly seconds: number }) => void
  /** Adds the rows between where the last one was selected and this one. */
  readonly extendTo: (row: number) => void
  readonly all: (count: number) => void
  readonly none: () => void
  /** Lets go of what has left the list. */
  readonly check: () => void
}

const nothing: Selected = new Map()

/** Selects rows of a list, loaded or not; with each new state of the list, what has left it is let go. */
export function useSelection(filter: EntryFilter, sort: EntrySort, state: unknown): Selection {
  const transport = useTransport()
  const toasts = useToasts()
  const [selected, setSelected] = useState(nothing)
  const [anchor, setAnchor] = useState(0)
  const [isCut, setCut] = useState(false)
  const idsAt = useCallback(
    (offset: number, limit: number) =>
      ask(transport, 'entries.ids', { ...filter, sort, offset, limit }),
    [transport, filter, sort],
  )
  const add = (offset: number, limit: number) => {
    idsAt(offset, limit)
      .then((rows) =>
        setSelected(
          (now) => new Map([...now, ...rows.map(({ id, seconds }) => [id, seconds] as const)]),
        ),
      )
      .catch(toasts.failed)
  }
  const check = useCheck(selected, setSelected, idsAt)
  useEffect(check, [check, state])
  return {
    selected,
    isCut,
    toggle: (row, { id, seconds }) => {
      setAnchor(row)
      setCut(false)
      setSelected((now) => {
        const next = new Map(now)
        if (!next.delete(id)) next.set(id, seconds)
        return next
      })
    },
    extendTo: (row) => {
      const [first, last] = [Math.min(anchor, row), Math.max(anchor, row)]
      add(first, Math.min(last - first + 1, idsAtOnce.entries))
    },
    all: (count) => {
      setCut(count > idsAtOnce.entries)
      setSelected(nothing)
      add(0, idsAtOnce.entries)
    },
    none: () => {
      setCut(false)
      setSelected(nothing)
    },
    check,
  }
}

type IdsAt = (
  offset: number,
  limit: number,
) => Promise<readonly { readonly id: number; readonly seconds: number }[]>

function useCheck(
  selected: Selected,
  setSelected: (how: (now: Selected) => Selected) => void,
  idsAt: IdsAt,
): () => void {
  const toasts = useToasts()
  const latest = useRef(selected)
  useEffect(() => {
    latest.current = selected
  }, [selected])
  return useCallback(() => {
    const asked = latest.current
    if (asked.size === 0) return
    foundOf(asked, idsAt)
      .then((found) => setSelected((now) => without(now, asked, found)))
      .catch(toasts.failed)
  }, [setSelected, idsAt, toasts])
}

/** Those of the entries that are in the list still, with their seconds. */
async function foundOf(asked: Selected, idsAt: IdsAt): Promise<Selected> {
  const found = new Map<number, number>()
  for (let offset = 0; found.size < asked.size; offset += idsAtOnce.entries) {
    const rows = await idsAt(offset, idsAtOnce.entries)
    for (const { id, seconds } of rows) if (asked.has(id)) found.set(id, seconds)
    if (rows.length < idsAtOnce.entries) break
  }
  return found
}

/** What is selected now, but for what was asked after and not found. */
const without = (now: Selected, asked: Selected, found: Selected): Selected =>
  new Map(
    [...now]
      .filter(([id]) => found.has(id) || !asked.has(id))
      .map(([id, seconds]) => [id, found.get(id) ?? seconds] as const),
  )
