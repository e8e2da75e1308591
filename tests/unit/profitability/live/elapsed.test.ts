import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../../shared/domain/calendar.ts'
import {
  clientLive,
  feeAfter,
  retainerAfter,
  waitingRateAfter,
  type RunningTimer,
} from '../../../../shared/profitability/index.ts'
import { aClient, aProject, onDay, settings } from '../support/builders.ts'

// L1–L3 while a timer runs: what follows from the answer at its start is what the whole rule says.

const asOf = '2026-10-29'

const client = aClient({
  days: [
    onDay('2026-08-12', 3, { projectId: 3 }),
    onDay('2026-09-02', 2, { projectId: 3 }),
    onDay('2026-10-05', 20.25, { projectId: 1 }),
    onDay('2026-10-06', 4, { projectId: 3 }),
    onDay('2026-10-20', 7.5, { projectId: 1 }),
    onDay('2026-10-21', 6.25, { projectId: 2 }),
    onDay('2026-10-22', 1, { billableSeconds: 0 }),
  ],
  projects: [
    aProject(1, { pricing: 'fixed', fee: 4_900_000, estimatedSeconds: 30 * 3600 }),
    aProject(2, { pricing: 'hourly' }),
    aProject(3, { pricing: 'retainer', fee: 250_000, estimatedSeconds: 5 * 3600, carryMonths: 2 }),
  ],
  agreedRates: [
    { projectId: null, from: '2026-01-01', rate: 106_051, currency: 'SEK', rateToBase: null },
  ],
})

const timers: readonly Omit<RunningTimer, 'seconds'>[] = [
  { projectId: 1, billable: true },
  { projectId: 2, billable: true },
  { projectId: 2, billable: false },
  { projectId: 3, billable: true },
  { projectId: null, billable: true },
]

describe.each(timers)('L1–L3 with a timer of %j', (timer) => {
  const liveAt = (seconds: number) => clientLive(client, settings, asOf, { ...timer, seconds })

  it.each([1, 59, 3599, 3600, 86_399, 500_000])('follow %i s later from what was known', (more) => {
    const [known, now] = [liveAt(0), liveAt(more)]
    const mine = (projectId: number) => (projectId === timer.projectId ? more : 0)
    expect(
      known.feeProjects.map((fee) => feeAfter(fee, settings, dayNumber(asOf), mine(fee.projectId))),
    ).toEqual(now.feeProjects)
    expect(known.retainers.map((one) => retainerAfter(one, mine(one.projectId)))).toEqual(
      now.retainers,
    )
    expect(waitingRateAfter(known.waiting, more)).toBe(now.waitingRate)
  })
})

describe('L3', () => {
  it('names the months before with what each had left for it', () => {
    const [retainer] = clientLive(client, settings, asOf).retainers
    expect(retainer).toMatchObject({ carriedSeconds: 5 * 3600, usedSeconds: 4 * 3600 })
    expect(retainer?.before).toEqual([
      { month: '2026-08', usedSeconds: 3 * 3600, carriedSeconds: 0 },
      { month: '2026-09', usedSeconds: 2 * 3600, carriedSeconds: 2 * 3600 },
    ])
  })
})
