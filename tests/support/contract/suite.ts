import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  callNames,
  contract,
  type CallInput,
  type CallName,
  type CallOutput,
  type CoreEvent,
} from '../../../shared/contract/index.ts'
import type { CallError, Envelope } from '../../../shared/contract/call.ts'
import { changeTests } from './changes.ts'
import { manyEntryTests } from './many-entries.ts'
import { letterTests } from './letters.ts'
import { needFile } from './need-file.ts'
import { aClient, aDuration, anAgreedRate, anEntry, anInvoice, aProject } from '../core/builders.ts'
import { prospectTests } from './prospects.ts'
import { reportTests } from './reports.ts'
import { timerTests } from './timer.ts'
import { actingTests } from './acting.ts'
import { weighingTests } from './weighing.ts'
import { windowTests } from './windows.ts'
import { reviewTests } from './review.ts'

/** One way to reach a core: what crosses is exactly what the transport under test carries. */
export interface Transport {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  /** Left out where the transport tells nobody of events. */
  readonly subscribe?: (listener: (event: CoreEvent) => void) => () => void
  readonly close: () => void | Promise<void>
}

/** Must reach a core on a new empty database with default settings, whose clock stands at `suiteNow`. */
export type MakeTransport = () => Promise<Transport>

/** 2026-06-30 12:00 in Stockholm. */
export const suiteNow = 1_782_813_600
const asOf = '2026-06-30'

const toBase64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

const togglFile = `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
T,t@example.com,Filkund AB,Webb,,Skiss,Yes,2026-06-01,09:00:00,2026-06-01,10:00:00,01:00:00,work
`

const clientFields = aClient({ paymentTermsDays: 30 })
const entryFields = (clientId: number) => anEntry({ clientId, time: aDuration('2026-06-02', 2) })
const invoiceFields = (clientId: number) =>
  anInvoice({
    clientId,
    number: '2026-1',
    issuedOn: '2026-06-10',
    dueOn: '2026-06-20',
    net: 100_000,
    vat: 25_000,
    serviceFrom: '2026-06-01',
    serviceTo: '2026-06-10',
  })

/** Every call of the contract over one transport, at least once, its outputs held against their schemas. */
export function contractSuite(name: string, makeTransport: MakeTransport): void {
  describe(`contract over ${name}`, () => {
    const called = new Set<CallName>()
    let transport: Transport
    beforeAll(async () => {
      transport = await makeTransport()
    })
    afterAll(() => transport.close())

    const envelope = async (call: string, input: unknown): Promise<Envelope<unknown>> => {
      const answer = await transport.invoke(call, input)
      expect(answer).toEqual(JSON.parse(JSON.stringify(answer)))
      return answer as Envelope<unknown>
    }
    const call: Call = async (name, input) => {
      called.add(name)
      const answer = await envelope(name, input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      const parsed = contract[name].output().parse(answer.value)
      expect(answer.value).toEqual(parsed)
      return parsed as CallOutput<typeof name>
    }
    const refused: Refused = async (name, input) => {
      const answer = await envelope(name, input)
      if (answer.ok) throw new Error(`${name} was not refused`)
      expect(typeof answer.error.message).toBe('string')
      return answer.error
    }

    appTests(call)
    clientTests(call)
    entryTests(call)
    manyEntryTests(call, suiteNow)
    timerTests(call, suiteNow)
    invoiceTests(call)
    importTests(call, () => transport)
    reportTests(call)
    prospectTests(call)
    actingTests(call)
    weighingTests(call)
    letterTests(call)
    changeTests(call)
    reviewTests(call)
    errorTests(refused)
    windowTests(call, refused, () => transport)
    demoTests(call)
    it('calls every call of the contract', () => {
      expect([...called].toSorted()).toEqual(
        callNames.filter((name) => !needFile.has(name)).toSorted(),
      )
    })
  })
}

/** Makes a call that must go well; its output is held against its schema. */
export type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
export type Refused = (name: string, input: unknown) => Promise<CallError>

const newClient = async (call: Call, name: string) =>
  (await call('clients.create', { ...clientFields, name })).client

function appTests(call: Call): void {
  it('starts empty, with default settings, and keeps what is set', async () => {
    const status = await call('app.status', {})
    expect(status).toMatchObject({ demo: false, today: asOf, now: suiteNow })
    expect(status.counts).toEqual({ clients: 0, entries: 0, invoices: 0 })
    await call('settings.set', { praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000 })
    expect(await call('settings.get', {})).toMatchObject({ praoRate: 15_000, currency: 'SEK' })
  })
  it('checks and rebuilds the rollup', async () => {
    expect(await call('data.check', {})).toMatchObject({ sound: true, rollupDifferences: 0 })
    await call('data.rebuildRollup', {})
    expect(await call('rescue.look', {})).toBeNull()
    expect((await call('backups.list', {})).present).toMatchObject({ clients: 0, entries: 0 })
  })
}

function clientTests(call: Call): void {
  it('creates, updates, archives and lists clients, projects and agreed rates', async () => {
    const { id } = await newClient(call, 'Kund')
    const updated = await call('clients.update', { id, fields: { name: 'Kunden', note: 'x' } })
    expect(updated.client).toMatchObject({ id, name: 'Kunden', state: 'active' })
    const priced = { pricing: 'fixed', fee: 500_000, estimatedSeconds: 36_000 } as const
    const projectFields = aProject({ clientId: id, name: 'Webb', ...priced })
    const { project } = await call('projects.create', projectFields)
    await call('projects.update', { id: project.id, fields: { name: 'Butik' } })
    await call('projects.archive', { id: project.id, archived: true })
    expect(await call('projects.list', {})).toMatchObject([{ name: 'Butik', archived: true }])
    const { agreedRate } = await call('agreedRates.create', anAgreedRate({ clientId: id }))
    expect(await call('agreedRates.list', { clientId: id })).toEqual([agreedRate])
    await call('agreedRates.delete', { id: agreedRate.id })
    await call('clients.archive', { id, archived: true })
    expect(await call('clients.list', {})).toMatchObject([{ id, archived: true }])
  })

  it('merges two clients, and two projects of one', async () => {
    const [one, other] = [await newClient(call, 'Ett AB'), await newClient(call, 'Ett')]
    const add = async (name: string) =>
      (await call('projects.create', aProject({ clientId: one.id, name }))).project.id
    const projects = { id: await add('Webb'), into: await add('Butik') }
    expect(await call('projects.mergePreview', projects)).toMatchObject({ entries: 0 })
    await call('projects.merge', projects)
    const pair = { id: one.id, into: other.id }
    expect(await call('clients.mergePreview', pair)).toMatchObject({ projects: 1, clashes: [] })
    await call('clients.merge', pair)
    const named = { name: 'Ett', aliases: ['Ett AB'] }
    const joined = { clientId: other.id, name: 'Butik', aliases: ['Webb'] }
    const client = (await call('clients.list', {})).find(({ id }) => id === other.id)
    expect(client).toMatchObject(named)
    const own = (await call('projects.list', {})).filter(({ clientId }) => clientId === other.id)
    expect(own).toMatchObject([joined])
  })
}

function entryTests(call: Call): void {
  it('creates, updates, lists, sums and deletes entries, and undoes the deletion', async () => {
    const { id: clientId } = await newClient(call, 'Timkund')
    const { entry } = await call('entries.create', entryFields(clientId))
    expect(entry).toMatchObject({ date: '2026-06-02', seconds: 7200 })
    expect(await call('entries.get', { id: entry.id })).toEqual(entry)
    const changed = await call('entries.update', { id: entry.id, fields: { note: 'skiss' } })
    expect(changed.entry.note).toBe('skiss')
    expect(await call('entries.summary', { clientId })).toEqual({ count: 1, seconds: 7200 })
    const deleted = await call('entries.delete', { ids: [entry.id] })
    expect(await call('entries.page', { clientId, offset: 0, limit: 10 })).toEqual([])
    await call('undo.apply', { undoId: deleted.undoId ?? 0 })
    expect(await call('entries.page', { clientId, offset: 0, limit: 10 })).toEqual([changed.entry])
    const days = await call('entries.days', { from: '2026-06-01', to: '2026-06-07' })
    expect(days).toEqual([{ date: '2026-06-02', seconds: 7200 }])
  })

  it('adds several entries in one step, which is undone as one', async () => {
    const { id: clientId } = await newClient(call, 'Tvåpasskund')
    const fields = entryFields(clientId)
    const made = await call('entries.createAll', {
      entries: [fields, { ...fields, note: 'eftermiddag' }],
    })
    expect(await call('entries.summary', { clientId })).toEqual({ count: 2, seconds: 14_400 })
    await call('undo.apply', { undoId: made.undoId ?? 0 })
    expect(await call('entries.summary', { clientId })).toEqual({ count: 0, seconds: 0 })
  })
}

function invoiceTests(call: Call): void {
  it('creates, updates, pays, writes off, lists and deletes invoices', async () => {
    const { id: clientId } = await newClient(call, 'Fakturakund')
    const { invoice } = await call('invoices.create', invoiceFields(clientId))
    const { id } = invoice
    await call('invoices.update', { id, fields: { note: 'juni' } })
    const pay = { invoiceId: id, paidOn: '2026-06-25', gross: 25_000 }
    const paid = await call('payments.create', pay)
    const [listed] = await call('invoices.list', { clientId })
    expect(listed).toMatchObject({ gross: 125_000, paid: 25_000, open: 100_000, note: 'juni' })
    await call('payments.delete', { id: paid.invoice.payments[0]?.id ?? 0 })
    const written = await call('invoices.writeOff', { id, on: asOf })
    expect(written.invoice.writtenOffOn).toBe(asOf)
    await call('invoices.delete', { id })
    expect(await call('invoices.list', { clientId })).toEqual([])
  })
  it('makes a project of hours paid ahead', async () => {
    const { id: clientId } = await newClient(call, 'Förskottskund')
    const { invoice } = await call('invoices.create', invoiceFields(clientId))
    const block = { invoiceId: invoice.id, name: 'Klippkort', seconds: 36_000, from: '2026-06-01' }
    const { projectId, undoId } = await call('projects.prepaid', block)
    expect(await call('invoices.list', { clientId })).toMatchObject([{ projectId }])
    await call('undo.apply', { undoId: undoId ?? 0 })
    await call('invoices.delete', { id: invoice.id })
  })
}

function importTests(call: Call, transport: () => Transport): void {
  const preview = { job: 'job-1', fileName: 'toggl.csv', data: toBase64(togglFile) }
  it('previews, writes, lists and takes back an import', async () => {
    const seen = await call('import.preview', { ...preview, format: 'auto' })
    expect(seen.outcome).toMatchObject({ format: 'toggl', taken: 1, newClients: ['Filkund AB'] })
    const { batchId, outcome } = await call('import.commit', { previewId: seen.previewId })
    expect(outcome).toEqual(seen.outcome)
    expect(await call('import.batches', {})).toMatchObject([{ id: batchId, taken: 1 }])
    await call('import.undo', { batchId })
    expect((await call('clients.list', {})).map(({ name }) => name)).not.toContain('Filkund AB')
  })
  it('offers nothing of a folder that is not there, and nothing that is passed over', async () => {
    await call('settings.set', { importFolder: '/nowhere/at all', seen: { importFolder: '' } })
    const gone = { folder: 'at all', isGone: true, files: [] }
    expect(await call('import.watched', {})).toEqual(gone)
    const id = 'a'.repeat(64)
    expect(await transport().invoke('import.watchedFile', { id })).toMatchObject({
      error: { code: 'unreadable-file' },
    })
    await call('import.dismiss', { ids: [id] })
    expect(await call('settings.get', {})).toMatchObject({ dismissedFiles: [id] })
    await call('settings.set', { importFolder: '', seen: { importFolder: '/nowhere/at all' } })
  })
  it('looks at a table, and keeps by name what its columns mean', async () => {
    const data = toBase64('Tag;Wer;Wie lange\n2026-06-01;Nord;1,5\n')
    const looked = await call('import.look', { fileName: 'a.csv', data })
    expect(looked).toMatchObject({ columns: ['Tag', 'Wer', 'Wie lange'], counts: { taken: 1 } })
    const { map } = await call('columnMaps.create', { name: 'Nord', map: looked.map })
    const read = { ...preview, data, format: 'auto' } as const
    expect((await call('import.preview', read)).outcome).toMatchObject({ map: 'Nord', taken: 1 })
    await call('columnMaps.update', { id: map.id, fields: { name: 'Nordlys' } })
    expect(await call('columnMaps.list', {})).toMatchObject([{ name: 'Nordlys' }])
    await call('columnMaps.delete', { id: map.id })
  })
  it('says that there is nothing to cancel, and what a file cannot be read for', async () => {
    expect(await call('import.cancel', { job: 'none' })).toEqual({ cancelled: false })
    for (const job of ['data.check', 'data.rebuildRollup'] as const) {
      expect(await call('data.cancel', { job })).toEqual({ cancelled: false })
    }
    const html = { ...preview, data: toBase64('<!DOCTYPE html><html></html>'), format: 'auto' }
    expect(await transport().invoke('import.preview', html)).toMatchObject({ ok: false })
  })
}

function errorTests(refused: Refused): void {
  it('answers an unknown call, bad input and a missing row with coded envelopes', async () => {
    expect((await refused('clients.explode', {})).code).toBe('unknown-call')
    expect((await refused('toString', {})).code).toBe('unknown-call')
    const invalid = await refused('clients.create', { ...clientFields, name: '' })
    expect(invalid.code).toBe('invalid-input')
    expect(invalid.details?.['issues']).toMatchObject([{ path: ['name'] }])
    expect((await refused('clients.archive', { id: 999, archived: true })).code).toBe('not-found')
    expect((await refused('timer.stop', {})).code).toBe('no-timer')
  })
}

function demoTests(call: Call): void {
  it('shows the sample data and goes back to the user’s own', async () => {
    const own = await call('app.status', {})
    await call('app.openDemo', {})
    const demo = await call('app.status', {})
    expect(demo).toMatchObject({ demo: true, today: '2026-10-31' })
    expect(demo.counts).toEqual({ clients: 18, entries: 1985, invoices: 116 })
    await call('app.closeDemo', {})
    expect(await call('app.status', {})).toEqual(own)
  })
}
