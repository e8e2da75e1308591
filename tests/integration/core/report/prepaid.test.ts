import { describe, expect, it } from 'vitest'
import { aClient, aDuration, anEntry, anInvoice, aProject } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'

// Q2, F1–F3: an invoice for hours paid ahead becomes a fixed project with what it is for as the fee and
// the hours bought as the estimate.

const asOf = '2026-06-30'
const hours = (count: number) => count * 3600

/** A client that pays 40 h ahead on 1 May and has 10 h of each of three days since, and one before. */
async function aPrepayer() {
  const test = aCore()
  const { client } = await test.value('clients.create', aClient({ name: 'Vagt AB' }))
  const clientId = client.id
  for (const date of ['2026-04-28', '2026-05-04', '2026-05-11', '2026-06-01']) {
    await test.value('entries.create', anEntry({ clientId, time: aDuration(date, 10) }))
  }
  const fields = anInvoice({ clientId, number: '7', issuedOn: '2026-05-01', dueOn: null })
  return { ...test, clientId, fields: { ...fields, net: 4_100_000, vat: 0, expenses: 100_000 } }
}

type Prepayer = Awaited<ReturnType<typeof aPrepayer>>

const hoursOf = async ({ value, clientId }: Prepayer, projectId: number) =>
  (await value('entries.page', { clientId, projectId, offset: 0, limit: 100 })).map(
    ({ date }) => date,
  )

describe('hours paid ahead', () => {
  it('make a fixed project of an invoice that is there, and one undo takes all back', async () => {
    const test = await aPrepayer()
    const { value, clientId, fields } = test
    const { invoice } = await value('invoices.create', fields)
    const block = { name: 'Block 1', seconds: hours(40), from: '2026-05-01' }
    const { projectId, undoId } = await value('projects.prepaid', {
      invoiceId: invoice.id,
      ...block,
    })
    expect(await value('projects.list', {})).toMatchObject([
      {
        id: projectId,
        clientId,
        name: 'Block 1',
        pricing: 'fixed',
        fee: 4_000_000,
        estimatedSeconds: hours(40),
      },
    ])
    expect(await value('invoices.list', {})).toMatchObject([{ projectId }])
    expect(await hoursOf(test, projectId)).toEqual(['2026-06-01', '2026-05-11', '2026-05-04'])
    const { feeProjects } = await value('reports.live', { clientId, asOf })
    expect(feeProjects).toMatchObject([{ projectId, price: 4_000_000, runningRate: 100_000 }])
    await value('undo.apply', { undoId: undoId ?? 0 })
    expect(await value('projects.list', {})).toEqual([])
    expect(await value('invoices.list', {})).toMatchObject([{ projectId: null }])
    expect(await value('entries.summary', { clientId })).toEqual({ count: 4, seconds: hours(40) })
  })

  it('are entered with a new invoice as well, by one command', async () => {
    const test = await aPrepayer()
    const { value, fields } = test
    const prepaid = { name: 'Block 1', seconds: hours(40) }
    const { invoice, undoId } = await value('invoices.create', { ...fields, prepaid })
    expect(await value('projects.list', {})).toMatchObject([{ id: invoice.projectId }])
    expect(await hoursOf(test, invoice.projectId ?? 0)).toEqual([])
    await value('undo.apply', { undoId: undoId ?? 0 })
    expect(await value('projects.list', {})).toEqual([])
    expect(await value('invoices.list', {})).toEqual([])
  })

  it('are named while an invoice is changed, of what it is then for, in base currency', async () => {
    const { value, fields } = await aPrepayer()
    const { invoice } = await value('invoices.create', fields)
    await value('invoices.update', {
      id: invoice.id,
      fields: {
        currency: 'EUR',
        rateToBase: '11',
        net: 200_000,
        expenses: 0,
        prepaid: { name: 'Block 1', seconds: hours(20) },
      },
    })
    expect(await value('projects.list', {})).toMatchObject([{ fee: 2_200_000 }])
  })

  it('take the first hours until they are used up, and leave those of work with a fee alone', async () => {
    const test = await aPrepayer()
    const { value, clientId, fields } = test
    const { project } = await value(
      'projects.create',
      aProject({ clientId, name: 'Support', pricing: 'retainer', fee: 100 }),
    )
    const time = aDuration('2026-05-02', 5)
    await value('entries.create', anEntry({ clientId, projectId: project.id, time }))
    const prepaid = { name: 'Block 1', seconds: hours(15), from: '2026-05-01' }
    const { invoice } = await value('invoices.create', { ...fields, prepaid })
    expect(await hoursOf(test, invoice.projectId ?? 0)).toEqual(['2026-05-11', '2026-05-04'])
    expect(await hoursOf(test, project.id)).toEqual(['2026-05-02'])
  })

  it('are refused where the invoice is for other work, or for none', async () => {
    const { value, issues, clientId, fields } = await aPrepayer()
    const prepaid = { name: 'Block 1', seconds: hours(40) }
    const nothing = { ...fields, net: 100_000, prepaid }
    expect(await issues('invoices.create', nothing)).toEqual(['nothing-prepaid'])
    const { project } = await value(
      'projects.create',
      aProject({ clientId, name: 'Block 1', pricing: 'fixed', fee: 100 }),
    )
    expect(await issues('invoices.create', { ...fields, prepaid })).toEqual(['project-name-taken'])
    const { invoice } = await value('invoices.create', { ...fields, projectId: project.id })
    expect(
      await issues('projects.prepaid', { invoiceId: invoice.id, ...prepaid, name: 'Block 2' }),
    ).toEqual(['has-own-fee'])
    expect((await value('projects.list', {})).length).toBe(1)
  })
})
