import { describe, expect, it } from 'vitest'
import {
  indexSlice,
  noteAllPending,
  notePending,
} from '../../../electron/store/search/index-entries.ts'
import { aClient, aDuration, anEntry, anInvoice, aProject } from '../../support/core/builders.ts'
import { aCore, type TestCore } from '../../support/core/core.ts'

const find = (test: TestCore, text: string) => test.value('search.find', { text, limit: 5 })
const notes = async (test: TestCore, text: string) =>
  (await find(test, text)).entries.map(({ note }) => note)
const add = async (test: TestCore, note: string, date = '2026-06-01', clientId?: number) =>
  (
    await test.value(
      'entries.create',
      anEntry({ note, time: aDuration(date), clientId: clientId ?? null }),
    )
  ).entry

const csv = (rows: readonly string[]) => ['client,date,hours,note', ...rows, ''].join('\n')
async function load(test: TestCore, rows: readonly string[]) {
  const data = Buffer.from(csv(rows)).toString('base64')
  const asked = { job: 'job', fileName: 'hours.csv', data, format: 'auto' } as const
  const { previewId } = await test.value('import.preview', asked)
  return test.value('import.commit', { previewId })
}
/** Takes in what is pending, as a window does slice by slice; gives the number of slices. */
function indexAll({ db }: TestCore, most = 3): number {
  let slices = 0
  while (indexSlice(db, most)) slices += 1
  return slices
}

describe('search', () => {
  it('finds notes by the beginnings of their words, however their letters are marked', async () => {
    const test = aCore()
    const all = ['Möte om ångest', 'Færge til Ærø', 'פגישה עם לָקוֹחַ', 'Coördinatie café']
    for (const note of all) await add(test, note)
    const [mote, aero, hebrew, dutch] = all
    expect(await notes(test, 'mote ang')).toEqual([mote])
    expect(await notes(test, 'MÖTE')).toEqual([mote])
    expect(await notes(test, 'aero')).toEqual([aero])
    expect(await notes(test, 'ærø færge')).toEqual([aero])
    expect(await notes(test, 'לקוח')).toEqual([hebrew])
    expect(await notes(test, 'coord')).toEqual([dutch])
    expect(await notes(test, 'oordin')).toEqual([])
    for (const odd of ['"', '*', 'a" OR "b', '-', 'NEAR(', '   ']) await find(test, odd)
  })

  it('finds clients, projects and invoices, and notes together with whose they are', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient({ name: 'Ångström & Co AB' }))
    const { client: other } = await test.value('clients.create', aClient({ name: 'Vagt AB' }))
    const { project } = await test.value(
      'projects.create',
      aProject({ clientId: client.id, name: 'Webbplats' }),
    )
    await test.value('invoices.create', anInvoice({ clientId: other.id, number: '2026-014' }))
    await add(test, 'workshop', '2026-06-01', client.id)
    await add(test, 'workshop', '2026-06-02', other.id)
    expect((await find(test, 'angs')).clients).toEqual([{ id: client.id, name: client.name }])
    expect((await find(test, 'webb ang')).projects).toMatchObject([{ id: project.id }])
    expect((await find(test, '014')).invoices).toMatchObject([{ number: '2026-014' }])
    expect((await find(test, 'vagt workshop')).entries).toMatchObject([{ clientId: other.id }])
    expect((await find(test, 'workshop')).entries.map(({ date }) => date)).toEqual([
      '2026-06-02',
      '2026-06-01',
    ])
  })

  it('finds an old note of a client behind a thousand newer ones of others, taken in or not', async () => {
    const test = aCore()
    const { client } = await test.value('clients.create', aClient({ name: 'Vagt AB' }))
    const old = await add(test, 'workshop', '2020-06-01', client.id)
    const rows = Array.from(
      { length: 2100 },
      (_, i) => `Elm,2026-03-0${1 + (i % 9)},1,workshop ${i}`,
    )
    await load(test, rows)
    expect((await find(test, 'vagt workshop')).entries.map(({ id }) => id)).toEqual([old.id])
    indexAll(test, 1000)
    expect((await find(test, 'vagt workshop')).entries.map(({ id }) => id)).toEqual([old.id])
  })

  it('is kept right by every write, and by undo and redo', async () => {
    const test = aCore()
    const entry = await add(test, 'offert')
    await test.value('entries.update', { id: entry.id, fields: { note: 'avtal' } })
    expect([await notes(test, 'offert'), await notes(test, 'avtal')]).toEqual([[], ['avtal']])
    await test.value('changes.undo', {})
    expect(await notes(test, 'offert')).toEqual(['offert'])
    await test.value('changes.redo', {})
    await test.value('entries.delete', { ids: [entry.id] })
    expect(await notes(test, 'avtal')).toEqual([])
    await test.value('changes.undo', {})
    expect(await notes(test, 'avtal')).toEqual(['avtal'])
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })

  it('takes in what a file brought slice by slice afterwards, and finds it before that', async () => {
    const test = aCore()
    const rows = Array.from({ length: 10 }, (_, i) => `Vagt AB,2026-06-0${(i % 9) + 1},1,rad${i}`)
    const { batchId } = await load(test, rows)
    expect(await notes(test, 'rad7')).toEqual(['rad7'])
    expect(test.db.prepare('SELECT count(*) FROM entry_search_docsize').pluck().get()).toBe(0)
    expect(indexAll(test)).toBe(4)
    expect(test.db.prepare('SELECT count(*) FROM entry_search_docsize').pluck().get()).toBe(10)
    expect(await notes(test, 'rad7')).toEqual(['rad7'])
    await test.value('import.undo', { batchId })
    expect(await notes(test, 'rad7')).toEqual([])
    indexAll(test)
    expect(test.db.prepare('SELECT count(*) FROM entry_search_docsize').pluck().get()).toBe(0)
  })

  it('lets go of what went in bulk slice by slice as well, in sight or not', async () => {
    const test = aCore()
    const { batchId } = await load(
      test,
      Array.from({ length: 10 }, (_, i) => `Vagt AB,2026-06-0${(i % 9) + 1},1,rad${i}`),
    )
    indexAll(test)
    const indexed = test.db.prepare('SELECT count(*) FROM entry_search_docsize').pluck()
    const { first, last } = test.db
      .prepare('SELECT first_entry_id AS first, last_entry_id AS last FROM import_batch')
      .get() as { first: number; last: number }
    test.db
      .prepare('INSERT INTO staging VALUES (1, ?, 0, ?, ?)')
      .run(`${process.pid} test`, first, last)
    notePending(test.db, first, last)
    expect(indexSlice(test.db, 3)).toBe(true)
    expect(indexed.get()).toBe(7)
    test.db.exec('DELETE FROM entry; DELETE FROM staging')
    expect(indexSlice(test.db, 3)).toBe(true)
    expect(indexed.get()).toBe(4)
    expect(indexAll(test)).toBe(2)
    expect([indexed.get(), batchId]).toEqual([0, 1])
  })

  it('comes out the same where all is taken in anew', async () => {
    const test = aCore()
    await add(test, 'ett')
    const two = await add(test, 'två')
    await test.value('entries.delete', { ids: [two.id] })
    noteAllPending(test.db)
    indexAll(test)
    expect([await notes(test, 'ett'), await notes(test, 'tva')]).toEqual([['ett'], []])
  })
})
