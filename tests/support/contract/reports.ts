import { expect, it } from 'vitest'
import type { Call } from './suite.ts'

const asOf = '2026-06-30'

/** What the report says of the client whose entry the suite wrote before. */
export function reportTests(call: Call): void {
  it('reports all clients, one client, its hours, and the sum of saying no', async () => {
    const all = await call('reports.clients', { asOf })
    const client = all.clients.find(({ client }) => client === 'Timkund')
    expect(client?.seconds).toBe(7200)
    const clientId = client?.clientId ?? 0
    const one = await call('reports.client', { clientId, asOf, months: 12 })
    expect(one.months).toHaveLength(12)
    const series = await call('reports.series', { clientId, asOf, months: 12 })
    // The page of a client has more of each month than the series.
    expect(one.months).toMatchObject(series.months)
    const { clients: trends } = await call('reports.trends', { asOf, months: 12 })
    const trend = trends.find((of) => of.clientId === clientId)
    expect(series.months).toMatchObject(trend?.months ?? [])
    expect(trend).toMatchObject({ lastWorked: '2026-06-02', months: { length: 12 } })
    const hours = await call('reports.hours', { clientId, asOf, part: 'all', limit: 10 })
    expect(hours.seconds).toBe(7200)
    const typed = { hours: '30', rate: 12_500, alternative: 77_297 }
    const sum = await call('whatIf.sayNo', { clientId, asOf, ...typed })
    expect(sum).toMatchObject({ breakEvenMonth: 2, breakEvenRate: 20_057 })
    expect(sum.cumulative.slice(0, 3)).toEqual([0, 166_079, 873_237])
  })
}
