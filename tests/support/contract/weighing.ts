import { expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anOffer } from '../core/builders.ts'
import type { Call } from './suite.ts'

const asOf = '2026-06-30'
const typed = { hours: '30', rate: 12_500, alternative: 77_297 }

const worker = async (call: Call, name: string) => {
  const { client } = await call('clients.create', aClient({ name }))
  await call('entries.create', anEntry({ clientId: client.id, time: aDuration('2026-03-02', 8) }))
  return client.id
}

/** Weighing: each option, all of them together, what they are compared with, and what was kept of them. */
export function weighingTests(call: Call): void {
  it('weighs raising, trimming and investing, and a year without some clients', async () => {
    const clientId = await worker(call, 'Vägkund')
    const of = { clientId, asOf, ...typed }
    const raised = await call('whatIf.raise', { ...of, raise: '0.2', churn: '0' })
    expect(raised).toMatchObject({ gain: 900_000, best: { assumed: {} } })
    const trimmed = await call('whatIf.trim', { ...of, share: '0.2' })
    expect(trimmed.cumulative.slice(0, 2)).toEqual([108_216, 324_647])
    const rise = { invest: '5', investMonths: 3, newRate: 30_000 }
    expect((await call('whatIf.invest', { ...of, ...rise })).gain).toBe(3_913_382)
    const year = await call('whatIf.portfolio', { clientIds: [clientId], asOf, alternative: 100 })
    expect(year.after.shares).toContainEqual(expect.objectContaining({ clientId: null }))
  })
  it('compares with offers, which clients follow', async () => {
    const clientId = await worker(call, 'Erbjudandekund')
    const { offer } = await call('offers.create', anOffer())
    const alternative = { kind: 'offer', rate: 1, probability: '1', offerId: offer.id } as const
    await call('clients.update', { id: clientId, fields: { alternative } })
    await call('offers.update', { id: offer.id, fields: { rate: 200_000 } })
    const choices = await call('reports.alternatives', { clientId, asOf })
    expect(choices.filter(({ chosen }) => chosen)).toMatchObject([{ offerId: offer.id, rate: 1e5 }])
    await call('offers.delete', { id: offer.id })
    expect(await call('offers.list', {})).toEqual([])
  })
  it('keeps scenarios and holds them against what happened', async () => {
    const clientId = await worker(call, 'Scenariokund')
    const input = { option: 'say-no' as const, ...typed }
    const fields = { clientId, name: 'Sluta', note: '', input, asOf: '2026-03-31' }
    const { scenario } = await call('scenarios.keep', fields)
    const { id } = scenario
    await call('scenarios.update', { id, fields: { note: 'efter sommaren' } })
    expect(await call('scenarios.list', { clientId })).toMatchObject([{ note: 'efter sommaren' }])
    const { months } = await call('scenarios.compare', { id, asOf })
    expect(months.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06'])
    await call('scenarios.delete', { id })
  })
}
