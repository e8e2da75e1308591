import { describe, expect, test } from 'vitest'
import type { ClientState, Verdict } from '../../../../shared/domain/kinds.ts'
import {
  daysToReview,
  decided,
  decisionsOf,
  toDecide,
  type ReviewChange,
} from '../../../../shared/profitability/acting/reviews.ts'

const client = (clientId: number, verdict: Verdict | null, state: ClientState = 'active') => ({
  clientId,
  verdict,
  state,
})
const standing = {
  effectiveRate: 90_000,
  band: 'healthy',
  verdict: 'keep',
  flags: [],
} as const
const moved = (clientId: number, effectiveRate: number): ReviewChange => ({
  clientId,
  client: `Client ${clientId}`,
  before: standing,
  after: { ...standing, effectiveRate },
})
const flagged = (clientId: number): ReviewChange => ({
  ...moved(clientId, 90_000),
  after: { ...standing, verdict: 'watch', flags: ['overdue'] },
})
const ids = (clients: readonly { readonly clientId: number }[]) =>
  clients.map(({ clientId }) => clientId)

describe('of whom a review asks a decision', () => {
  const clients = [client(1, 'say-no'), client(2, 'watch'), client(3, 'keep'), client(4, 'fix')]

  test('at the first of all that can be judged', () => {
    const all = [...clients, client(5, null), client(6, 'say-no', 'past')]
    expect(ids(toDecide(all, [], true).asked)).toEqual([1, 2, 3, 4])
  })

  test('later of those to act on and those of whom something changed; the others stay apart', () => {
    const { asked, unchanged } = toDecide(clients, [flagged(2), moved(3, 88_000)], false)
    expect(ids(asked)).toEqual([1, 2, 4])
    expect(ids(unchanged)).toEqual([3])
  })

  test.each(['past', 'declined', 'prospect'] as const)('of none that is %s', (state) => {
    const { asked, unchanged } = toDecide([client(1, 'say-no', state)], [], true)
    expect([...asked, ...unchanged]).toEqual([])
  })
})

describe('what a review keeps', () => {
  const seen = new Map([
    [1, { ...standing, client: 'Nordlys A/S' }],
    [2, { ...standing, client: 'Vagt AB' }],
  ])

  test('a decision stands with its client, the last word holds, strangers are left out', () => {
    const kept = decided(seen, [
      { clientId: 2, decision: 'fix' },
      { clientId: 9, decision: 'keep' },
      { clientId: 2, decision: 'say-no' },
    ])
    expect(decisionsOf(kept)).toEqual([{ clientId: 2, decision: 'say-no' }])
    expect(kept.get(1)).toEqual(seen.get(1))
  })
})

describe('how far back it asks about days without time', () => {
  test.each([
    [null, 31],
    ['2026-10-30', 31],
    ['2026-11-10', 20],
    ['2026-11-30', 1],
    ['2026-12-02', 1],
  ])('after a review on %s: %s days', (last, days) => {
    expect(daysToReview(last, '2026-11-30')).toBe(days)
  })
})
