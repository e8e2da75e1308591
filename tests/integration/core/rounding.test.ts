import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { Rounding } from '../../../shared/domain/entities.ts'
import {
  aClient,
  aDuration,
  anEntry,
  anInterval,
  anInvoice,
  aProject,
} from '../../support/core/builders.ts'
import { aCore, at } from '../../support/core/core.ts'

const minutes = (count: number) => count * 60
const daily: Rounding = { direction: 'up', minutes: 15, per: 'day' }
const each: Rounding = { direction: 'up', minutes: 30, per: 'entry' }

/** Three entries of one client on one day, one of its project, one of another client and one of nobody. */
async function aBook() {
  const test = aCore({ now: at('2026-10-31 12:00') })
  const { value } = test
  const nordlys = (await value('clients.create', aClient({ name: 'Nordlys A/S' }))).client.id
  const vagt = (await value('clients.create', aClient({ name: 'Vagt AB' }))).client.id
  const projectId = (await value('projects.create', aProject({ clientId: nordlys }))).project.id
  const add = async (note: string, length: number, fields: Parameters<typeof anEntry>[0]) => {
    const time = aDuration('2026-10-26', length / 60)
    return (await value('entries.create', anEntry({ note, time, ...fields }))).entry.id
  }
  const ids = {
    first: await add('first', 10, { clientId: nordlys }),
    unbilled: await add('unbilled', 10, { clientId: nordlys, billable: false }),
    last: await add('last', 0, {
      clientId: nordlys,
      time: anInterval('2026-10-26T22:50:00Z', '2026-10-26T23:15:00Z'),
    }),
    ofProject: await add('project', 20, { clientId: nordlys, projectId }),
    other: await add('other', 20, { clientId: vagt }),
    internal: await add('internal', 20, { clientId: null }),
  }
  const rounded = async (input: Partial<CallInput<'entries.page'>> = {}) => {
    const page = await value('entries.page', { offset: 0, limit: 50, ...input })
    return Object.fromEntries(
      page.flatMap(({ note, toInvoice }) =>
        toInvoice === undefined ? [] : [[note, toInvoice / 60]],
      ),
    )
  }
  const totals = (filter: CallInput<'entries.totals'> = {}) => value('entries.totals', filter)
  const round = (id: number, rounding: Rounding | null) =>
    value('clients.update', { id, fields: { rounding } })
  const days = async () => {
    const page = await value('entries.page', { offset: 0, limit: 50 })
    return page.flatMap(({ note, dayToInvoice }) =>
      dayToInvoice ? [[note, dayToInvoice / 60]] : [],
    )
  }
  return { ...test, days, nordlys, vagt, projectId, ids, rounded, totals, round }
}

describe('T5: what is to be invoiced', () => {
  it('is said of no entry and in no total while nothing is rounded', async () => {
    const { rounded, totals } = await aBook()
    expect(await rounded()).toEqual({})
    expect(await totals()).not.toHaveProperty('toInvoiceSeconds')
  })

  it('is rounded by the day of a project; midnight cuts no entry in two', async () => {
    const { nordlys, round, rounded, totals, days } = await aBook()
    await round(nordlys, daily)
    // The project's own day has no other entry.
    expect(await days()).toEqual([['last', 45]])
    // 10 and 25 minutes of no project; 20 of the project.
    expect(await rounded()).toEqual({ last: 35, project: 30 })
    expect(await totals({ clientId: nordlys })).toMatchObject({
      seconds: minutes(65),
      billableSeconds: minutes(55),
      invoiceableSeconds: minutes(55),
      toInvoiceSeconds: minutes(75),
    })
    // All clients: what nobody is invoiced for is no part of it.
    expect(await totals()).toMatchObject({
      billableSeconds: minutes(95),
      invoiceableSeconds: minutes(75),
      toInvoiceSeconds: minutes(95),
    })
  })

  it('is the same for an entry, whatever else is listed of its day', async () => {
    const { nordlys, round, rounded, totals } = await aBook()
    await round(nordlys, daily)
    expect(await rounded({ text: 'last' })).toEqual({ last: 35 })
    expect(await totals({ text: 'last' })).toMatchObject({ toInvoiceSeconds: minutes(35) })
    expect(await rounded({ text: 'first' })).toEqual({})
    expect(await rounded({ limit: 1, sort: { by: 'note', descending: false } })).toEqual({})
    expect(await rounded({ from: '2026-10-27' })).toEqual({})
    expect(await totals({ from: '2026-10-27' })).not.toHaveProperty('toInvoiceSeconds')
    expect(await totals({ billable: false })).not.toHaveProperty('toInvoiceSeconds')
    expect(await totals({ clientId: null })).not.toHaveProperty('toInvoiceSeconds')
    expect(await totals({ notInvoiced: true, clientId: nordlys })).toMatchObject({
      toInvoiceSeconds: minutes(75),
    })
  })

  it('follows a project’s own rounding before its client’s', async () => {
    const { value, nordlys, projectId, round, rounded } = await aBook()
    await round(nordlys, each)
    expect(await rounded()).toEqual({ first: 30, last: 30, project: 30 })
    const own = async (rounding: CallInput<'projects.update'>['fields']['rounding']) =>
      value('projects.update', { id: projectId, fields: { rounding } })
    await own({ direction: 'none' })
    expect(await rounded()).toEqual({ first: 30, last: 30 })
    await own({ direction: 'nearest', minutes: 15, per: 'day' })
    expect(await rounded()).toEqual({ first: 30, last: 30, project: 15 })
    await round(nordlys, null)
    expect(await rounded()).toEqual({ project: 15 })
  })

  it('is written into no entry, and into no other figure of the list', async () => {
    const { value, nordlys, ids, round, totals } = await aBook()
    const before = [await value('entries.get', { id: ids.last }), await totals()]
    await round(nordlys, daily)
    const [entry, all] = [await value('entries.get', { id: ids.last }), await totals()]
    const { toInvoiceSeconds: _to, invoiceableSeconds: _of, ...others } = all
    expect([entry, others]).toEqual(before)
    expect(await value('entries.summary', {})).toMatchObject({ seconds: minutes(105) })
  })
})

describe('the rounding of a client and of a project', () => {
  it('is kept, undone and done again', async () => {
    const { value, nordlys, projectId, round } = await aBook()
    const kept = async () => [
      (await value('clients.list', {})).find(({ id }) => id === nordlys)?.rounding,
      (await value('projects.list', {})).find(({ id }) => id === projectId)?.rounding,
    ]
    expect(await kept()).toEqual([null, null])
    await round(nordlys, daily)
    await value('projects.update', { id: projectId, fields: { rounding: each } })
    expect(await kept()).toEqual([daily, each])
    await value('changes.undo', {})
    expect(await kept()).toEqual([daily, null])
    await value('changes.undo', {})
    expect(await kept()).toEqual([null, null])
    await value('changes.redo', {})
    expect(await kept()).toEqual([daily, null])
  })

  it('is a conflict where another window wrote it meanwhile', async () => {
    const { value, refusal, nordlys, round } = await aBook()
    const seen = (await value('clients.list', {})).find(({ id }) => id === nordlys)
    await round(nordlys, daily)
    const late = { id: nordlys, fields: { rounding: each }, seen: seen ?? {} }
    expect(await refusal('clients.update', late)).toMatchObject({
      code: 'conflict',
      details: { present: { rounding: daily } },
    })
  })

  it.each([
    { direction: 'down', minutes: 15, per: 'day' },
    { direction: 'up', minutes: 7, per: 'day' },
    { direction: 'up', minutes: 15, per: 'week' },
    { direction: 'up', minutes: 15 },
    { direction: 'none' },
    'up:15:day',
  ])('%j is refused of a client', async (rounding) => {
    const { refusal, nordlys } = await aBook()
    const fields = { rounding: rounding as unknown as Rounding }
    expect(await refusal('clients.update', { id: nordlys, fields })).toMatchObject({
      code: 'invalid-input',
    })
  })
})

it('E1–E6, H1–H6, L2, V1: no figure of any report knows of it', async () => {
  const { value, nordlys, vagt, projectId, round } = await aBook()
  await value('settings.set', { praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000 })
  const spans = { serviceFrom: '2026-10-01', serviceTo: '2026-10-26', dueOn: null }
  await value('invoices.create', anInvoice({ clientId: vagt, issuedOn: '2026-10-27', ...spans }))
  const rate = { from: '2026-01-01', rate: 90_000, currency: 'SEK', rateToBase: null }
  await value('agreedRates.create', { clientId: nordlys, projectId: null, ...rate })
  const asOf = '2026-10-31'
  const all = async () => [
    await value('reports.clients', { asOf }),
    await value('reports.trends', { asOf }),
    await value('reports.live', { asOf, clientId: nordlys }),
    await value('reports.client', { asOf, clientId: nordlys }),
    await value('reports.client', { asOf, clientId: vagt }),
    await value('reports.alternatives', { asOf, clientId: nordlys }),
    await value('doubts.list', { asOf }),
  ]
  const before = await all()
  await round(nordlys, daily)
  await round(vagt, each)
  await value('projects.update', { id: projectId, fields: { rounding: each } })
  expect(await all()).toEqual(before)
})
