import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCore } from '../../../../electron/core/door/create-core.ts'
import type { LogLine } from '../../../../electron/core/door/failures.ts'
import { closeStore } from '../../../../electron/store/file/close.ts'
import { openStore } from '../../../../electron/store/file/open.ts'
import { aClient } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'
import { expectOk, openFileStore, temporaryFolder } from '../../../support/core/store.ts'

function fileCore(file: string) {
  const own = expectOk(openStore({ file, now: () => 0 }))
  const log: LogLine[] = []
  const core = createCore({
    db: own,
    clock: () => 0,
    version: '',
    patienceMs: 100,
    log: (line) => void log.push(line),
  })
  onTestFinished(core.close)
  return { core, own, log }
}

describe('the door', () => {
  it('knows the calls of the contract and no other', async () => {
    const { core } = aCore()
    for (const name of ['', 'clients', '__proto__', 'constructor', 'clients.list ']) {
      expect(await core.call(name, {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-call' },
      })
    }
  })

  it('says which input does not fit, by path, without repeating it', async () => {
    const { core } = aCore()
    const secret = { ...aClient(), name: 'Hemlig AB', paymentTermsDays: 'Hemlig AB', state: 'x' }
    const answer = await core.call('clients.create', secret)
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        details: { issues: [{ path: ['state'] }, { path: ['paymentTermsDays'] }] },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('Hemlig')
    for (const input of [null, undefined, 'x', []]) {
      expect(await core.call('clients.create', input)).toMatchObject({ ok: false })
    }
  })

  it('catches what a handler throws, and logs where but nothing the user wrote', async () => {
    const { core, db, log } = aCore()
    db.exec(`CREATE TRIGGER broken BEFORE INSERT ON client BEGIN
      SELECT json('Hemlig AB'); END`)
    const answer = await core.call('clients.create', aClient({ name: 'Hemlig AB' }))
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(log).toMatchObject([{ call: 'clients.create', code: 'internal' }])
    expect(log[0]?.stack.length).toBeGreaterThan(0)
    expect(JSON.stringify([answer, log])).not.toContain('Hemlig')
  })

  it('names a damaged database', async () => {
    const { db, file } = openFileStore()
    const sql = `SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'client'`
    const pages = db.prepare<[], number>(sql).pluck().all()
    const size = Number(db.pragma('page_size', { simple: true }))
    closeStore(db)
    const { core, own, log } = fileCore(file)
    const handle = openSync(file, 'r+')
    for (const page of pages) {
      writeSync(handle, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size)
    }
    closeSync(handle)
    // What is in the page cache would be read from there.
    own.pragma('shrink_memory')
    const answer = await core.call('clients.list', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'database-damaged' } })
    expect(log).toMatchObject([{ call: 'clients.list', code: 'database-damaged' }])
    expect((await core.call('settings.get', {})).ok).toBe(true)
  })

  it('names a database that another program holds', async () => {
    const { db, file } = openFileStore()
    const { core, own } = fileCore(file)
    own.pragma('busy_timeout = 0')
    db.exec('BEGIN IMMEDIATE')
    const answer = await core.call('clients.create', aClient())
    expect(answer).toMatchObject({ ok: false, error: { code: 'database-busy' } })
    db.exec('ROLLBACK')
    expect((await core.call('clients.create', aClient())).ok).toBe(true)
  })

  it('tells every listener what a command changed, and nobody of queries and refusals', async () => {
    const { core, value, refusal, events } = aCore()
    const heard: unknown[] = []
    const stop = core.subscribe((event) => void heard.push(event))
    await value('clients.create', aClient())
    expect(heard).toEqual([{ type: 'changed', areas: ['clients'], revision: 1 }])
    await value('clients.list', {})
    await refusal('clients.create', aClient())
    expect(events).toHaveLength(1)
    stop()
    await value('settings.set', { minHours: 6 })
    expect(heard).toHaveLength(1)
    expect(events.at(-1)).toMatchObject({ areas: expect.arrayContaining(['settings']) })
  })

  it('lets no listener keep the others from hearing', async () => {
    const { core, value, log } = aCore()
    const heard: unknown[] = []
    core.subscribe(() => {
      throw new Error('deaf')
    })
    core.subscribe((event) => void heard.push(event))
    await value('clients.create', aClient())
    expect(heard).toHaveLength(1)
    expect(log).toMatchObject([{ call: 'subscribe', code: 'internal' }])
  })
})

describe('the core', () => {
  it('backs up the user’s own database, also while the sample data are shown', async () => {
    const { core, value } = aCore()
    await value('clients.create', aClient())
    await value('app.openDemo', {})
    const file = path.join(temporaryFolder(), 'backup.db')
    expect(await core.backup(file)).toEqual({ ok: true, value: null })
    expect(await core.backup(file)).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await core.check()).toMatchObject({ ok: true, value: { sound: true } })
    const db = expectOk(openStore({ file, now: () => 0 }))
    const copy = createCore({ db, clock: () => 0, version: '' })
    const clients = expectOk(await copy.call('clients.list', {}))
    expect(clients).toMatchObject([{ name: 'Nordlys A/S' }])
    copy.close()
  })

  it('says of what was under way when the sample data were left that it was cancelled', async () => {
    const { core, value, log } = aCore()
    const rows = Array.from({ length: 20_000 }, (_, i) => `2026-03-10,Kund ${i % 9},1:15,n${i}`)
    const text = ['date,client,duration,note', ...rows].join('\n')
    const data = Buffer.from(text).toString('base64')
    await value('app.openDemo', {})
    const file = { job: 'job', fileName: 'hours.csv', data, format: 'auto' as const }
    const previewed = core.call('import.preview', file)
    await value('app.closeDemo', {})
    expect(await previewed).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(log).toEqual([])
  })

  it('answers with an envelope when it was closed', async () => {
    const { core } = aCore()
    core.close()
    core.close()
    expect(await core.call('clients.list', {})).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    })
  })
})
