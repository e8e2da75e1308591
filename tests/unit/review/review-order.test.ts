import { expect, test } from 'vitest'
import type { ReviewedStanding } from '../../../shared/domain/deciding/flags.ts'
import { mostTelling } from '../../../renderer/features/review/review-order.ts'

const standing = (more: Partial<ReviewedStanding> = {}): ReviewedStanding => ({
  effectiveRate: 50_000,
  band: 'healthy',
  verdict: 'keep',
  flags: [],
  ...more,
})
const change = (
  client: string,
  before: ReviewedStanding | null,
  after: ReviewedStanding | null,
) => ({ clientId: client.length, client, before, after })

test('a verdict tells more than flags, flags more than a rate, a large move more than a small one', () => {
  const changes = [
    change('a little', standing(), standing({ effectiveRate: 49_900 })),
    change('much', standing(), standing({ effectiveRate: 500_000 })),
    change('a flag', standing({ flags: ['overdue'] }), standing()),
    change('no rate any more', standing(), standing({ effectiveRate: null })),
    change('a verdict', standing(), standing({ verdict: 'say-no' })),
    change('new', null, standing()),
  ]
  expect(mostTelling(changes).map(({ client }) => client)).toEqual([
    'a verdict',
    'new',
    'a flag',
    'much',
    'no rate any more',
    'a little',
  ])
})
