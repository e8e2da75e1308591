import { describe, expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anInvoice } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

// H5, H6: what the hours of a book without invoices would be worth.

const asOf = '2026-06-30'

describe('before any invoice', () => {
  it('the report says what the hours would be worth, until there is one; prospects are no part of it', async () => {
    const { value } = aCore()
    const { client } = await value('clients.create', aClient())
    const fields = aClient({ name: 'Vagt AB', state: 'prospect' })
    const { client: prospect } = await value('clients.create', fields)
    await value('agreedRates.create', {
      clientId: client.id,
      projectId: null,
      from: '2026-01-01',
      rate: 100_000,
      currency: 'SEK',
      rateToBase: null,
    })
    for (const clientId of [client.id, prospect.id]) {
      await value('entries.create', anEntry({ clientId, time: aDuration('2026-06-01', 4) }))
    }
    const before = await value('reports.clients', { asOf })
    expect(before).toMatchObject({ noInvoices: true, prospectSeconds: 4 * 3600 })
    expect(before.worth).toMatchObject({ agreedSeconds: 4 * 3600, agreedValue: 400_000 })
    expect(before.worth?.clients).toMatchObject([{ client: 'Nordlys A/S' }])
    const invoice = anInvoice({ clientId: client.id, number: '1', issuedOn: '2026-06-15' })
    await value('invoices.create', { ...invoice, dueOn: null })
    expect((await value('reports.clients', { asOf })).worth).toBeNull()
  })
})
