import { expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anInterval, anInvoice, aProject } from '../core/builders.ts'
import type { Call } from './suite.ts'

const asOf = '2026-06-30'

/** The calls of a client's page and of doubts that no other block makes. */
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

  it('L1, Q5, F1: says how a fixed fee runs, and takes the word that an invoice is for other work', async () => {
    const { client } = await call('clients.create', aClient({ name: 'Fast pris' }))
    const clientId = client.id
    const fields = { clientId, name: 'Web', pricing: 'fixed', fee: 6_000_000 } as const
    const { project } = await call(
      'projects.create',
      aProject({ ...fields, estimatedSeconds: 360_000 }),
    )
    const time = aDuration('2026-06-08', 20)
    await call('entries.create', anEntry({ clientId, projectId: project.id, time }))
    const wide = { clientId, issuedOn: '2026-06-20', dueOn: null, number: 'Wide' }
    const { invoice } = await call('invoices.create', anInvoice(wide))
    const live = async () => call('reports.live', { clientId, asOf })
    expect((await live()).feeProjects).toEqual([])
    const own = (await call('doubts.list', { asOf })).filter((one) => one.clientId === clientId)
    expect(own.map(({ code }) => code)).toContain('whose-invoice')
    await call('doubts.otherWork', { invoiceId: invoice.id, projectId: project.id })
    expect((await live()).feeProjects).toMatchObject([{ runningRate: 60_000, price: 6_000_000 }])
    const typed = { of: 'client', id: null, name: 'fast  PRIS' } as const
    expect(await call('doubts.ifSaved', typed)).toMatchObject([
      { code: 'same-name', figures: { other: 'Fast pris' } },
    ])
    const left = (await call('doubts.list', { asOf })).filter((one) => one.clientId === clientId)
    for (const { code, key } of left) await call('doubts.settle', { code, key })
    const settled = await call('doubts.list', { asOf })
    expect(settled.filter((one) => one.clientId === clientId)).toEqual([])
  })
}
