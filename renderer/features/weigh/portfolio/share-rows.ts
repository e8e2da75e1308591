import type { CallOutput } from '../../../../shared/contract/index.ts'

type Portfolio = CallOutput<'whatIf.portfolio'>

/** A client, or new work, before and after; money in base minor units. */
export interface ShareRow {
  /** Null: new work, or the others together. */
  readonly clientId: number | null
  readonly client: string
  readonly kind: 'client' | 'new' | 'others'
  /** How many clients it stands for. */
  readonly count: number
  readonly keep: number
  readonly after: number
  readonly keepShare: number | null
  readonly afterShare: number | null
}

/** The most clients shown by name; the rest stand together. */
const mostRows = 9

/** Revenue by client before and after, the largest before first, new work last. */
export function shareRows({ keep, after }: Pick<Portfolio, 'keep' | 'after'>): ShareRow[] {
  const later = new Map(after.shares.map((one) => [one.clientId, one]))
  const clients = keep.shares.map((one): ShareRow => {
    const then = later.get(one.clientId)
    return {
      clientId: one.clientId,
      client: one.client,
      kind: 'client',
      count: 1,
      keep: one.revenue,
      after: then?.revenue ?? 0,
      keepShare: one.share,
      afterShare: then?.share ?? (after.largestShare === null ? null : 0),
    }
  })
  const fresh = later.get(null)
  return [
    ...together(clients),
    ...(fresh
      ? [
          {
            clientId: null,
            client: '',
            kind: 'new' as const,
            count: 1,
            keep: 0,
            after: fresh.revenue,
            keepShare: keep.largestShare === null ? null : 0,
            afterShare: fresh.share,
          },
        ]
      : []),
  ]
}

function together(clients: readonly ShareRow[]): ShareRow[] {
  if (clients.length <= mostRows + 1) return [...clients]
  const rest = clients.slice(mostRows)
  const sum = (of: (row: ShareRow) => number | null) =>
    rest.reduce<number | null>((all, row) => {
      const part = of(row)
      return all === null || part === null ? null : all + part
    }, 0)
  return [
    ...clients.slice(0, mostRows),
    {
      clientId: null,
      client: '',
      kind: 'others',
      count: rest.length,
      keep: sum((row) => row.keep) ?? 0,
      after: sum((row) => row.after) ?? 0,
      keepShare: sum((row) => row.keepShare),
      afterShare: sum((row) => row.afterShare),
    },
  ]
}
