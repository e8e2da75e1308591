import { useCallback, useState, type RefObject } from 'react'
import type { Entry } from '../../../../shared/domain/entities.ts'
import type { RowView } from './row-view.ts'
import { pageSize, useEntryPages, type ListInput } from './use-entry-pages.ts'
import { useRecycledRows } from './use-recycled-rows.ts'
import type { Selection } from './use-selection.ts'

interface Options {
  readonly list: ListInput
  readonly count: number
  readonly view: (entry: Entry) => RowView
  /** The entry with what is being written to it. */
  readonly shown: (entry: Entry) => Entry
  readonly selection: Selection
}

/** The rows drawn, and the entry of a row, loaded as far as it is in sight. */
export function useRows(scroller: RefObject<HTMLElement | null>, options: Options) {
  const { list, count, view, shown, selection } = options
  const [pages, setPages] = useState({ from: 0, to: 0 })
  const { entryAt: loaded, error, retry } = useEntryPages(list, pages)
  const entryAt = useCallback(
    (index: number) => {
      const entry = loaded(index)
      return entry && shown(entry)
    },
    [loaded, shown],
  )
  const viewAt = useCallback(
    (index: number) => {
      const entry = entryAt(index)
      return entry && view(entry)
    },
    [entryAt, view],
  )
  const { selected } = selection
  const isSelected = useCallback(
    (index: number) => {
      if (selected.size === 0) return false
      const entry = loaded(index)
      return entry !== undefined && selected.has(entry.id)
    },
    [loaded, selected],
  )
  const { order } = useRecycledRows(scroller, { count, viewAt, isSelected }, (first, last) => {
    const [from, to] = [Math.floor(first / pageSize), Math.floor(last / pageSize)]
    setPages((now) => (now.from === from && now.to === to ? now : { from, to }))
  })
  return { order, entryAt, error, retry }
}
