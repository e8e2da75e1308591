import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../../shared/contract/index.ts'
import {
  aClient,
  aDuration,
  anAgreedRate,
  anEntry,
  anInterval,
  anInvoice,
} from '../../../support/core/builders.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'

const client = async ({ value }: TestCore) => (await value('clients.create', aClient())).client.id

describe('settings', () => {
  it('keep the base currency while invoices exist (M2)', async () => {
    const test = aCore()
    const clientId = await client(test)
    await test.value('settings.set', { currency: 'EUR' })
    const fields = anInvoice({ clientId, currency: 'EUR' })
    const { invoice } = await test.value('invoices.create', fields)
    expect((await test.refusal('settings.set', { currency: 'SEK' })).code).toBe('currency-in-use')
    expect(await test.value('settings.set', { currency: 'EUR', minHours: 8 })).toMatchObject({
      minHours: 8,
    })
    await test.value('invoices.delete', { id: invoice.id })
    expect(await test.value('settings.set', { currency: 'SEK' })).toMatchObject({ currency: 'SEK' })
  })

  it('keep the base currency while agreed rates exist', async () => {
    const test = aCore()
    await test.value('agreedRates.create', anAgreedRate({ clientId: await client(test) }))
    const refusal = await test.refusal('settings.set', { currency: 'EUR', minHours: 9 })
    expect(refusal.code).toBe('currency-in-use')
    expect((await test.value('settings.get', {})).minHours).toBe(5)
  })

  it('T3: new working hours change what counts as out of hours', async () => {
    const test = aCore()
    const clientId = await client(test)
    // Monday 09:00–17:00 in Stockholm, and a date-only hour on the Tuesday.
    const time = anInterval('2026-06-01T07:00:00Z', '2026-06-01T15:00:00Z')
    await test.value('entries.create', anEntry({ clientId, time }))
    await test.value('entries.create', anEntry({ clientId, time: aDuration('2026-06-02') }))
    const outOfHours = async () =>
      (await test.value('reports.clients', { asOf: '2026-06-30' })).clients[0]?.outOfHoursSeconds
    expect(await outOfHours()).toBe(0)
    await test.value('settings.set', { workingHours: { '1': [['12:00', '24:00']] } })
    expect(await outOfHours()).toBe(3 * 3600 + 3600)
  })

  it('refuse what no rule could use', async () => {
    const test = aCore()
    const paths = async (input: CallInput<'settings.set'>) => {
      const { details } = await test.refusal('settings.set', input)
      return (details?.['issues'] as { path: unknown[] }[] | undefined)?.[0]?.path
    }
    expect(await paths({ zone: 'Europe/Atlantis' })).toEqual(['zone'])
    expect(await paths({ currency: 'SKR' })).toEqual(['currency'])
    expect(await paths({ fill: '1.2' })).toEqual(['fill'])
    expect(await paths({ workingHours: { '1': [['09:00', '08:00']] } })).toEqual(['workingHours'])
  })
})
