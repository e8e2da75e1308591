import type { ImportOutcome } from '../../../../shared/contract/files/imports.ts'

type PerMonth = ImportOutcome['perMonth'][number]

/** Sums by client and month: what is here, and what comes and goes. */
export interface MonthSums {
  readonly add: (
    client: string | null,
    month: string,
    currency: string | null,
    amount: number,
  ) => void
  /** The months that something was added to, by month, then client; `here` tells what stands in each. */
  readonly told: (here: (sum: Omit<PerMonth, 'here' | 'after'>) => number) => PerMonth[]
}

export function monthSums(): MonthSums {
  const sums = new Map<string, Omit<PerMonth, 'here'>>()
  return {
    add: (client, month, currency, amount) => {
      const key = JSON.stringify([client, month, currency])
      const sum = sums.get(key)
      sums.set(key, { client, month, currency, after: (sum?.after ?? 0) + amount })
    },
    told: (here) =>
      [...sums.values()]
        .map(({ after, ...sum }) => ({ ...sum, here: here(sum), after: here(sum) + after }))
        .toSorted(
          (a, b) =>
            a.month.localeCompare(b.month) || (a.client ?? '').localeCompare(b.client ?? ''),
        ),
  }
}
