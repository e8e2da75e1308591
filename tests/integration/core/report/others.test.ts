import { renameSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { aClient } from '../../../support/core/builders.ts'
import { aCore } from '../../../support/core/core.ts'
import { expectOk, openFileStore, temporaryFolder } from '../../../support/core/store.ts'

const aFile = () => path.join(temporaryFolder(), 'hourworth.db')

/** Another program on the same file, as the command line is. */
function another(file: string) {
  const db = new Database(file)
  onTestFinished(() => void db.close())
  return db
}

it('tells the pages what another process wrote, once, and nothing of what they wrote themselves', async () => {
  const file = aFile()
  const { core, events, value } = aCore({ file })
  await value('clients.create', aClient())
  const own = events.length
  core.look()
  expect(events).toHaveLength(own)
  expectOk(clients.insert(openFileStore(file).db, aClient({ name: 'Other AB' })))
  core.look()
  core.look()
  expect(events.slice(own)).toEqual([{ type: 'changed', areas: ['all'], revision: own + 1 }])
  expect(await value('clients.list', {})).toHaveLength(2)
})

it('says that the file has gone, keeps what it holds to be read and copied, and goes on once it is back', async () => {
  const file = aFile()
  const { core, events, value, refusal } = aCore({ file })
  await value('clients.create', aClient())
  const told = events.length
  renameSync(file, `${file}.away`)
  core.look()
  expect(events.slice(told)).toMatchObject([{ type: 'changed', areas: ['all'] }])
  expect((await value('app.status', {})).own).toEqual({ file, inPlace: false })
  const { code, details } = await refusal('clients.create', aClient({ name: 'Other AB' }))
  expect([code, details?.['file']]).toEqual(['file-gone', file])
  const copy = path.join(temporaryFolder(), 'copy.db')
  expectOk(await core.backup(copy))
  expect(clients.list(openFileStore(copy).db)).toHaveLength(1)
  renameSync(`${file}.away`, file)
  core.look()
  expect(events.slice(told)).toHaveLength(2)
  await value('clients.create', aClient({ name: 'Other AB' }))
})

it('answers reads while a write waits for another program, and writes in the order they came', async () => {
  const file = aFile()
  const { value, db } = aCore({ file })
  const other = another(file)
  other.exec('BEGIN IMMEDIATE')
  const done: string[] = []
  const write = async (name: string) => {
    await value('clients.create', aClient({ name }))
    done.push(name)
  }
  const writes = ['A', 'B', 'C'].map(write)
  const before = performance.now()
  expect(await value('clients.list', {})).toEqual([])
  expect(performance.now() - before).toBeLessThan(1000)
  expect(done).toEqual([])
  other.exec('COMMIT')
  await Promise.all(writes)
  expect(done).toEqual(['A', 'B', 'C'])
  expect(clients.list(db).map(({ id }) => id)).toEqual([1, 2, 3])
})

it('says disk-full where there is no room, keeps what is there, and goes on once there is', async () => {
  const file = aFile()
  const { core, value, db } = aCore({ file })
  await value('clients.create', aClient())
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
  const aLarge = (i: number) => aClient({ name: `Client ${i}`, note: 'x'.repeat(4000) })
  const answers = []
  for (let i = 0; i < 20; i++) answers.push(await core.call('clients.create', aLarge(i)))
  const failed = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
  expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['disk-full']))
  expect(failed[0]?.details).toMatchObject({ file })
  expect(await value('clients.list', {})).toHaveLength(21 - failed.length)
  expect(await value('data.check', {})).toMatchObject({ sound: true })
  db.pragma('max_page_count = 1000000')
  await value('clients.create', aLarge(20))
})
