import { describe, expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anInvoice } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

const asOf = '2026-06-30'

describe('the report of all clients', () => {
  it('lists clients by name in code-point order, prospects only once they were invoiced', async () => {
    const { value } = aCore()
    const make = async (name: string, state: 'active' | 'prospect' | 'past' = 'active') =>
      (await value('clients.create', aClient({ name, state }))).client.id
    const names = async () =>
      (await value('reports.clients', { asOf })).clients.map(({ client }) => client)
    await make('Ö')
    await make('Z')
    await make('a')
    const prospect = await make('Prospekt', 'prospect')
    const quiet = await make('Arkiv', 'past')
    const busy = await make('Bok', 'past')
    const time = aDuration('2026-06-01', 6)
    await value('entries.create', anEntry({ clientId: busy, time }))
    await value('entries.create', anEntry({ clientId: prospect, time }))
    for (const id of [quiet, busy]) await value('clients.archive', { id, archived: true })
    expect(await names()).toEqual(['Bok', 'Z', 'a', 'Ö'])
    await value('invoices.create', anInvoice({ clientId: prospect }))
    expect(await names()).toEqual(['Bok', 'Prospekt', 'Z', 'a', 'Ö'])
  })

  it('opens a client that the list leaves out, and knows none that is not there', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient({ state: 'prospect' }))
    const clientId = client.id
    const page = await test.value('reports.client', { clientId, asOf })
    expect(page.figures).toMatchObject({ band: 'no-data', effectiveRate: null })
    expect(page.cascade).toBeNull()
    for (const name of ['reports.client', 'reports.series', 'whatIf.sayNo'] as const) {
      expect((await test.refusal(name, { clientId: 99, asOf })).code).toBe('not-found')
    }
    const hours = { clientId: 99, asOf, part: 'all' as const, limit: 1 }
    expect((await test.refusal('reports.hours', hours)).code).toBe('not-found')
  })

  it('O1: says that no alternative is known, unless the user names one', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const input = { clientId: client.id, asOf }
    expect(await test.issues('whatIf.sayNo', input)).toEqual(['unknown-alternative'])
    expect(await test.issues('whatIf.sayNo', { ...input, fill: '1.1' })).toEqual(['above-one'])
    const named = await test.value('whatIf.sayNo', { ...input, alternative: 90_000, fill: '1' })
    expect(named.assumptions).toMatchObject({ hours: '0', rate: 0, alternative: 90_000, fill: '1' })
    const alternative = { kind: 'offer' as const, rate: 100_000, probability: '0.5' }
    await test.value('clients.update', { id: client.id, fields: { alternative } })
    expect((await test.value('whatIf.sayNo', input)).assumptions.alternative).toBe(50_000)
  })

  it('R1: reads days before the window where an old service period reaches into it', async () => {
    const { value } = aCore()
    const { client } = await value('clients.create', aClient())
    const clientId = client.id
    for (const date of ['2025-06-02', '2026-06-02']) {
      await value('entries.create', anEntry({ clientId, time: aDuration(date, 5) }))
    }
    const period = { serviceFrom: '2025-06-01', serviceTo: '2026-06-30', issuedOn: '2026-06-30' }
    await value('invoices.create', anInvoice({ clientId, ...period, dueOn: null }))
    const { clients } = await value('reports.clients', { asOf, months: 1 })
    expect(clients[0]).toMatchObject({ earned: 400_000, countedSeconds: 18_000 })
    const series = await value('reports.series', { clientId, asOf, months: 13 })
    expect(series.months).toHaveLength(13)
    expect(series.months.map(({ earned }) => earned)).toEqual([
      400_000,
      ...Array(11).fill(0),
      400_000,
    ])
  })
})
