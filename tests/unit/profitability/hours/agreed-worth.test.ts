import { describe, expect, it } from 'vitest'
import { hoursWorth } from '../../../../shared/profitability/hours/agreed-worth.ts'
import { aClient, aProject, onDay, settings } from '../support/builders.ts'

// H5 for a book without invoices: what its hours would be worth.

const asOf = '2026-06-30'
const rate = (amount: number) => ({
  projectId: null,
  rate: amount,
  currency: 'SEK',
  rateToBase: null,
  from: '2026-01-01',
})
const worth = (clients: Parameters<typeof hoursWorth>[0], more = {}) =>
  hoursWorth(clients, { ...settings, ...more }, asOf, 6)

describe('what hours would be worth', () => {
  const agreed = aClient({
    id: 1,
    days: [onDay('2025-12-31', 5), onDay('2026-02-02', 10, { billableSeconds: 8 * 3600 })],
    agreedRates: [rate(100_000)],
  })
  const open = aClient({ id: 2, name: 'Vagt AB', days: [onDay('2026-03-02', 4)] })

  it('is taken over billable hours of the window at agreed rates, the others at the target', () => {
    expect(worth([agreed, open])).toMatchObject({
      seconds: 14 * 3600,
      agreedSeconds: 8 * 3600,
      agreedValue: 800_000,
      unagreedSeconds: 4 * 3600,
      targetValue: 4 * 90_000,
      clients: [
        { client: 'Nordlys A/S', agreedValue: 800_000, targetValue: 0 },
        { client: 'Vagt AB' },
      ],
    })
  })

  it('has no value at a target that is not set', () => {
    expect(worth([open], { targetRate: null })).toMatchObject({
      unagreedSeconds: 4 * 3600,
      targetValue: null,
    })
  })

  it('leaves out what is not paid by the hour', () => {
    const fixed = aClient({
      days: [onDay('2026-02-02', 10, { projectId: 7 })],
      projects: [aProject(7, { pricing: 'fixed', fee: 1_000_000 })],
      agreedRates: [rate(100_000)],
    })
    expect(worth([fixed])).toMatchObject({ agreedSeconds: 0, unagreedSeconds: 0, seconds: 36_000 })
  })
})
