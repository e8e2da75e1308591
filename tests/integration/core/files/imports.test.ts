import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CallInput } from '../../../../shared/contract/index.ts'
import { aClient, anEntry, anInvoice } from '../../../support/core/builders.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'

type Options = Partial<CallInput<'import.preview'>>

const input = (data: string | Uint8Array, options: Options = {}) => ({
  job: 'job',
  fileName: 'file.csv',
  data: Buffer.from(data).toString('base64'),
  format: 'auto' as const,
  ...options,
})
async function load(test: TestCore, text: string) {
  const { previewId } = await test.value('import.preview', input(text))
  return test.value('import.commit', { previewId })
}
const dump = ({ db }: TestCore) => {
  const names = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema
    WHERE type = 'table' ORDER BY name`)
  return names.all().map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()])
}

const toggl = (...rows: string[]) =>
  [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    ...rows.map((row) => `T,t@example.com,${row}`),
    '',
  ].join('\n')
const row = 'Nordlys A/S,Webb,,Skiss,Yes,2026-03-02,09:00:00,2026-03-02,10:00:00,01:00:00,work'
const invoices = (...rows: string[]) =>
  [
    'number,client,project,issued,due,net,vat,expenses,currency,rate_to_base,service_from,service_to,credits,written_off_on',
    ...rows,
    '',
  ].join('\n')
const payments = (...rows: string[]) => ['invoice,client,paid_on,gross', ...rows, ''].join('\n')
const invoice1 = '1,Nordlys A/S,,2026-03-31,2026-04-30,1000.00,250.00,0.00,SEK,,,,,'

describe('importing entries', () => {
  it('counts identical rows of one file, and none of them a second time', async () => {
    const test = aCore()
    expect((await load(test, toggl(row, row, row))).outcome.taken).toBe(3)
    const longer = await load(test, toggl(row, row, row, row))
    expect(longer.outcome).toMatchObject({ taken: 1, duplicates: 3 })
    expect((await test.value('app.status', {})).counts.entries).toBe(4)
  })

  it('knows a file’s rows after the client and the entry were renamed and edited', async () => {
    const test = aCore()
    await load(test, toggl(row))
    const [client] = await test.value('clients.list', {})
    await test.value('clients.update', { id: client?.id ?? 0, fields: { name: 'Nordlys AS' } })
    const [entry] = await test.value('entries.page', { offset: 0, limit: 1 })
    await test.value('entries.update', { id: entry?.id ?? 0, fields: { note: 'ändrad' } })
    const { outcome } = await load(test, toggl(row))
    expect(outcome).toMatchObject({ taken: 0, duplicates: 1, newClients: [] })
  })

  it('names what is new and sums up the file before anything is written', async () => {
    const test = aCore()
    const before = dump(test)
    const { outcome } = await test.value('import.preview', input(toggl(row, row)))
    expect(outcome).toMatchObject({
      newClients: ['Nordlys A/S'],
      newProjects: [{ client: 'Nordlys A/S', project: 'Webb' }],
      from: '2026-03-02',
      to: '2026-03-02',
      perClient: [{ client: 'Nordlys A/S', rows: 2, seconds: 7200 }],
    })
    expect(dump(test)).toEqual(before)
  })

  it('does not name an internal project as new that is there already', async () => {
    const test = aCore()
    const internal = row.replace('Nordlys A/S,Webb', ',Bookkeeping')
    await load(test, toggl(internal))
    const later = internal.replaceAll('2026-03-02', '2026-03-03')
    const { outcome } = await test.value('import.preview', input(toggl(later)))
    expect(outcome).toMatchObject({ taken: 1, newClients: [], newProjects: [] })
  })

  it('plans anew when the database changed between preview and commit', async () => {
    const test = aCore()
    const first = await test.value('import.preview', input(toggl(row)))
    const second = await test.value('import.preview', input(toggl(row)))
    await test.value('import.commit', { previewId: first.previewId })
    const { outcome } = await test.value('import.commit', { previewId: second.previewId })
    expect(outcome).toMatchObject({ taken: 0, duplicates: 1 })
    const expired = await test.refusal('import.commit', { previewId: first.previewId })
    expect(expired.code).toBe('preview-expired')
  })

  it('refuses to take an import back once one of its entries was edited', async () => {
    const test = aCore()
    const { batchId } = await load(test, toggl(row))
    const [entry] = await test.value('entries.page', { offset: 0, limit: 1 })
    await test.value('entries.update', { id: entry?.id ?? 0, fields: { note: 'x' } })
    expect((await test.refusal('import.undo', { batchId })).code).toBe('conflict')
  })

  it('takes an import back by its undo id, and keeps a client that is used by now', async () => {
    const test = aCore()
    const { undoId } = await load(test, toggl(row))
    const [client] = await test.value('clients.list', {})
    await test.value('entries.create', anEntry({ clientId: client?.id ?? 0 }))
    await test.value('undo.apply', { undoId: undoId ?? 0 })
    expect((await test.value('app.status', {})).counts).toMatchObject({ clients: 1, entries: 1 })
  })
})

describe('importing invoices', () => {
  it('adds new ones, knows identical ones, updates different ones', async () => {
    const test = aCore()
    await load(test, invoices(invoice1))
    const changed = invoice1.replace('1000.00,250.00', '1200.00,300.00')
    const { outcome } = await load(test, invoices(changed, invoice1.replace(/^1/, '2')))
    expect(outcome).toMatchObject({ taken: 1, updated: 1, duplicates: 0 })
    const nets = (await test.value('invoices.list', {})).map(({ number, net }) => [number, net])
    expect(nets).toEqual([
      ['2', 100_000],
      ['1', 120_000],
    ])
  })

  it('R5: keeps a write-off and a note the file says nothing of', async () => {
    const test = aCore()
    await load(test, invoices(invoice1))
    const [invoice] = await test.value('invoices.list', {})
    const id = invoice?.id ?? 0
    await test.value('invoices.writeOff', { id, on: '2026-06-01' })
    await test.value('invoices.update', { id, fields: { note: 'konkurs', dueOn: '2026-05-15' } })
    const blank = invoice1.replace('2026-04-30', '')
    expect((await load(test, invoices(blank))).outcome).toMatchObject({ duplicates: 1, updated: 0 })
    const [after] = await test.value('invoices.list', {})
    expect(after).toMatchObject({ writtenOffOn: '2026-06-01', note: 'konkurs' })
  })

  it('R6: joins a credit note to its invoice wherever it stands, within the client', async () => {
    const test = aCore()
    const credit = '9,Nordlys A/S,,2026-04-02,,-100.00,-25.00,0.00,SEK,,,,1,'
    const other = '8,Vagt AB,,2026-04-02,,-100.00,-25.00,0.00,SEK,,,,1,'
    const chained = '7,Nordlys A/S,,2026-04-02,,-10.00,-2.50,0.00,SEK,,,,9,'
    const { outcome } = await load(test, invoices(credit, other, chained, invoice1))
    expect(outcome.taken).toBe(2)
    expect(outcome.refused).toMatchObject([
      { line: 3, code: 'unknown-credited-invoice', detail: '1' },
      { line: 4, code: 'unknown-credited-invoice', detail: '9' },
    ])
    expect(outcome.newClients).toEqual(['Nordlys A/S'])
    const listed = await test.value('invoices.list', {})
    const [note, invoice] = listed
    expect(note).toMatchObject({ status: 'credit', creditsInvoiceId: invoice?.id })
    expect(invoice?.open).toBe(112_500)
  })

  it('M2: refuses what lost its rate because the base currency changed after the preview', async () => {
    const test = aCore()
    const { previewId } = await test.value('import.preview', input(invoices(invoice1)))
    await test.value('settings.set', { currency: 'EUR' })
    const { outcome } = await test.value('import.commit', { previewId })
    expect(outcome).toMatchObject({ taken: 0, refused: [{ line: 2, code: 'missing-rate' }] })
  })
})

describe('importing payments', () => {
  it('finds the invoice by number, by client where given, in the invoice’s currency', async () => {
    const test = aCore()
    const yen = '1,Vagt AB,,2026-03-31,,10000,0,0,JPY,0.07,,,,'
    await load(test, invoices(invoice1, yen, invoice1.replace(/^1/, '2')))
    const { outcome } = await load(
      test,
      payments(
        '1,Vagt AB,2026-04-10,10000',
        '2,,2026-04-10,1250.00',
        '1,,2026-04-11,5',
        '3,,2026-04-12,5',
        '1,Vagt AB,2026-04-13,0.5',
      ),
    )
    expect(outcome.refused).toMatchObject([
      { line: 4, code: 'ambiguous-invoice' },
      { line: 5, code: 'unknown-invoice', detail: '3' },
      { line: 6, code: 'not-an-amount' },
    ])
    const paid = (await test.value('invoices.list', {})).map(({ currency, paid }) => [
      currency,
      paid,
    ])
    expect(paid).toContainEqual(['JPY', 10_000])
    expect(paid).toContainEqual(['SEK', 125_000])
  })

  it('counts two equal payments of a day, and none of them again', async () => {
    const test = aCore()
    await load(test, invoices(invoice1))
    const twice = payments('1,,2026-04-10,100.00', '1,,2026-04-10,100.00')
    expect((await load(test, payments('1,,2026-04-10,100.00'))).outcome.taken).toBe(1)
    expect((await load(test, twice)).outcome).toMatchObject({ taken: 1, duplicates: 1 })
    expect((await load(test, twice)).outcome).toMatchObject({ taken: 0, duplicates: 2 })
  })
})

describe('reading', () => {
  it('tells how far it is, and stops when it is cancelled', async () => {
    const test = aCore()
    const rows = Array.from({ length: 20_000 }, () => row)
    const reading = test.core.call('import.preview', input(toggl(...rows), { job: 'big' }))
    await test.value('timer.get', {})
    expect(await test.value('import.cancel', { job: 'big' })).toEqual({ cancelled: true })
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(test.events).toContainEqual(expect.objectContaining({ type: 'progress', job: 'big' }))
  })

  it('refuses data that is no base64', async () => {
    const test = aCore()
    expect(await test.issues('import.preview', { ...input(''), data: 'a*b=' })).toEqual([
      'not-base64',
    ])
  })

  it('forgets all but the newest previews', async () => {
    const test = aCore()
    const { previewId } = await test.value('import.preview', input(toggl(row)))
    for (let i = 0; i < 4; i++) await test.value('import.preview', input(toggl(row)))
    expect((await test.refusal('import.commit', { previewId })).code).toBe('preview-expired')
  })

  it('does not write a preview of the sample data into the user’s own database', async () => {
    const test = aCore()
    await test.value('app.openDemo', {})
    const { previewId } = await test.value('import.preview', input(toggl(row)))
    await test.value('app.closeDemo', {})
    expect((await test.refusal('import.commit', { previewId })).code).toBe('preview-expired')
  })
})

describe('broken files', () => {
  const bad = (name: string) =>
    readFileSync(new URL(`../../../fixtures/bad/${name}`, import.meta.url))

  it.each([
    ['wrong-delimiter.csv', 'unreadable-file'],
    ['ambiguous-dates.csv', 'needs-date-order'],
    ['entity-bomb.xml', 'unreadable-file'],
    ['html-page.csv', 'unreadable-file'],
  ])('%s is refused whole and leaves no trace', async (name, code) => {
    const test = aCore()
    const client = (await test.value('clients.create', aClient())).client.id
    await test.value('invoices.create', anInvoice({ clientId: client }))
    const before = dump(test)
    const refusal = await test.refusal('import.preview', input(bad(name), { fileName: name }))
    expect(refusal.code).toBe(code)
    expect(dump(test)).toEqual(before)
  })

  it('ambiguous-dates.csv gives its rows once the user has said the date order', async () => {
    const test = aCore()
    const told = input(bad('ambiguous-dates.csv'), { dateOrder: 'dmy' })
    const { outcome } = await test.value('import.preview', told)
    expect(outcome).toMatchObject({ taken: 4, refused: [], from: '2026-05-03' })
  })

  it.each([
    ['truncated-quote.csv', 3, [{ line: 5, code: 'unclosed-quote' }]],
    ['end-before-start.csv', 2, [{ line: 3, code: 'end-before-start' }]],
    ['negative-duration.csv', 2, [{ line: 3, code: 'negative-duration' }]],
    ['unknown-currency.csv', 2, [{ line: 3, code: 'unknown-currency', detail: 'SKR' }]],
    [
      'missing-rate.csv',
      2,
      [
        { line: 3, code: 'missing-rate' },
        { line: 4, code: 'missing-rate' },
      ],
    ],
    ['utf-16.csv', 3, []],
    ['nul-bytes.csv', 3, []],
  ])('%s gives %i rows and a reason for each it refuses', async (name, taken, refused) => {
    const test = aCore()
    const { previewId } = await test.value('import.preview', input(bad(name)))
    const { outcome } = await test.value('import.commit', { previewId })
    expect(outcome.taken).toBe(taken)
    expect(outcome.refused).toMatchObject(refused)
    expect(outcome.refused).toHaveLength(refused.length)
    const { counts } = await test.value('app.status', {})
    expect(counts.entries + counts.invoices).toBe(taken)
  })
})
