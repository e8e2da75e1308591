import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/store/file/db.ts'
import type { WorkingHours } from '../../../shared/domain/settings.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/index.ts'
import { aClient, anEntry } from '../../support/core/builders.ts'
import { aCore, type TestCore } from '../../support/core/core.ts'
import { temporaryFolder } from '../../support/core/store.ts'

// Long work in steps (electron/store/staging): another core on the same file reads and writes between them, and
// sees either nothing or all of it.

interface Two {
  /** Where long work is done. */
  readonly worker: TestCore
  readonly other: TestCore
}

function two(): Two {
  const file = path.join(temporaryFolder(), 'hourworth.db')
  return { worker: aCore({ file, inSteps: true }), other: aCore({ file }) }
}

/** Rows of so many clients, hardly two of them on one client's day. */
const rows = (count: number, clients: number) =>
  [
    'date,client,project,duration,note',
    ...Array.from(
      { length: count },
      (_, i) => `2026-03-${10 + (i % 20)},Kund ${i % clients},P ${i % clients},1:15,n${i}`,
    ),
  ].join('\n')

const preview = ({ value }: TestCore, count: number, clients: number) =>
  value('import.preview', {
    job: 'job',
    fileName: 'hours.csv',
    data: Buffer.from(rows(count, clients)).toString('base64'),
    format: 'auto',
  })

/** What another core sees at every turn while a call is under way, and writes. */
async function during<N extends CallName>(
  { worker, other }: Two,
  name: N,
  input: CallInput<N>,
  write = true,
): Promise<{
  readonly seen: Set<string>
  readonly written: number
  readonly value: CallOutput<N>
}> {
  const seen = new Set<string>()
  let written = 0
  const under = { way: true }
  const call = worker.value(name, input)
  void call.finally(() => (under.way = false)).catch(() => undefined)
  while (under.way) {
    seen.add(JSON.stringify(await view(other, written)))
    if (write && written < 5) {
      await other.value('entries.create', anEntry())
      written += 1
    }
    await setImmediate()
  }
  return { seen, written, value: await call }
}

/** The figures that must agree at any moment, without what was written meanwhile. */
async function view({ value }: TestCore, written: number) {
  const { count, seconds } = await value('entries.summary', {})
  const own = anEntry().time
  const each = own.kind === 'duration' ? own.seconds : own.end - own.start
  const page = await value('entries.page', { offset: 0, limit: 1 })
  const { clients } = (await value('app.status', {})).counts
  return {
    count: count - written,
    seconds: seconds - written * each,
    clients,
    any: page.length > 0,
  }
}

const leftIn = (db: Db) =>
  db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE name GLOB '*_next' OR name GLOB '*_old' OR name GLOB 'late_*'
      UNION ALL SELECT owner FROM staging`,
    )
    .pluck()
    .all()

async function expectSound({ worker, other }: Two) {
  await worker.core.idle()
  expect(leftIn(other.db)).toEqual([])
  expect(await other.value('data.check', {})).toMatchObject({ sound: true })
  expect(worker.log).toEqual([])
  expect(other.log).toEqual([])
}

describe.each([
  ['few days, whose totals are changed', 4000, 9],
  ['many days, whose totals are made beside', 6000, 5000],
])('an import of %s', (_, count, clients) => {
  it('is seen all at once with its clients, while another core writes', async () => {
    const cores = two()
    const { previewId } = await preview(cores.worker, count, clients)
    const { seen, written, value } = await during(cores, 'import.commit', { previewId })
    expect(written).toBe(5)
    const nothing = { count: 0, seconds: 0, clients: 0 }
    const all = { count, seconds: count * 4500, clients }
    for (const one of seen) {
      const { any: _any, ...figures } = JSON.parse(one) as Record<string, unknown>
      expect([nothing, all]).toContainEqual(figures)
    }
    await expectSound(cores)
    expect(await view(cores.other, written)).toMatchObject(all)
    const { undoId } = value
    await cores.worker.value('undo.apply', { undoId: undoId ?? 0 })
    await expectSound(cores)
    expect(await view(cores.other, written)).toMatchObject(nothing)
  })
})

it('takes a large import back at once, with the clients that nothing else uses', async () => {
  const cores = two()
  const { previewId } = await preview(cores.worker, 11_000, 5000)
  const { batchId } = await cores.worker.value('import.commit', { previewId })
  await cores.worker.core.idle()
  const [used] = await cores.other.value('clients.list', {})
  await cores.other.value('entries.create', anEntry({ clientId: used?.id ?? null }))
  const { seen, written } = await during(cores, 'import.undo', { batchId })
  expect(written).toBe(5)
  const counts = [...seen].map((one) => (JSON.parse(one) as { count: number }).count)
  expect(new Set([...counts, 1, 11_001])).toEqual(new Set([1, 11_001]))
  await expectSound(cores)
  expect((await cores.other.value('clients.list', {})).map(({ id }) => id)).toEqual([used?.id])
  expect(await cores.other.value('import.batches', {})).toMatchObject([
    { undoneAt: expect.any(Number) },
  ])
})

it('does not take back what was changed while it was at it', async () => {
  const cores = two()
  const { previewId } = await preview(cores.worker, 11_000, 5000)
  const { batchId } = await cores.worker.value('import.commit', { previewId })
  await cores.worker.core.idle()
  const [entry] = await cores.other.value('entries.page', { offset: 0, limit: 1 })
  const call = cores.worker.core.call('import.undo', { batchId })
  await setImmediate()
  if (!entry) throw new Error('nothing was imported')
  const { id, ...fields } = entry
  await cores.other.value('entries.update', { id, fields: { ...fields, note: 'mine' } })
  expect(await call).toMatchObject({ ok: false, error: { code: 'conflict', details: { rows: 1 } } })
  await expectSound(cores)
  expect((await cores.other.value('entries.summary', {})).count).toBe(11_000)
})

it('leaves nothing of an import that is cancelled', async () => {
  const cores = two()
  const { worker, other } = cores
  const { previewId } = await preview(worker, 6000, 5000)
  let told = 0
  worker.core.subscribe((event) => {
    if (event.type === 'progress' && ++told === 3)
      void worker.core.call('import.cancel', { job: 'w' })
  })
  const answer = await worker.core.call('import.commit', { previewId, job: 'w' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  await expectSound(cores)
  expect((await other.value('app.status', {})).counts).toMatchObject({ clients: 0, entries: 0 })
  expect((await worker.value('import.commit', { previewId })).outcome.taken).toBe(6000)
})

it('plans an import anew if somebody else makes one of its clients meanwhile', async () => {
  const cores = two()
  const { worker, other } = cores
  const { previewId } = await preview(worker, 4000, 9)
  const call = worker.value('import.commit', { previewId })
  await setImmediate()
  const { client } = await other.value('clients.create', aClient({ name: 'Kund 3' }))
  expect((await call).outcome).toMatchObject({ taken: 4000, newClients: expect.any(Array) })
  await expectSound(cores)
  const clients = await other.value('clients.list', {})
  expect(clients).toHaveLength(9)
  expect(await other.value('entries.summary', { clientId: client.id })).toMatchObject({
    count: 445,
  })
})

it('makes the totals anew, and by other working hours, while another core writes', async () => {
  const cores = two()
  const { previewId } = await preview(cores.worker, 6000, 5000)
  await cores.worker.value('import.commit', { previewId })
  await cores.worker.core.idle()
  const rebuilt = await during(cores, 'data.rebuildRollup', {})
  expect(rebuilt.seen.size).toBe(1)
  await expectSound(cores)
  // Another name for the index each time: both ways of the exchange.
  for (const end of ['12:00', '18:00']) {
    const workingHours: WorkingHours = { '1': [['09:00', end]] }
    const { value } = await during(cores, 'settings.set', { workingHours }, false)
    expect(value.workingHours).toEqual(workingHours)
    await expectSound(cores)
  }
})

it('breaks off making the totals anew when it is cancelled, and leaves those there were', async () => {
  const cores = two()
  const { worker } = cores
  const { previewId } = await preview(worker, 6000, 5000)
  await worker.value('import.commit', { previewId })
  await worker.core.idle()
  const cancel = () => worker.core.call('data.cancel', { job: 'data.rebuildRollup' })
  let isAsked = false
  worker.core.subscribe((event) => {
    if (event.type === 'progress' && !isAsked) {
      isAsked = true
      void cancel()
    }
  })
  const answer = await worker.core.call('data.rebuildRollup', {})
  expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await cancel()).toMatchObject({ value: { cancelled: false } })
  await expectSound(cores)
  expect(await worker.value('data.rebuildRollup', {})).toEqual({ days: expect.any(Number) })
})

it('ends a check that nobody waits for any more, and checks again', async () => {
  const stopped = { now: true }
  const test = aCore({ isCheckStopped: () => stopped.now })
  expect((await test.refusal('data.check', {})).code).toBe('cancelled')
  stopped.now = false
  expect(await test.value('data.check', {})).toMatchObject({ sound: true })
})
