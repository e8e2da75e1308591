import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Entry } from '../../../../shared/domain/entities.ts'
import { ask, callKey, useTransport } from '../../../api/index.ts'
import type { EntryFilter, EntrySort } from './list-state.ts'

export type ListInput = EntryFilter & { readonly sort: EntrySort }

/** Rows asked for at a time; more than a window ever shows, so that two pages cover any stretch in sight. */
export const pageSize = 200

/** Entries of the rows on two pages (by number, perhaps the same one); a row not there yet is undefined. */
export function useEntryPages(
  filter: ListInput,
  { from, to }: { readonly from: number; readonly to: number },
): (row: number) => Entry | undefined {
  const early = useEntryPage(filter, from)
  const late = useEntryPage(filter, to)
  return useCallback(
    (row) => {
      const page = Math.floor(row / pageSize)
      if (page !== from && page !== to) return undefined
      return (page === from ? early : late)?.[row % pageSize]
    },
    [from, to, early, late],
  )
}

function useEntryPage(filter: ListInput, page: number) {
  const transport = useTransport()
  const input = { ...filter, offset: page * pageSize, limit: pageSize }
  return useQuery({
    queryKey: callKey('entries.page', input),
    queryFn: () => ask(transport, 'entries.page', input),
    // Comparing two hundred rows costs more than drawing the few in sight.
    structuralSharing: false,
    // Pages scrolled past are dropped soon: a long list must not be kept whole.
    gcTime: 30_000,
  }).data
}
