import { useCallback, useState } from 'react'
import { idsAtOnce } from '../../../../shared/domain/limits.ts'
import { ask, useToasts, useTransport } from '../../../api/index.ts'
import { isCallFailure } from '../../../api/index.ts'
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
}

const nothing: Selected = new Map()

/** Selects rows of a list, loaded or not. */
export function useSelection(filter: EntryFilter, sort: EntrySort): Selection {
  const transport = useTransport()
  const toasts = useToasts()
  const [selected, setSelected] = useState(nothing)
  const [anchor, setAnchor] = useState(0)
  const [isCut, setCut] = useState(false)
  const add = useCallback(
    async (offset: number, limit: number) => {
      try {
        const rows = await ask(transport, 'entries.ids', { ...filter, sort, offset, limit })
        setSelected(
          (now) => new Map([...now, ...rows.map(({ id, seconds }) => [id, seconds] as const)]),
        )
      } catch (error) {
        if (!isCallFailure(error)) throw error
        toasts.failed(error)
      }
    },
    [transport, filter, sort, toasts],
  )
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
      void add(first, Math.min(last - first + 1, idsAtOnce.entries))
    },
    all: (count) => {
      setCut(count > idsAtOnce.entries)
      setSelected(nothing)
      void add(0, idsAtOnce.entries)
    },
    none: () => {
      setCut(false)
      setSelected(nothing)
    },
  }
}
