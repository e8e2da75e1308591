import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CallError } from '../../../../shared/contract/call.ts'
import { callNames, contract, type CallInput } from '../../../../shared/contract/index.ts'
import { changeLabels, obstruction } from '../../../../shared/domain/changes.ts'
import {
  aClient,
  aDuration,
  anEntry,
  anInvoice,
  aProspect,
} from '../../../support/core/builders.ts'
import { aCore, testCore, type TestCore } from '../../../support/core/core.ts'
import { temporaryFolder } from '../../../support/core/store.ts'

const timer: CallInput<'timer.start'> = {
  clientId: null,
  projectId: null,
  billable: true,
  activity: 'work',
  note: '',
}
const toggl = `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
T,t@example.com,Filkund AB,Webb,,Skiss,Yes,2026-06-01,09:00:00,2026-06-01,10:00:00,01:00:00,work
T,t@example.com,Filkund AB,Webb,,Skiss,Yes,2026-06-02,09:00:00,2026-06-02,10:00:00,01:00:00,work
`

const listed = async ({ value }: TestCore) =>
  (await value('changes.list', { offset: 0, limit: 100 })).changes
const labels = async (test: TestCore) =>
  (await listed(test)).map(({ label, undoneAt }) => (undoneAt === null ? label : `(${label})`))
const inTheWay = ({ details }: CallError) => obstruction().parse(details?.['obstruction'])

/** Three clients are added, each a change. */
async function threeClients(test: TestCore) {
  for (const name of ['A', 'B', 'C']) await test.value('clients.create', aClient({ name }))
  return async () => (await test.value('clients.list', {})).map(({ name }) => name)
}

describe('the list of changes', () => {
  it('says what each was about, newest first, in parts', async () => {
    const test = aCore()
    await threeClients(test)
    const { total, changes } = await test.value('changes.list', { offset: 1, limit: 1 })
    expect(total).toBe(3)
    expect(changes).toMatchObject([
      { number: 2, label: 'clients.create', rows: 1, client: 'B', undoneAt: null, takes: 2 },
    ])
    expect(await test.value('changes.list', { offset: 3, limit: 5 })).toEqual({
      total,
      changes: [],
    })
  })

  it('has an import as one step with its file and rows, undone and done again', async () => {
    const test = aCore()
    const data = Buffer.from(toggl).toString('base64')
    const file = { job: 'j', fileName: 'toggl.csv', data, format: 'auto' } as const
    const { previewId } = await test.value('import.preview', file)
    await test.value('import.commit', { previewId })
    const entries = () => test.value('entries.page', { offset: 0, limit: 10 })
    const imported = await entries()
    expect(await listed(test)).toMatchObject([
      { label: 'import.commit', name: 'toggl.csv', rows: 2, takes: 1 },
    ])
    await test.value('changes.undo', {})
    expect(await entries()).toEqual([])
    expect(await labels(test)).toEqual(['(import.commit)'])
    await test.value('changes.redo', {})
    expect(await entries()).toEqual(imported)
    const [batch] = await test.value('import.batches', {})
    await test.value('import.undo', { batchId: batch?.id ?? 0 })
    expect(await entries()).toEqual([])
    expect(await labels(test)).toEqual(['(import.commit)'])
  })

  it('names every command that can be undone', () => {
    const quiet = ['settings.set', 'timer.start', 'timer.update', 'notices.see']
    const undoable = callNames.filter((name) => {
      const call = contract[name]
      const shape: object =
        'shape' in call.output() ? (call.output() as { shape: object }).shape : {}
      return call.kind === 'command' && 'undoId' in shape && name !== 'undo.apply'
    })
    expect([...changeLabels].toSorted()).toEqual([...undoable, ...quiet].toSorted())
  })
})

describe('undo and redo', () => {
  it('go step by step, and a new change ends what could be done again', async () => {
    const test = aCore()
    const names = await threeClients(test)
    await test.value('changes.undo', {})
    const second = await test.value('changes.undo', {})
    expect(second).toMatchObject({ count: 1, change: { number: 2, client: 'B' }, newest: 2 })
    expect(await names()).toEqual(['A'])
    await test.value('changes.redo', {})
    expect(await names()).toEqual(['A', 'B'])
    await test.value('changes.redo', {})
    expect(await names()).toEqual(['A', 'B', 'C'])
    expect((await test.refusal('changes.redo', {})).code).toBe('nothing-to-undo')
    await test.value('changes.undo', {})
    await test.value('clients.create', aClient({ name: 'D' }))
    expect((await test.refusal('changes.redo', {})).code).toBe('nothing-to-undo')
    expect(await labels(test)).toEqual(['clients.create', '(clients.create)', ...rest(2)])
  })

  it('take one with all after it in one go, or none, and bring them back in one go', async () => {
    const test = aCore()
    const names = await threeClients(test)
    const error = await test.refusal('changes.undo', { from: 2, count: 1 })
    expect(error.code).toBe('conflict')
    expect(await test.value('changes.undo', { from: 2, count: 2 })).toMatchObject({
      count: 2,
      change: { number: 2 },
      newest: 3,
    })
    expect(await names()).toEqual(['A'])
    expect((await listed(test)).map(({ takes }) => takes)).toEqual([2, 1, 1])
    await test.value('changes.redo', { to: 3, count: 2 })
    expect(await names()).toEqual(['A', 'B', 'C'])
    expect(await labels(test)).toEqual(rest(3))
  })

  it('of an unknown or undone one, and of an empty list, have nothing to undo', async () => {
    const test = aCore()
    expect((await test.refusal('changes.undo', {})).code).toBe('nothing-to-undo')
    await threeClients(test)
    await test.value('changes.undo', {})
    for (const from of [3, 99]) {
      expect((await test.refusal('changes.undo', { from })).code).toBe('nothing-to-undo')
    }
  })

  it('last beyond the end of the program', async () => {
    const file = path.join(temporaryFolder(), 'work.db')
    const first = testCore({ file })
    const { entry } = await first.value('entries.create', anEntry())
    await first.value('entries.delete', { ids: [entry.id] })
    first.core.close()
    const second = aCore({ file })
    await second.value('changes.undo', {})
    expect(await second.value('entries.get', { id: entry.id })).toEqual(entry)
    second.core.close()
    const third = aCore({ file })
    await third.value('changes.redo', {})
    expect(await third.value('entries.get', { id: entry.id })).toBeNull()
  })

  it('cover settings, with what follows from them', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const time = aDuration('2026-06-02')
    await test.value('entries.create', anEntry({ clientId: client.id, time }))
    const before = await test.value('settings.get', {})
    await test.value('settings.set', { targetRate: 90_000, workingHours: {} })
    expect(await listed(test)).toMatchObject([
      { label: 'settings.set', fields: ['targetRate', 'workingHours'], rows: 2 },
      {},
      {},
    ])
    await test.value('changes.undo', {})
    expect(await test.value('settings.get', {})).toEqual(before)
    expect((await test.value('data.check', {})).sound).toBe(true)
    await test.value('changes.redo', {})
    expect(await test.value('settings.get', {})).toMatchObject({ targetRate: 90_000 })
    expect((await test.value('data.check', {})).sound).toBe(true)
  })

  it('keep the currency that amounts are in by now (M2)', async () => {
    const test = aCore()
    await test.value('settings.set', { currency: 'EUR' })
    const { client } = await test.value('clients.create', aClient())
    await test.value('invoices.create', anInvoice({ clientId: client.id, currency: 'EUR' }))
    const [, , first] = await listed(test)
    const error = await test.refusal('undo.apply', { undoId: first?.undoId ?? 0 })
    expect(inTheWay(error)).toMatchObject({ obstacle: 'currency-in-use' })
    expect((await test.value('settings.get', {})).currency).toBe('EUR')
    await test.value('changes.undo', { from: 1 })
    expect((await test.value('settings.get', {})).currency).toBe('SEK')
  })

  it('cover the start of a timer, which stopped another, and what was typed into it', async () => {
    const test = aCore()
    await test.value('timer.start', { ...timer, note: 'first' })
    const first = await test.value('timer.get', {})
    test.advance(600)
    await test.value('timer.start', { ...timer, note: 'second' })
    await test.value('timer.update', { note: 'typed' })
    await test.value('changes.undo', {})
    expect(await test.value('timer.get', {})).toMatchObject({ note: 'second' })
    await test.value('changes.undo', {})
    expect(await test.value('timer.get', {})).toEqual(first)
    expect((await test.value('entries.summary', {})).count).toBe(0)
    await test.value('changes.undo', {})
    expect(await test.value('timer.get', {})).toBeNull()
  })

  it('cover notices seen, even of flags that have gone since', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient())
    const late = { clientId: client.id, issuedOn: '2026-05-01', dueOn: '2026-06-01' }
    const { invoice } = await test.value(
      'invoices.create',
      anInvoice({ ...late, expenses: 800_000 }),
    )
    const { appeared } = await test.value('notices.refresh', {})
    const seen = async () => (await test.value('notices.list', {})).map((one) => one.seen)
    await test.value('notices.see', { ids: appeared.map(({ id }) => id) })
    await test.value('notices.see', { ids: appeared.map(({ id }) => id) })
    expect((await labels(test))[0]).toBe('notices.see')
    expect(await labels(test)).toHaveLength(3)
    await test.value('changes.undo', {})
    expect(await seen()).toEqual([false])
    await test.value('changes.redo', {})
    expect(await seen()).toEqual([true])
    const gross = invoice.net + invoice.vat
    const paid = { invoiceId: invoice.id, paidOn: '2026-06-05', gross }
    await test.value('payments.create', paid)
    await test.value('notices.refresh', {})
    expect(await seen()).toEqual([])
    expect(await test.value('changes.undo', { from: 1 })).toMatchObject({ count: 4 })
  })
})

describe('what stands in the way', () => {
  it('is the later change of the same thing', async () => {
    const test = aCore()
    const { client, undoId } = await test.value('clients.create', aClient({ name: 'A' }))
    await test.value('clients.update', { id: client.id, fields: { note: 'x' } })
    const error = await test.refusal('undo.apply', { undoId: undoId ?? 0 })
    expect(inTheWay(error)).toMatchObject({
      obstacle: 'changed',
      change: { number: 1, label: 'clients.create', client: 'A' },
      by: { number: 2, label: 'clients.update', client: 'A', fields: ['note'] },
    })
  })

  it('is told where another program did it; nothing of the whole is undone', async () => {
    const test = aCore()
    const names = await threeClients(test)
    test.db.exec(`UPDATE client SET note = 'elsewhere' WHERE name = 'B'`)
    const error = await test.refusal('changes.undo', { from: 1 })
    expect(inTheWay(error)).toMatchObject({ obstacle: 'changed', change: { number: 2 }, by: null })
    expect(await names()).toEqual(['A', 'B', 'C'])
    test.db.exec(`DELETE FROM client WHERE name = 'B'`)
    const gone = await test.refusal('changes.undo', { from: 1 })
    expect(inTheWay(gone)).toMatchObject({ obstacle: 'gone', by: null })
    expect(await labels(test)).toEqual(rest(3))
  })

  it('is a name that was taken meanwhile', async () => {
    const test = aCore()
    const { prospect } = await test.value('prospects.create', aProspect({ name: 'A' }))
    const { undoId } = await test.value('prospects.delete', { id: prospect.id })
    await test.value('clients.create', aClient({ name: 'A' }))
    const error = await test.refusal('undo.apply', { undoId: undoId ?? 0 })
    expect(inTheWay(error).obstacle).toBe('taken')
  })
})

const rest = (count: number) => Array.from({ length: count }, () => 'clients.create')
