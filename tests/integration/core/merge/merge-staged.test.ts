import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { mergeClients } from '../../../../electron/store/merge/merge.ts'
import { planClientMerge } from '../../../../electron/store/merge/plan.ts'
import type { Db } from '../../../../electron/store/file/db.ts'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { undoable } from '../../../../electron/store/rows/undo.ts'
import { aClient, anEntry } from '../../../support/core/builders.ts'
import { aCore, type TestCore } from '../../../support/core/core.ts'
import { temporaryFolder } from '../../../support/core/store.ts'

// Two clients are merged while rows of one of them are being prepared, or cleared away, where nobody sees them.

const rows = (count: number, clientCount: number) =>
  [
    'date,client,duration,note',
    ...Array.from(
      { length: count },
      (_, i) => `2026-03-${10 + (i % 20)},Kund ${i % clientCount},1:15,n${i}`,
    ),
  ].join('\n')

async function two() {
  const file = path.join(temporaryFolder(), 'hourworth.db')
  const [worker, other] = [aCore({ file, inSteps: true }), aCore({ file, inSteps: true })]
  const add = async (name: string) =>
    (await worker.value('clients.create', aClient({ name }))).client.id
  return { worker, other, pair: { id: await add('Kund 0'), into: await add('Other') } }
}

const preview = ({ value }: TestCore, count: number, clientCount: number) =>
  value('import.preview', {
    job: 'job',
    fileName: 'hours.csv',
    data: Buffer.from(rows(count, clientCount)).toString('base64'),
    format: 'auto',
  })

/** Resolves once some entries are there that nobody sees. */
async function hiding(db: Db) {
  const sql = `SELECT EXISTS (SELECT 1 FROM entry WHERE id BETWEEN
    (SELECT first_entry_id FROM staging) AND (SELECT last_entry_id FROM staging))`
  while (db.prepare(sql).pluck().get() !== 1) await setImmediate()
}

async function expectMerged(
  { worker, other }: Awaited<ReturnType<typeof two>>,
  into: number,
  count: number,
) {
  await Promise.all([worker.core.idle(), other.core.idle()])
  expect((await other.value('clients.list', {})).map(({ name }) => name)).not.toContain('Kund 0')
  expect(await other.value('entries.summary', { clientId: into })).toMatchObject({ count })
  expect(await other.value('data.check', {})).toMatchObject({ sound: true })
}

it('waits until an import that brings entries of the client is there', async () => {
  const cores = await two()
  const { worker, other, pair } = cores
  await worker.value('entries.create', anEntry({ clientId: pair.id }))
  const { previewId } = await preview(worker, 3150, 9)
  const call = worker.value('import.commit', { previewId })
  await hiding(other.db)
  const { moved } = await other.value('clients.merge', pair)
  await call
  expect(moved.entries).toBe(351)
  await expectMerged(cores, pair.into, 351)
})

it('waits until the entries of an import taken back are cleared away', async () => {
  const cores = await two()
  const { worker, other, pair } = cores
  await worker.value('entries.create', anEntry({ clientId: pair.id }))
  const { previewId } = await preview(worker, 10_500, 9)
  const { batchId } = await worker.value('import.commit', { previewId })
  await worker.core.idle()
  const call = worker.value('import.undo', { batchId })
  await hiding(other.db)
  const { moved } = await other.value('clients.merge', pair)
  await call
  expect(moved.entries).toBe(1)
  await expectMerged(cores, pair.into, 1)
})

it('is not done by a caller that does not wait', async () => {
  const { db, value } = aCore()
  const add = async (name: string) => (await value('clients.create', aClient({ name }))).client.id
  const [from, into] = [await add('A'), await add('B')]
  const { entry } = await value('entries.create', anEntry({ clientId: from }))
  db.prepare(`INSERT INTO staging VALUES (1, 'x', 0, ?, ?)`).run(entry.id, entry.id)
  const [one, other] = [clients.get(db, from), clients.get(db, into)]
  if (!one || !other) throw new Error('no clients')
  const plan = planClientMerge(db, one, other)
  const done = undoable(db, { label: 'clients.merge', at: 0 }, () => mergeClients(db, plan))
  expect(done).toMatchObject({ ok: false, error: { code: 'database-busy' } })
})
