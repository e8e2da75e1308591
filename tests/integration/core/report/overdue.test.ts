import { describe, expect, it } from 'vitest'
import { aClient, anInvoice } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

// Y1 on the invoice list and the client page: the rule of the report.

const issued = { issuedOn: '2026-01-05', dueOn: '2026-02-04', net: 1_000_000, vat: 0 }

/** Two clients with an unpaid invoice each, long past its due date. */
async function twoInvoiced() {
  const test = aCore()
  const ids: number[] = []
  for (const [i, name] of ['Nordlys A/S', 'Vagt AB'].entries()) {
    const { client } = await test.value('clients.create', aClient({ name }))
    const fields = anInvoice({ ...issued, clientId: client.id, number: `${i + 1}` })
    await test.value('invoices.create', fields)
    ids.push(client.id)
  }
  const statuses = async (clientId?: number) =>
    (await test.value('invoices.list', clientId === undefined ? {} : { clientId })).map(
      ({ number, status }) => [number, status],
    )
  const overdueOf = async (clientId: number) =>
    (await test.value('reports.client', { clientId, asOf: '2026-06-30' })).invoices.map(
      ({ overdue }) => overdue,
    )
  return { ...test, ids, statuses, overdueOf }
}

describe('Y1: overdue', () => {
  it('nothing is while several clients are invoiced and no payment is in the book', async () => {
    const { ids, statuses, overdueOf } = await twoInvoiced()
    const [first = 0] = ids
    expect(await statuses()).toEqual(
      expect.arrayContaining([
        ['1', 'open'],
        ['2', 'open'],
      ]),
    )
    expect(await statuses(first)).toEqual([['1', 'open']])
    expect(await overdueOf(first)).toEqual([false])
  })

  it('one payment of 99 % settles its invoice, and the other client is overdue', async () => {
    const { value, ids, statuses, overdueOf } = await twoInvoiced()
    const [first = 0, second = 0] = ids
    const [invoice] = await value('invoices.list', { clientId: first })
    const payment = { invoiceId: invoice?.id ?? 0, paidOn: '2026-02-01', gross: 990_000 }
    await value('payments.create', payment)
    expect(await statuses(first)).toEqual([['1', 'paid']])
    expect(await statuses(second)).toEqual([['2', 'overdue']])
    expect(await overdueOf(first)).toEqual([false])
    expect(await overdueOf(second)).toEqual([true])
  })
})
