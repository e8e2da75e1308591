import { describe, expect, it } from 'vitest'
import { readDemoFiles } from '../../../../electron/demo/files.ts'
import expected from '../../../fixtures/samples/expected.json' with { type: 'json' }
import { aCore, at, type TestCore } from '../../../support/core/core.ts'

const { asOf } = expected
const files = readDemoFiles()

async function load(test: TestCore, fileName: string, bytes: Uint8Array) {
  const data = Buffer.from(bytes).toString('base64')
  const preview = { job: fileName, fileName, data, format: 'auto' as const }
  const { previewId, outcome } = await test.value('import.preview', preview)
  const committed = await test.value('import.commit', { previewId })
  expect(committed.outcome).toEqual(outcome)
  return outcome
}

async function loadAll(test: TestCore) {
  return [
    await load(test, 'toggl-classic.csv', files.entries),
    await load(test, 'hourworth-invoices.csv', files.invoices),
    await load(test, 'hourworth-payments.csv', files.payments),
  ]
}

async function samples(): Promise<TestCore> {
  const test = aCore({ now: at(`${asOf} 14:00`) })
  await test.value('settings.set', { praoRate: 15_000, breakEvenRate: 45_000, targetRate: 90_000 })
  return test
}

const dump = ({ db }: TestCore, tables: readonly string[]) =>
  Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]))
const byCode = (a: string, b: string) => (a < b ? -1 : 1)
const data = ['client', 'project', 'entry', 'invoice', 'payment', 'rollup']

describe('the sample files, through import, rollup and report', () => {
  it.each(['6', '12'] as const)('give the expected figures over %s months', async (months) => {
    const test = await samples()
    await loadAll(test)
    const report = await test.value('reports.clients', { asOf, months: Number(months) })
    const columns = Object.keys(expected[months].clients[0] ?? {})
    const figures = report.clients.map((line) => ({
      ...Object.fromEntries(Object.entries(line).filter(([key]) => columns.includes(key))),
      flags: line.flags.map(({ kind }) => kind).toSorted(byCode),
    }))
    expect(columns.length).toBeGreaterThan(25)
    expect(figures).toEqual(expected[months].clients)
    const { clients: _, ...top } = expected[months]
    expect({ ...report, headline: report.headline?.client ?? null }).toMatchObject({
      ...top,
      asOf,
      internalSeconds: expected.internalSeconds[months],
    })
  })

  it('add nothing when they are imported again', async () => {
    const test = await samples()
    const first = await loadAll(test)
    expect(first.map(({ taken }) => taken)).toEqual([1985, 116, 111])
    const before = dump(test, data)
    const second = await loadAll(test)
    for (const outcome of second) {
      expect(outcome).toMatchObject({ taken: 0, updated: 0, refused: [], newClients: [] })
    }
    expect(second.map(({ duplicates }) => duplicates)).toEqual([1985, 116, 111])
    expect(dump(test, data)).toEqual(before)
  })

  it('leave nothing behind once all three imports are taken back', async () => {
    const test = await samples()
    const before = dump(test, data)
    await loadAll(test)
    // What the app tells of the clients does not keep them.
    expect((await test.value('notices.refresh', {})).appeared.length).toBeGreaterThan(0)
    const [payments, invoices, entries] = await test.value('import.batches', {})
    const ids = [payments, invoices, entries].map((batch) => batch?.id ?? 0)
    for (const batchId of ids) await test.value('import.undo', { batchId })
    expect(dump(test, data)).toEqual(before)
    const again = await test.refusal('import.undo', { batchId: ids[0] ?? 0 })
    expect(again.code).toBe('nothing-to-undo')
    expect(await test.value('data.check', {})).toMatchObject({ sound: true })
  })

  it('keep the rollup equal to the entries (T1–T4)', async () => {
    const test = await samples()
    await loadAll(test)
    expect(await test.value('data.check', {})).toMatchObject({ rollupDifferences: 0 })
    await test.value('settings.set', { workingHours: { '1': [['10:00', '12:00']] } })
    expect(await test.value('data.check', {})).toMatchObject({ sound: true, rollupDifferences: 0 })
  })
})

describe('the sample data shown as a demo', () => {
  it('shows the expected figures, on a clock set back to their last afternoon', async () => {
    const test = aCore()
    await test.value('settings.set', { language: 'sv', currency: 'EUR' })
    await test.value('app.openDemo', {})
    const status = await test.value('app.status', {})
    expect(status).toMatchObject({ demo: true, today: asOf, now: at(`${asOf} 14:00`) })
    expect(status.settings).toMatchObject({ language: 'sv', currency: 'SEK', setUp: true })
    test.advance(90)
    expect((await test.value('app.status', {})).now).toBe(at(`${asOf} 14:00`) + 90)
    const { clients } = await test.value('reports.clients', { asOf })
    expect(clients.map(({ client, effectiveRate }) => [client, effectiveRate])).toEqual(
      expected['6'].clients.map(({ client, effectiveRate }) => [client, effectiveRate]),
    )
  })

  it('leaves the user’s own data untouched and forgets what was changed in it', async () => {
    const test = aCore()
    const before = dump(test, [...data, 'setting'])
    await test.value('app.openDemo', {})
    await test.value('app.openDemo', {})
    const [client] = await test.value('clients.list', {})
    await test.value('clients.update', { id: client?.id ?? 0, fields: { name: 'Ändrad' } })
    await test.value('app.closeDemo', {})
    await test.value('app.closeDemo', {})
    expect(dump(test, [...data, 'setting'])).toEqual(before)
    await test.value('app.openDemo', {})
    const names = (await test.value('clients.list', {})).map(({ name }) => name)
    expect(names).not.toContain('Ändrad')
    expect(names).toHaveLength(18)
  })

  it('says so when its files cannot be read, and stays with the user’s own data', async () => {
    const bytes = Buffer.from('no table')
    const demoFiles = () => ({ entries: bytes, invoices: bytes, payments: bytes })
    const test = aCore({ demoFiles })
    expect((await test.refusal('app.openDemo', {})).code).toBe('internal')
    expect(await test.value('app.status', {})).toMatchObject({ demo: false })
  })

  it('E4: shows for every client where the rate went, without a gap', async () => {
    const test = aCore()
    await test.value('app.openDemo', {})
    const { clients } = await test.value('reports.clients', { asOf, months: 12 })
    for (const { clientId } of clients) {
      const page = await test.value('reports.client', { clientId, asOf, months: 12 })
      const { cascade, figures } = page
      if (!cascade) continue
      const first = cascade.agreedRate ?? cascade.steps[0]?.rateAfter ?? 0
      const sum = cascade.steps.reduce((rate, { change }) => rate + change, first)
      expect(sum).toBe(figures.collectedRate ?? sum)
      const { billableCovered, unbilledCovered, uncovered, neverInvoiced, pending } = page.hours
      const counted = billableCovered + unbilledCovered + uncovered + neverInvoiced
      expect(counted).toBe(figures.countedSeconds)
      expect(counted + pending).toBe(figures.seconds)
    }
  })
})
