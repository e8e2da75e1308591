import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ListedEntry } from '../../../../shared/domain/entities.ts'
import { ask, callKey, useTransport, type CallFailure } from '../../../api/index.ts'
import type { EntryFilter, EntrySort } from './list-state.ts'

export type ListInput = EntryFilter & { readonly sort: EntrySort }

/** Rows asked for at a time; more than a window ever shows, so that two pages cover any stretch in sight. */
export const pageSize = 200

/** Entries of the rows on two pages (by number, perhaps the same one). */
export function useEntryPages(
  filter: ListInput,
  { from, to }: { readonly from: number; readonly to: number },
): EntryPages {
  const pages = [useEntryPage(filter, from), useEntryPage(filter, to)] as const
  const [early, late] = [pages[0].data, pages[1].data]
  const entryAt = useCallback(
    (row: number) => {
      const page = Math.floor(row / pageSize)
      if (page !== from && page !== to) return undefined
      return (page === from ? early : late)?.[row % pageSize]
    },
    [from, to, early, late],
  )
  const failed = pages.filter(({ isError }) => isError)
  return {
    entryAt,
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  }
}

interface EntryPages {
  /** The entry of a row; undefined: it is not there yet. */
  readonly entryAt: (row: number) => ListedEntry | undefined
  /** Why rows of the two pages are missing, or may be out of date. */
  readonly error: CallFailure | null
  readonly retry: () => void
}

function useEntryPage(filter: ListInput, page: number) {
  const transport = useTransport()
  const input = { ...filter, offset: page * pageSize, limit: pageSize }
  return useQuery<readonly ListedEntry[], CallFailure>({
    queryKey: callKey('entries.page', input),
    queryFn: () => ask(transport, 'entries.page', input),
    // Comparing two hundred rows costs more than drawing the few in sight.
    structuralSharing: false,
    // Pages scrolled past are dropped soon: a long list must not be kept whole.
    gcTime: 30_000,
  })
}
