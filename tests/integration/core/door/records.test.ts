import { describe, expect, it } from 'vitest'
import {
  aClient,
  aDuration,
  anAgreedRate,
  anEntry,
  anInterval,
  anInvoice,
  aProject,
} from '../../../support/core/builders.ts'
import type { EntryTime } from '../../../../shared/domain/entities.ts'
import { insertEntry } from '../../../../electron/store/entities/entries.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'
import { expectOk } from '../../../support/core/store.ts'

async function twoClients() {
  const test = aCore()
  const make = async (name: string) =>
    (await test.value('clients.create', aClient({ name }))).client.id
  return { ...test, nordlys: await make('Nordlys A/S'), vagt: await make('Vagt AB') }
}
const project = async ({ value }: Pick<TestCore, 'value'>, clientId: number) =>
  (await value('projects.create', aProject({ clientId }))).project.id

describe('clients and projects', () => {
  it('have names of their own', async () => {
    const test = await twoClients()
    const { nordlys: id } = test
    const taken = { id, fields: { name: 'Vagt AB' } }
    expect((await test.refusal('clients.update', taken)).code).toBe('conflict')
    expect((await test.refusal('clients.create', aClient())).code).toBe('conflict')
    const { undoId } = await test.value('clients.update', { id, fields: { name: 'Nordlys' } })
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    const [first] = await test.value('clients.list', {})
    expect(first?.name).toBe('Nordlys A/S')
    expect((await test.refusal('undo.apply', { undoId: undoId ?? 0 })).code).toBe('nothing-to-undo')
  })

  it('keep a project with its client once it is used', async () => {
    const test = await twoClients()
    const id = await project(test, test.nordlys)
    await test.value('projects.update', { id, fields: { clientId: test.vagt } })
    await test.value('entries.create', anEntry({ clientId: test.vagt, projectId: id }))
    const move = { id, fields: { clientId: test.nordlys } }
    expect((await test.refusal('projects.update', move)).code).toBe('conflict')
    const dates = { id, fields: { startsOn: '2026-02-01', endsOn: '2026-01-01' } }
    expect(await test.issues('projects.update', dates)).toEqual(['end-before-start'])
    const missing = { id: 99, fields: { name: 'x' } }
    expect((await test.refusal('projects.update', missing)).code).toBe('not-found')
  })

  it('M2: agreed rates in another currency need their rate to the base', async () => {
    const test = await twoClients()
    const rate = anAgreedRate({ clientId: test.nordlys, currency: 'EUR' })
    expect((await test.refusal('agreedRates.create', rate)).code).toBe('missing-rate')
    await test.value('agreedRates.create', { ...rate, rateToBase: '11.12' })
    const same = anAgreedRate({ clientId: test.vagt, rateToBase: '2' })
    expect((await test.value('agreedRates.create', same)).agreedRate.rateToBase).toBeNull()
    expect((await test.refusal('agreedRates.list', { clientId: 99 })).code).toBe('not-found')
    const own = await test.value('agreedRates.list', { clientId: test.vagt })
    expect(own).toMatchObject([{ clientId: test.vagt, rateToBase: null }])
    expect(await test.value('agreedRates.list', {})).toHaveLength(2)
  })
})

describe('entries', () => {
  it('T1: take time, and end after they start', async () => {
    const test = aCore()
    const backwards = anInterval('2026-06-02T10:00:00Z', '2026-06-02T09:00:00Z')
    const nothing = anInterval('2026-06-02T10:00:00Z', '2026-06-02T10:00:00Z')
    const year = anInterval('2025-06-02T10:00:00Z', '2026-06-02T10:00:00Z')
    const issues = (time: EntryTime) => test.issues('entries.create', anEntry({ time }))
    expect(await issues(backwards)).toEqual(['end-before-start'])
    expect(await issues(nothing)).toEqual(['end-before-start'])
    expect(await issues(year)).toEqual(['too-long'])
    expect(await issues(aDuration('2026-06-02', 31 * 24 + 1))).toEqual(['too-long'])
    const empty = anEntry({ time: aDuration('2026-06-02', 0) })
    expect((await test.refusal('entries.create', empty)).code).toBe('invalid-input')
  })

  it('T1: of any stored length can be changed, and only a new length is held to 31 days', async () => {
    const test = aCore()
    // As a timer left running in an older version made it.
    const long = anInterval('2026-05-01T09:00:00Z', '2026-06-10T09:00:00Z')
    const entry = expectOk(insertEntry(test.db, anEntry({ time: long })))
    const change = (fields: object) => ({ id: entry.id, fields })
    const { time } = entry
    const note = await test.value('entries.update', change({ note: 'Forgotten', time }))
    expect(note.entry).toMatchObject({ note: 'Forgotten', seconds: 40 * 86_400 })
    const moved = anInterval('2026-05-02T09:00:00Z', '2026-06-11T09:00:00Z')
    await test.value('entries.update', change({ time: moved }))
    const other = anInterval('2026-05-02T09:00:00Z', '2026-06-11T09:00:01Z')
    expect(await test.issues('entries.update', change({ time: other }))).toEqual(['too-long'])
    const mended = anInterval('2026-05-02T09:00:00Z', '2026-05-02T17:00:00Z')
    expect((await test.value('entries.update', change({ time: mended }))).entry.seconds).toBe(
      28_800,
    )
    expect(await test.issues('entries.update', change({ time: moved }))).toEqual(['too-long'])
  })

  it('belong to a project of their own client', async () => {
    const test = await twoClients()
    const projectId = await project(test, test.nordlys)
    const wrong = anEntry({ clientId: test.vagt, projectId })
    expect(await test.issues('entries.create', wrong)).toEqual(['project-of-another-client'])
    expect(await test.issues('entries.create', anEntry({ projectId }))).toEqual([
      'project-of-another-client',
    ])
    const { entry } = await test.value('entries.create', { ...wrong, clientId: test.nordlys })
    const moved = { id: entry.id, fields: { clientId: test.vagt } }
    expect(await test.issues('entries.update', moved)).toEqual(['project-of-another-client'])
    const both = { id: entry.id, fields: { clientId: test.vagt, projectId: null } }
    expect((await test.value('entries.update', both)).entry.projectId).toBeNull()
    expect((await test.refusal('entries.create', anEntry({ projectId: 99 }))).code).toBe(
      'not-found',
    )
  })

  it('leave what an update does not name as it is, even where it is undefined', async () => {
    const test = aCore()
    const { entry } = await test.value('entries.create', anEntry({ note: 'skiss' }))
    const fields = { note: undefined, billable: false }
    const changed = await test.value('entries.update', { id: entry.id, fields })
    expect(changed.entry).toEqual({ ...entry, billable: false })
  })

  it('are deleted all or none', async () => {
    const test = aCore()
    const { entry } = await test.value('entries.create', anEntry())
    expect((await test.refusal('entries.delete', { ids: [entry.id, 99] })).code).toBe('not-found')
    expect((await test.value('app.status', {})).counts.entries).toBe(1)
  })
})

describe('invoices', () => {
  it('M2: in another currency carry their rate; in the base none', async () => {
    const test = await twoClients()
    const euro = anInvoice({ clientId: test.nordlys, currency: 'EUR' })
    expect((await test.refusal('invoices.create', euro)).code).toBe('missing-rate')
    const { invoice } = await test.value('invoices.create', { ...euro, rateToBase: '11.12' })
    const change = { id: invoice.id, fields: { rateToBase: null } }
    expect((await test.refusal('invoices.update', change)).code).toBe('missing-rate')
    const toBase = { id: invoice.id, fields: { currency: 'SEK' } }
    expect((await test.value('invoices.update', toBase)).invoice.rateToBase).toBeNull()
  })

  it('keep their currency once something was paid in it', async () => {
    const test = await twoClients()
    const { invoice } = await test.value('invoices.create', anInvoice({ clientId: test.nordlys }))
    const pay = { invoiceId: invoice.id, paidOn: '2026-02-25', gross: 1000 }
    await test.value('payments.create', pay)
    const change = { id: invoice.id, fields: { currency: 'EUR', rateToBase: '11' } }
    expect(await test.issues('invoices.update', change)).toEqual(['invoice-has-payments'])
  })

  it('R1: have a service period with both ends, in order', async () => {
    const test = await twoClients()
    const fields = anInvoice({ clientId: test.nordlys, serviceFrom: '2026-02-01' })
    expect(await test.issues('invoices.create', fields)).toEqual(['missing-field'])
    const reversed = { ...fields, serviceTo: '2026-01-31' }
    expect(await test.issues('invoices.create', reversed)).toEqual(['service-period-reversed'])
  })

  it('have a number of their own within the client', async () => {
    const test = await twoClients()
    await test.value('invoices.create', anInvoice({ clientId: test.nordlys }))
    const again = anInvoice({ clientId: test.nordlys })
    expect((await test.refusal('invoices.create', again)).code).toBe('conflict')
    await test.value('invoices.create', anInvoice({ clientId: test.vagt }))
  })

  it('R6: are credited by negative notes of the same client', async () => {
    const test = await twoClients()
    const { invoice } = await test.value('invoices.create', anInvoice({ clientId: test.nordlys }))
    const credits = { creditsInvoiceId: invoice.id, number: 'K1', net: -800_000, vat: -200_000 }
    const issues = (fields: object) =>
      test.issues('invoices.create', { ...anInvoice({ clientId: test.nordlys }), ...fields })
    expect(await issues({ ...credits, clientId: test.vagt })).toEqual(['credit-of-another-client'])
    expect(await issues({ ...credits, net: 800_000 })).toEqual(['credit-not-negative'])
    const fields = { ...anInvoice({ clientId: test.nordlys }), ...credits }
    const note = await test.value('invoices.create', fields)
    const chained = { ...credits, number: 'K2', creditsInvoiceId: note.invoice.id }
    expect(await issues(chained)).toEqual(['credit-of-a-credit'])
    const listed = await test.value('invoices.list', { clientId: test.nordlys })
    expect(listed.map(({ number, status, open }) => [number, status, open])).toEqual([
      ['K1', 'credit', 0],
      ['1', 'credited', 0],
    ])
    const move = { id: invoice.id, fields: { clientId: test.vagt } }
    expect((await test.refusal('invoices.update', move)).code).toBe('conflict')
    expect((await test.refusal('invoices.delete', { id: invoice.id })).code).toBe('conflict')
  })

  it('Y1, R5: show what is open, overdue, paid and written off, and undo it', async () => {
    const test = await twoClients()
    const { invoice } = await test.value('invoices.create', anInvoice({ clientId: test.nordlys }))
    const { id } = invoice
    const shown = async () => {
      const [listed] = await test.value('invoices.list', {})
      return [listed?.status, listed?.open, listed?.settledOn]
    }
    expect(await shown()).toEqual(['overdue', 1_000_000, null])
    await test.value('invoices.update', { id, fields: { dueOn: '2026-07-15' } })
    expect(await shown()).toEqual(['open', 1_000_000, null])
    await test.value('payments.create', { invoiceId: id, paidOn: '2026-02-01', gross: 400_000 })
    expect(await shown()).toEqual(['part-paid', 600_000, null])
    const { undoId } = await test.value('invoices.writeOff', { id, on: '2026-06-30' })
    expect(await shown()).toEqual(['written-off', 0, null])
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    await test.value('payments.create', { invoiceId: id, paidOn: '2026-03-01', gross: 600_000 })
    expect(await shown()).toEqual(['paid', 0, '2026-03-01'])
    const zero = { invoiceId: id, paidOn: '2026-03-01', gross: 0 }
    expect(await test.issues('payments.create', zero)).toEqual(['zero'])
    const unknown = { ...zero, invoiceId: 99, gross: 1 }
    expect((await test.refusal('payments.create', unknown)).code).toBe('not-found')
    expect((await test.refusal('payments.delete', { id: 99 })).code).toBe('not-found')
  })
})
