import { expect, it } from 'vitest'
import { aClient, anEntry, anInterval } from '../core/builders.ts'
import type { Call } from './suite.ts'

const asOf = '2026-06-30'

/** The call of the review that no other block makes. */
export function reviewTests(call: Call): void {
  it('T1–T3: says when a client’s work happens, out-of-hours work among it', async () => {
    const { client } = await call('clients.create', aClient({ name: 'Veckokund' }))
    const time = anInterval('2026-06-08T14:30:00Z', '2026-06-08T16:00:00Z')
    await call('entries.create', anEntry({ clientId: client.id, time }))
    expect(await call('reports.weekHours', { clientId: client.id, asOf })).toEqual({
      cells: [
        { weekday: 1, hour: 16, seconds: 1800, outOfHoursSeconds: 0 },
        { weekday: 1, hour: 17, seconds: 3600, outOfHoursSeconds: 3600 },
      ],
      unplaced: [],
    })
  })
}
