import { describe, expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anInvoice } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

/** Asta: 10 h a month at 125.00; Boris: 5 h a month at 900.00, in the first six months of 2026. */
async function halfAYear() {
  const test = aCore()
  const { value } = test
  const make = async (name: string) => (await value('clients.create', aClient({ name }))).client.id
  const asta = await make('Asta')
  const boris = await make('Boris')
  let number = 0
  const work = async (clientId: number, month: string, hours: number, net: number) => {
    const time = aDuration(`${month}-10`, hours)
    await value('entries.create', anEntry({ clientId, time }))
    const span = { serviceFrom: `${month}-01`, serviceTo: `${month}-28`, issuedOn: `${month}-28` }
    const fields = { clientId, net, vat: 0, number: String(++number), ...span, dueOn: null }
    await value('invoices.create', anInvoice(fields))
  }
  for (const month of ['01', '02', '03', '04', '05', '06']) {
    await work(asta, `2026-${month}`, 10, 125_000)
    await work(boris, `2026-${month}`, 5, 450_000)
  }
  const keep = (more: object = {}) =>
    value('scenarios.keep', {
      clientId: asta,
      name: 'Stop',
      note: '',
      input: { option: 'say-no', alternative: 90_000 },
      asOf: '2026-06-30',
      ...more,
    })
  return { ...test, asta, boris, work, keep }
}

describe('a scenario', () => {
  it('keeps what is expected of the option on its day', async () => {
    const { value, asta, keep } = await halfAYear()
    const { scenario } = await keep()
    const typed = { clientId: asta, asOf: '2026-06-30', alternative: 90_000 }
    expect(scenario).toMatchObject({
      clientId: asta,
      keptOn: '2026-06-30',
      othersMonthly: 450_000,
      input: { option: 'say-no', alternative: 90_000 },
      expected: await value('whatIf.sayNo', typed),
    })
    expect(await value('scenarios.list', {})).toEqual([scenario])
    expect(await value('scenarios.list', { clientId: 99 })).toEqual([])
  })

  it('stays as it was kept when it is renamed or when later work changes the figures', async () => {
    const { value, asta, work, keep } = await halfAYear()
    const { scenario } = await keep()
    const { id } = scenario
    await work(asta, '2026-05', 30, 0)
    const renamed = await value('scenarios.update', { id, fields: { name: 'Stop soon' } })
    expect(renamed.scenario).toEqual({ ...scenario, name: 'Stop soon' })
    await value('undo.apply', { undoId: renamed.undoId ?? 0 })
    expect(await value('scenarios.list', {})).toEqual([scenario])
    const { undoId } = await value('scenarios.delete', { id })
    expect(await value('scenarios.list', {})).toEqual([])
    await value('undo.apply', { undoId: undoId ?? 0 })
    expect(await value('scenarios.list', { clientId: asta })).toEqual([scenario])
  })

  it('is refused where nothing is known to compare with, or nobody to say no to', async () => {
    const test = await halfAYear()
    const fields = { clientId: test.asta, name: 'Stop', note: '', asOf: '2026-06-30' }
    const input = { option: 'say-no' as const }
    const refused = await test.refusal('scenarios.keep', { ...fields, input })
    expect(refused.details?.['issues']).toMatchObject([
      { path: ['input', 'alternative'], message: 'unknown-alternative' },
    ])
    const nobody = { ...fields, input, clientId: 99 }
    expect((await test.refusal('scenarios.keep', nobody)).code).toBe('not-found')
    expect((await test.refusal('scenarios.delete', { id: 99 })).code).toBe('not-found')
    const unnamed = { id: 99, fields: { name: 'x' } }
    expect((await test.refusal('scenarios.update', unnamed)).code).toBe('not-found')
    const compared = { id: 99, asOf: '2026-06-30' }
    expect((await test.refusal('scenarios.compare', compared)).code).toBe('not-found')
  })

  it('M2: keeps the base currency in use', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const input = { option: 'trim' as const, share: '0.2', alternative: 1 }
    const fields = { clientId: client.id, name: 'x', note: '', input, asOf: '2026-06-30' }
    await test.value('scenarios.keep', fields)
    const change = await test.refusal('settings.set', { currency: 'EUR' })
    expect(change.code).toBe('currency-in-use')
  })
})

describe('E5: what was expected beside what happened', () => {
  it('counts the full months after the one it was kept in, as known on the day asked', async () => {
    const { value, asta, boris, work, keep } = await halfAYear()
    const { id } = (await keep()).scenario
    const compare = async (asOf: string) => (await value('scenarios.compare', { id, asOf })).months
    expect(await compare('2026-06-30')).toEqual([])
    expect(await compare('2026-07-30')).toEqual([])
    await work(asta, '2026-07', 10, 125_000)
    await work(boris, '2026-07', 5, 450_000)
    await work(boris, '2026-08', 12, 1_080_000)
    const months = await compare('2026-09-01')
    expect(months).toMatchObject([
      // As before in the month of notice.
      { month: '2026-07', expected: 0, actual: 0, clientSeconds: 36_000, clientEarned: 125_000 },
      // 1 250 lost, 6 300 more from others.
      { month: '2026-08', actual: 505_000, clientEarned: 0, othersEarned: 1_080_000 },
    ])
    const [scenario] = await value('scenarios.list', {})
    expect(months[1]?.expected).toBe(scenario?.expected.cumulative[1])
  })

  it('ends with the months it was reckoned for', async () => {
    const { value, keep } = await halfAYear()
    const input = { option: 'trim', share: '0.2', alternative: 90_000, horizonMonths: 2 }
    const { id } = (await keep({ input })).scenario
    const { months } = await value('scenarios.compare', { id, asOf: '2027-06-30' })
    expect(months.map(({ month }) => month)).toEqual(['2026-07', '2026-08'])
  })

  it('holds later months against what was typed', async () => {
    const { value, keep } = await halfAYear()
    const typed = { hours: '20', rate: 10_000, alternative: 90_000 }
    const { id } = (await keep({ input: { option: 'say-no', ...typed } })).scenario
    const { months } = await value('scenarios.compare', { id, asOf: '2026-07-31' })
    // Neither the client's 2 000 nor the others' 4 500.
    expect(months).toMatchObject([{ actual: -650_000 }])
  })
})
