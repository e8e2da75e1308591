import { describe, expect, it } from 'vitest'
import { isReviewDue, reviewChanges } from '../../../../shared/profitability/acting/reviews.ts'
import type { ReviewedStanding } from '../../../../shared/domain/deciding/flags.ts'

describe('the monthly review', () => {
  it.each([
    [1, [], '2026-06-01', true],
    [1, ['2026-05-31'], '2026-06-01', true],
    [1, ['2026-05-31', '2026-06-01'], '2026-06-30', false],
    [1, ['2025-06-30'], '2026-06-30', true],
    [0, [], '2026-06-30', false],
  ])('of %i clients, done on %j, is due on %s: %s', (clients, done, asOf, isDue) => {
    expect(isReviewDue(clients, done, asOf)).toBe(isDue)
  })
})

describe('what changed since a review', () => {
  const was: ReviewedStanding = {
    effectiveRate: 60_000,
    band: 'below-alternative',
    verdict: 'watch',
    flags: ['below-alternative'],
  }
  type Seen = readonly [id: number, client: string, standing: ReviewedStanding]
  const standings = (...all: readonly Seen[]) =>
    new Map(all.map(([id, client, standing]) => [id, { client, ...standing }]))
  const changes = (...all: readonly Seen[]) =>
    reviewChanges(standings([1, 'Nordlys', was]), standings(...all))

  it('is nothing where all is as it was, whatever the order of the flags', () => {
    expect(changes([1, 'Nordlys', was])).toEqual([])
    const flags = ['late-payer', 'overdue'] as const
    const two = { ...was, flags }
    const other = { ...was, flags: flags.toReversed() }
    expect(reviewChanges(standings([1, 'A', two]), standings([1, 'A', other]))).toEqual([])
  })

  it.each([
    { effectiveRate: 60_001 },
    { effectiveRate: null },
    { band: 'healthy' },
    { verdict: 'fix' },
    { flags: [] },
    { flags: ['below-alternative', 'overdue'] },
  ] as const)('is a client with %j', (more) => {
    const after = { ...was, ...more }
    expect(changes([1, 'Nordlys', after])).toEqual([
      { clientId: 1, client: 'Nordlys', before: was, after },
    ])
  })

  it('is a client who came or went, by the name there is', () => {
    expect(changes([2, 'Vagt', was])).toEqual([
      { clientId: 1, client: 'Nordlys', before: was, after: null },
      { clientId: 2, client: 'Vagt', before: null, after: was },
    ])
    expect(changes([1, 'Nordlys A/S', { ...was, band: 'healthy' }])[0]?.client).toBe('Nordlys A/S')
  })

  it('names the gravest change first', () => {
    const before = standings([1, 'A', was], [2, 'B', was], [3, 'C', was], [4, 'D', was])
    const after = standings(
      [1, 'A', { ...was, effectiveRate: 1 }],
      [2, 'B', { ...was, flags: [] }],
      [3, 'C', { ...was, verdict: 'say-no' }],
      [4, 'D', { ...was, effectiveRate: 2 }],
    )
    expect(reviewChanges(before, after).map(({ client }) => client)).toEqual(['C', 'B', 'A', 'D'])
  })
})
