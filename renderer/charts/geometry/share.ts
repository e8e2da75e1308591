import type { ClientFigures } from '../../../shared/contract/reports.ts'

/** What a client brought of all that was earned (C1). */
export interface ShareRow {
  /** Null for the row that stands for the others together. */
  readonly clientId: number | null
  readonly client: string | null
  /** Base minor units. */
  readonly earned: number
  readonly share: number | null
  /** How many clients the row stands for. */
  readonly count: number
}

/**
 * C1: clients that earned anything, most first, and the chosen one whatever it earned; the `most` with the
 * most revenue by name, the rest as one row at the end.
 */
export function shareRows(
  clients: readonly ClientFigures[],
  chosenId: number,
  most = 8,
): ShareRow[] {
  const sorted = clients
    .filter((client) => client.earned !== 0 || client.clientId === chosenId)
    .toSorted((a, b) => b.earned - a.earned || (a.client < b.client ? -1 : 1))
  const named = sorted.filter((client, i) => i < most || client.clientId === chosenId)
  const others = sorted.filter((client) => !named.includes(client))
  const rows = named.map(({ clientId, client, earned, revenueShare }) => ({
    clientId,
    client,
    earned,
    share: revenueShare,
    count: 1,
  }))
  if (others.length === 0) return rows
  return [
    ...rows,
    {
      clientId: null,
      client: null,
      earned: others.reduce((sum, { earned }) => sum + earned, 0),
      share: others.reduce((sum, { revenueShare }) => sum + (revenueShare ?? 0), 0),
      count: others.length,
    },
  ]
}
