import type { CallOutput } from '../../../shared/contract/index.ts'

type Change = CallOutput<'reviews.status'>['changes'][number]
type Standing = NonNullable<Change['after']>

/** A client whose rate fell since the last review, and what else is other now. */
export const aChange = (clientId: number, client: string, now: Partial<Standing>): Change => ({
  clientId,
  client,
  before: { effectiveRate: 15_000, band: 'near-prao', verdict: 'watch', flags: ['overdue'] },
  after: { effectiveRate: 12_500, band: 'near-prao', verdict: 'watch', flags: ['overdue'], ...now },
})
