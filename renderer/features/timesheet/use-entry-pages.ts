import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { Entry } from '../../../shared/domain/entities.ts'
import { ask, callKey, useTransport } from '../../api/index.ts'

/** Rows asked for at a time. */
export const pageSize = 200

/** Entries of the pages that cover the rows from `first` to `last`; a row not there yet is undefined. */
export function useEntryPages(
  filter: CallInput<'entries.summary'>,
  first: number,
  last: number,
): (row: number) => Entry | undefined {
  const transport = useTransport()
  const from = Math.floor(first / pageSize)
  const to = Math.floor(Math.max(first, last) / pageSize)
  const results = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => {
      const input = { ...filter, offset: (from + index) * pageSize, limit: pageSize }
      return {
        queryKey: callKey('entries.page', input),
        queryFn: () => ask(transport, 'entries.page', input),
        // Pages scrolled past are dropped soon: a long list must not be kept whole.
        gcTime: 30_000,
      }
    }),
    combine: (queries) => queries.map((query) => query.data),
  })
  return useMemo(
    () => (row: number) => results[Math.floor(row / pageSize) - from]?.[row % pageSize],
    [results, from],
  )
}
