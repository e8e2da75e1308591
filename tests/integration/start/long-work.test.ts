import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import type { Core } from '../../../electron/core/door/create-core.ts'
import { openWorkspace } from '../../../electron/shell/workspace.ts'
import type { CallInput, CallName, CallOutput, CoreEvent } from '../../../shared/contract/index.ts'
import { thorough } from '../../support/thorough.ts'

// What takes long runs in a thread of its own (electron/worker), here with all that belongs to it.

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'long-work-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function opened(): Promise<Core> {
  const workspace = await openWorkspace({ folder, log: () => undefined })
  if (!workspace.ok) throw new Error(workspace.error.message)
  onTestFinished(() => workspace.value.close())
  return workspace.value
}

async function value<N extends CallName>(core: Core, name: N, input: CallInput<N>) {
  const answer = await core.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value as CallOutput<N>
}

const rows = (count: number, clients: number): string =>
  [
    'date,client,duration,note',
    ...Array.from(
      { length: count },
      (_, i) => `2026-03-${10 + (i % 20)},Kund ${i % clients},1:15,n${i}`,
    ),
  ].join('\n')

const preview = (core: Core, count: number, clients = 9) =>
  value(core, 'import.preview', {
    job: 'job',
    fileName: 'hours.csv',
    data: Buffer.from(rows(count, clients)).toString('base64'),
    format: 'auto',
  })

it('imports and takes back beside everything else, and tells of each once', async () => {
  const core = await opened()
  const events: CoreEvent[] = []
  core.subscribe((event) => void events.push(event))
  const { previewId } = await preview(core, 20_000)
  const committed = core.call('import.commit', { previewId })
  let isDone = false
  void committed.then(() => (isDone = true))
  // A read does not wait for it; a write does, and is taken.
  await value(core, 'app.status', {})
  expect(isDone).toBe(false)
  await value(core, 'timer.start', {
    clientId: null,
    projectId: null,
    activity: 'work',
    note: '',
    billable: true,
  })
  const answer = await committed
  expect(answer).toMatchObject({ ok: true, value: { outcome: { taken: 20_000 } } })
  const told = events.flatMap((event) => (event.type === 'changed' ? [event.revision] : []))
  expect(answer.ok && told.filter((revision) => revision === answer.revision)).toHaveLength(1)
  expect(events).toContainEqual(expect.objectContaining({ type: 'progress', job: 'job' }))
  expect((await value(core, 'entries.summary', {})).count).toBe(20_000)
  expect(await value(core, 'data.check', {})).toMatchObject({ sound: true })

  const { batchId } = (answer as { readonly value: { readonly batchId: number } }).value
  await value(core, 'import.undo', { batchId })
  core.look()
  expect((await value(core, 'entries.summary', {})).count).toBe(0)
  core.close()
  expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([])
})

it('leaves all or nothing of an import whose thread is ended', async () => {
  const core = await opened()
  const { previewId } = await preview(core, 20_000)
  const committed = core.call('import.commit', { previewId })
  core.close()
  const answer = await committed
  const again = await opened()
  const { count } = await value(again, 'entries.summary', {})
  // What was acknowledged is there; what was broken off may have been committed just before.
  expect(answer.ok ? [20_000] : [0, 20_000]).toContain(count)
  expect(await value(again, 'data.check', {})).toMatchObject({ sound: true })
})

it('leaves all or nothing whenever it is ended, and clears the rest away at the next start', async () => {
  for (const steps of thorough([3, 1, 2, 5, 8, 13], 2)) {
    const core = await opened()
    const { previewId } = await preview(core, 6000, 5000)
    let left = steps
    core.subscribe((event) => {
      if (event.type === 'progress' && event.job === 'write' && --left === 0) core.close()
    })
    const answer = await core.call('import.commit', { previewId, job: 'write' })
    core.close()
    const again = await opened()
    const before = await value(again, 'entries.summary', {})
    expect(answer.ok ? [6000] : [0, 6000]).toContain(before.count)
    // It waits until what was left is gone.
    expect(await value(again, 'data.check', {})).toMatchObject({ sound: true })
    expect(await value(again, 'entries.summary', {})).toEqual(before)
    for (const { id, undoneAt } of await value(again, 'import.batches', {})) {
      if (undoneAt === null) await value(again, 'import.undo', { batchId: id })
    }
    again.close()
  }
})

it('does the work of the sample data itself, as no other thread sees them', async () => {
  const core = await opened()
  await value(core, 'app.openDemo', {})
  const { previewId } = await preview(core, 3)
  const { outcome } = await value(core, 'import.commit', { previewId })
  expect(outcome.taken).toBe(3)
  await value(core, 'app.closeDemo', {})
  const gone = await core.call('import.commit', { previewId })
  expect(gone).toMatchObject({ ok: false, error: { code: 'preview-expired' } })
})

it('cancels a check at once, whether or not its thread is at something else as well', async () => {
  const core = await opened()
  const cancel = () => value(core, 'data.cancel', { job: 'data.check' })
  expect(await cancel()).toEqual({ cancelled: false })
  const cancelled = { ok: false, error: { code: 'cancelled' } }
  const alone = core.call('data.check', {})
  expect(await cancel()).toEqual({ cancelled: true })
  expect(await alone).toMatchObject(cancelled)
  const { previewId } = await preview(core, 4000)
  const [committed, beside] = [
    core.call('import.commit', { previewId }),
    core.call('data.check', {}),
  ]
  expect(await cancel()).toEqual({ cancelled: true })
  expect(await beside).toMatchObject(cancelled)
  expect(await committed).toMatchObject({ ok: true })
  expect(await value(core, 'data.check', {})).toMatchObject({ sound: true })
})
