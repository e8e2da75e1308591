import { describe, expect, it } from 'vitest'
import {
  aClient,
  anAgreedRate,
  anEntry,
  anInvoice,
  aProject,
} from '../../../support/core/builders.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'

// Two clients, or two projects of one, that turn out to be the same become a single one, in one step that can be undone.

const rows = ({ db }: TestCore) =>
  [
    'client',
    'project',
    'entry',
    'invoice',
    'payment',
    'agreed_rate',
    'warning_sign',
    'contact',
  ].map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()])

async function twoClients() {
  const test = aCore()
  const add = async (name: string) =>
    (await test.value('clients.create', aClient({ name }))).client.id
  const [from, into] = [await add('Birch Ltd'), await add('Birch Group')]
  const project = async (clientId: number, name: string) =>
    (await test.value('projects.create', aProject({ clientId, name }))).project.id
  const ids = {
    from,
    into,
    web: await project(from, 'web'),
    shop: await project(from, 'Shop'),
    otherWeb: await project(into, 'Web'),
  }
  for (const [clientId, projectId] of [
    [from, ids.web],
    [from, ids.shop],
    [from, null],
    [into, ids.otherWeb],
  ] as const) {
    const time = { kind: 'duration' as const, date: '2026-06-01', seconds: 3600 }
    await test.value('entries.create', anEntry({ clientId, projectId, time }))
  }
  await test.value('agreedRates.create', anAgreedRate({ clientId: from }))
  await test.value('agreedRates.create', anAgreedRate({ clientId: from, projectId: ids.shop }))
  await test.value('agreedRates.create', anAgreedRate({ clientId: into, rate: 80_000 }))
  await test.value('contacts.create', { clientId: from, name: 'Ann', roles: [], note: '' })
  return { test, ids }
}

const invoiced = async (test: TestCore, clientId: number, number: string, net = 100_000) =>
  (await test.value('invoices.create', anInvoice({ clientId, number, net, dueOn: null }))).invoice

describe('merging two clients', () => {
  it('moves all of the one, tells so before, and is undone in one step', async () => {
    const { test, ids } = await twoClients()
    await invoiced(test, ids.from, 'A-1')
    const twin = await invoiced(test, ids.from, 'B-1')
    const stays = await invoiced(test, ids.into, 'B-1')
    for (const invoiceId of [twin.id, stays.id]) {
      await test.value('payments.create', { invoiceId, paidOn: '2026-06-20', gross: 50_000 })
    }
    await test.value('payments.create', { invoiceId: twin.id, paidOn: '2026-06-25', gross: 10_000 })
    const before = rows(test)
    const pair = { id: ids.from, into: ids.into }
    const preview = await test.value('clients.mergePreview', pair)
    expect(preview).toEqual({
      entries: 3,
      seconds: 3 * 3600,
      projects: 2,
      invoices: 1,
      joinedProjects: ['Web'],
      joinedInvoices: ['B-1'],
      clashes: [],
      droppedRates: 1,
      droppedPrice: null,
    })
    expect(rows(test)).toEqual(before)
    const { moved, undoId } = await test.value('clients.merge', pair)
    expect(moved).toEqual(preview)
    expect(await test.value('clients.list', {})).toMatchObject([
      { id: ids.into, name: 'Birch Group', aliases: ['Birch Ltd'] },
    ])
    expect(await test.value('projects.list', {})).toMatchObject([
      { id: ids.shop, clientId: ids.into },
      { id: ids.otherWeb, clientId: ids.into },
    ])
    expect(
      (await test.value('invoices.list', {})).map(({ number, payments }) => [
        number,
        payments.map(({ gross }) => gross),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['A-1', []],
        ['B-1', [50_000, 10_000]],
      ]),
    )
    expect(await test.value('agreedRates.list', {})).toMatchObject([
      { clientId: ids.into, projectId: ids.shop },
      { clientId: ids.into, projectId: null, rate: 80_000 },
    ])
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    expect(rows(test)).toEqual(before)
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })

  it('is refused while both have an invoice of one number with other figures', async () => {
    const { test, ids } = await twoClients()
    await invoiced(test, ids.from, 'B-1')
    await invoiced(test, ids.into, 'B-1', 90_000)
    const pair = { id: ids.from, into: ids.into }
    expect(await test.value('clients.mergePreview', pair)).toMatchObject({ clashes: ['B-1'] })
    const refused = await test.refusal('clients.merge', pair)
    expect(refused).toMatchObject({ code: 'conflict', details: { numbers: ['B-1'] } })
    expect(await test.value('clients.list', {})).toHaveLength(2)
  })

  it.each([
    { dueOn: '2026-07-31' },
    { expenses: 5000 },
    { serviceFrom: '2026-05-01', serviceTo: '2026-05-31' },
    { writtenOffOn: '2026-07-15' },
    { projectId: 'of another name' },
  ])('never takes two invoices for one that differ in %o', async ({ writtenOffOn, ...other }) => {
    const { test, ids } = await twoClients()
    const common = { number: 'B-1', net: 100_000, dueOn: null }
    await test.value('invoices.create', anInvoice({ ...common, clientId: ids.into }))
    const fields = 'projectId' in other ? { projectId: ids.shop } : other
    const { invoice } = await test.value(
      'invoices.create',
      anInvoice({ ...common, clientId: ids.from, ...fields }),
    )
    if (writtenOffOn) await test.value('invoices.writeOff', { id: invoice.id, on: writtenOffOn })
    const pair = { id: ids.from, into: ids.into }
    expect(await test.value('clients.mergePreview', pair)).toMatchObject({
      clashes: ['B-1'],
      joinedInvoices: [],
    })
    expect((await test.refusal('clients.merge', pair)).code).toBe('conflict')
  })

  it('takes invoices of projects that become one for the same, and the credit notes of these', async () => {
    const { test, ids } = await twoClients()
    for (const [clientId, projectId] of [
      [ids.from, ids.web],
      [ids.into, ids.otherWeb],
    ] as const) {
      const of = { clientId, projectId, dueOn: null }
      const { invoice } = await test.value('invoices.create', anInvoice({ ...of, number: 'B-1' }))
      const credit = { number: 'C-1', net: -1000, vat: 0, creditsInvoiceId: invoice.id }
      await test.value('invoices.create', anInvoice({ ...of, ...credit }))
    }
    const pair = { id: ids.from, into: ids.into }
    const { moved } = await test.value('clients.merge', pair)
    expect(moved).toMatchObject({ clashes: [] })
    expect(moved.joinedInvoices.toSorted()).toEqual(['B-1', 'C-1'])
    expect(await test.value('invoices.list', {})).toHaveLength(2)
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })

  it('does not count a payment twice that each says of another day', async () => {
    const { test, ids } = await twoClients()
    const [one, other] = [
      await invoiced(test, ids.from, 'B-1'),
      await invoiced(test, ids.into, 'B-1'),
    ]
    const gross = one.net + one.vat
    await test.value('payments.create', { invoiceId: one.id, paidOn: '2026-06-20', gross })
    await test.value('payments.create', { invoiceId: other.id, paidOn: '2026-06-21', gross })
    const pair = { id: ids.from, into: ids.into }
    expect(await test.value('clients.mergePreview', pair)).toMatchObject({ clashes: ['B-1'] })
  })

  it('keeps all names of projects that become one', async () => {
    const { test, ids } = await twoClients()
    const second = aProject({ clientId: ids.from, name: 'WEB' })
    const { project: shouted } = await test.value('projects.create', second)
    await test.value('projects.update', { id: shouted.id, fields: { aliases: ['Portal'] } })
    await test.value('projects.update', { id: ids.web, fields: { aliases: ['Site'] } })
    await test.value('clients.merge', { id: ids.from, into: ids.into })
    const all = await test.value('projects.list', {})
    const project = all.find(({ id }) => id === ids.otherWeb)
    expect(project?.aliases.toSorted()).toEqual(['Portal', 'Site'])
  })

  it('keeps a project with a price of its own apart from one of the same name', async () => {
    const { test, ids } = await twoClients()
    await test.value('projects.update', { id: ids.web, fields: { pricing: 'fixed', fee: 500_000 } })
    await test.value('clients.merge', { id: ids.from, into: ids.into })
    const names = (await test.value('projects.list', {})).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Shop', 'Web', 'web (Birch Ltd)'])
  })
})

it('merging two projects moves their hours and can be undone; of two clients’ it is refused', async () => {
  const { test, ids } = await twoClients()
  const before = rows(test)
  const { undoId } = await test.value('projects.merge', { id: ids.web, into: ids.shop })
  expect(await test.value('projects.list', {})).toMatchObject([
    { id: ids.shop, aliases: ['web'] },
    { id: ids.otherWeb },
  ])
  expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  await test.value('undo.apply', { undoId: undoId ?? 0 })
  expect(rows(test)).toEqual(before)
  const refused = await test.refusal('projects.merge', { id: ids.web, into: ids.otherWeb })
  expect(refused.code).toBe('conflict')
})

it('what settings say of a client or project follows it, and goes with one that is deleted', async () => {
  const { test, ids } = await twoClients()
  const of = (clientId: number | null, projectId: number | null) => ({ clientId, projectId })
  const favourites = [
    of(ids.from, ids.web),
    of(ids.into, ids.otherWeb),
    of(ids.from, ids.shop),
    of(ids.from, null),
  ]
  const lockedApart = { [ids.from]: '2025-01-31', [ids.into]: '2025-02-28' }
  await test.value('settings.set', { favourites, lockedApart })
  const settings = async () => {
    const now = await test.value('settings.get', {})
    return { favourites: now.favourites, lockedApart: now.lockedApart }
  }
  await test.value('clients.merge', { id: ids.from, into: ids.into })
  expect(await settings()).toEqual({
    favourites: [of(ids.into, ids.otherWeb), of(ids.into, ids.shop), of(ids.into, null)],
    lockedApart: { [ids.into]: '2025-02-28' },
  })
  await test.value('changes.undo', {})
  expect(await settings()).toEqual({ favourites, lockedApart })
  const { project, undoId } = await test.value(
    'projects.create',
    aProject({ clientId: ids.from, name: 'New' }),
  )
  await test.value('settings.set', { favourites: [of(ids.from, project.id), of(null, null)] })
  await test.value('undo.apply', { undoId: undoId ?? 0 })
  expect((await settings()).favourites).toEqual([of(null, null)])
})

it('undoing a merge leaves favourites that were chosen since', async () => {
  const { test, ids } = await twoClients()
  const pair = { id: ids.from, into: ids.into }
  await test.value('settings.set', { favourites: [{ clientId: ids.from, projectId: null }] })
  const { undoId } = await test.value('clients.merge', pair)
  const chosen = [{ clientId: null, projectId: null }]
  await test.value('settings.set', { favourites: chosen })
  await test.value('undo.apply', { undoId: undoId ?? 0 })
  expect((await test.value('settings.get', {})).favourites).toEqual(chosen)
  expect(await test.value('clients.list', {})).toHaveLength(2)
})

it('tells which price and rates go with a project that is merged', async () => {
  const { test, ids } = await twoClients()
  for (const projectId of [ids.web, ids.shop]) {
    const rate = anAgreedRate({ clientId: ids.from, projectId, from: '2026-02-01', rate: 70_000 })
    await test.value('agreedRates.create', rate)
  }
  const price = { pricing: 'fixed', fee: 500_000, estimatedSeconds: 36_000 } as const
  await test.value('projects.update', { id: ids.web, fields: price })
  const pair = { id: ids.web, into: ids.shop }
  const told = { droppedRates: 1, droppedPrice: price }
  expect(await test.value('projects.mergePreview', pair)).toMatchObject(told)
  expect((await test.value('projects.merge', pair)).moved).toMatchObject(told)
  const other = { id: ids.shop, into: ids.web }
  await test.value('changes.undo', {})
  expect(await test.value('projects.mergePreview', other)).toMatchObject({ droppedPrice: null })
  await test.value('projects.update', { id: ids.shop, fields: price })
  expect(await test.value('projects.mergePreview', pair)).toMatchObject({ droppedPrice: null })
})

it('an entry in locked time holds a merge back, and nothing of it is done', async () => {
  const { test, ids } = await twoClients()
  await test.value('lock.set', { until: '2026-06-01' })
  const before = rows(test)
  const locked = { code: 'locked', details: { until: '2026-06-01' } }
  const pair = { id: ids.from, into: ids.into }
  expect(await test.refusal('clients.merge', pair)).toMatchObject(locked)
  const two = { id: ids.web, into: ids.shop }
  expect(await test.refusal('projects.merge', two)).toMatchObject(locked)
  expect(rows(test)).toEqual(before)
  await test.value('lock.set', { until: '2026-05-31' })
  await test.value('clients.merge', pair)
})
