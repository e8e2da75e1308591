import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keptBackups } from '../../../../shared/domain/limits.ts'
import { aClient, aDuration, anEntry } from '../../../support/core/builders.ts'
import { aBackedUpCore, backupsOf, filesOf } from '../../../support/core/backed-up.ts'
import { at, testCore, type TestCore } from '../../../support/core/core.ts'
import { temporaryFolder } from '../../../support/core/store.ts'

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)
const named = (name: string) => aClient({ name })
const logHours = (core: TestCore, hours: number) =>
  core.value('entries.create', anEntry({ time: aDuration('2026-06-29', hours) }))
const csv = (rows: string) => Buffer.from(`Client,Date,Hours\n${rows}\n`).toString('base64')

async function preview(core: TestCore, rows: string) {
  const file = { job: 'j', fileName: 't.csv', data: csv(rows), format: 'time-csv' as const }
  return (await core.value('import.preview', file)).previewId
}

describe('the first change of a day', () => {
  test('is backed up as it was before; the next ones of the day are not', async () => {
    const core = aBackedUpCore()
    await core.value('clients.create', named('First'))
    await core.core.idle()
    core.advance(86_400)
    await core.value('clients.create', named('Second'))
    await core.value('clients.create', named('Third'))
    await core.core.idle()
    const { backups } = await core.value('backups.list', {})
    expect(backups.map(({ reason, inside }) => [reason, inside?.clients])).toEqual([
      ['daily', 1],
      ['daily', 1],
    ])
    expect(filesOf(core)).toEqual([
      'work-2026-06-30-100000Z-daily.db',
      'work-2026-07-01-100000Z-daily.db',
    ])
  })

  test('in an empty database is backed up with what it brought', async () => {
    const core = aBackedUpCore()
    await logHours(core, 3)
    await core.core.idle()
    const { backups, present } = await core.value('backups.list', {})
    const inside = { clients: 0, entries: 1, seconds: 10_800, invoices: 0, lastEntry: '2026-06-29' }
    expect(present).toEqual(inside)
    expect(backups).toMatchObject([{ reason: 'daily', inside }])
  })

  test('is that of the local day, and what only looks is no change', async () => {
    const core = aBackedUpCore(undefined, at('2026-06-30 23:30'))
    await core.value('clients.create', named('Late'))
    await core.core.idle()
    core.advance(3600)
    await core.value('clients.list', {})
    expect(filesOf(core)).toHaveLength(1)
    await core.value('clients.create', named('After midnight'))
    await core.core.idle()
    expect(filesOf(core)).toHaveLength(2)
  })

  test('is not that of the sample data', async () => {
    const core = aBackedUpCore()
    await core.value('app.openDemo', {})
    await core.value('clients.create', named('Invented'))
    await core.core.idle()
    expect(filesOf(core)).toEqual([])
  })
})

describe('an import', () => {
  test('is preceded by a backup without its rows; two in a row of the same state share it', async () => {
    const core = aBackedUpCore()
    await core.value('clients.create', named('First'))
    await core.core.idle()
    core.advance(60)
    await logHours(core, 1)
    await core.value('import.commit', { previewId: await preview(core, 'Second,2026-06-01,4') })
    await core.core.idle()
    const { backups } = await core.value('backups.list', {})
    expect(backups.map(({ reason, inside }) => [reason, inside?.entries])).toEqual([
      ['import', 1],
      ['daily', 0],
    ])
  })

  test('is not begun where no backup can be made, and says so', async () => {
    const core = aBackedUpCore()
    await core.value('clients.create', named('First'))
    await core.core.idle()
    await logHours(core, 1)
    rmSync(backupsOf(core), { recursive: true })
    writeFileSync(backupsOf(core), 'not a folder')
    const previewId = await preview(core, 'A,2026-06-01,4')
    expect((await core.refusal('import.commit', { previewId })).code).toBe('unreadable-file')
    expect((await core.value('entries.summary', {})).count).toBe(1)
    expect((await core.value('backups.list', {})).failure).toMatchObject({
      code: 'unreadable-file',
    })
    rmSync(backupsOf(core))
    await core.value('import.commit', { previewId })
    expect((await core.value('backups.list', {})).failure).toBeNull()
  })

  test('given twice at once is written once', async () => {
    const core = aBackedUpCore()
    await core.value('clients.create', named('First'))
    const previewId = await preview(core, 'A,2026-06-01,4')
    const both = await Promise.all([1, 2].map(() => core.core.call('import.commit', { previewId })))
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    expect((await core.value('import.batches', {})).length).toBe(1)
  })
})

describe('what is made', () => {
  test('nobody else can read, and no more is kept than the rule says', async () => {
    const core = aBackedUpCore()
    for (let hour = 0; hour < keptBackups.today + 2; hour++) {
      await logHours(core, hour + 1)
      await core.value('backups.make', {})
      core.advance(60)
    }
    const { backups } = await core.value('backups.list', {})
    expect(backups.map(({ inside }) => inside?.entries)).toEqual([5, 4, 3])
    expect(modeOf(backupsOf(core))).toBe('700')
    for (const name of filesOf(core)) expect(modeOf(path.join(backupsOf(core), name))).toBe('600')
    expect([modeOf(core.db.name), modeOf(`${core.db.name}-wal`)]).toEqual(['600', '600'])
  })

  test('of a state that is in the newest already is that one', async () => {
    const core = aBackedUpCore()
    await logHours(core, 1)
    const first = await core.value('backups.make', {})
    core.advance(60)
    expect(await core.value('backups.make', {})).toEqual(first)
  })

  test('is of one state, whatever is written while it is made', async () => {
    const core = aBackedUpCore()
    await logHours(core, 1)
    await core.core.idle()
    const making = core.value('backups.make', {})
    for (let hour = 2; hour < 20; hour++) await logHours(core, hour)
    const { backup } = await making
    expect(backup.inside?.entries).toBe(1)
    expect((await core.value('entries.summary', {})).count).toBe(19)
  })

  test('is told to every window', async () => {
    const core = aBackedUpCore()
    await logHours(core, 1)
    await core.core.idle()
    expect(core.events).toContainEqual(expect.objectContaining({ areas: ['backups'] }))
  })
})

describe('the second folder', () => {
  test('gets a copy of each, kept by the same rule', async () => {
    const core = aBackedUpCore()
    const second = temporaryFolder()
    await core.value('settings.set', { backupFolder: second })
    for (let hour = 0; hour < keptBackups.today + 2; hour++) {
      await logHours(core, hour + 1)
      await core.value('backups.make', {})
      core.advance(60)
    }
    expect(readdirSync(second).toSorted()).toEqual(filesOf(core))
    const { second: said } = await core.value('backups.list', {})
    expect(said).toMatchObject({ failure: null })
  })

  test('that is not there is said, and keeps nothing from being done', async () => {
    const core = aBackedUpCore()
    const second = path.join(temporaryFolder(), 'stick')
    await core.value('settings.set', { backupFolder: second })
    await logHours(core, 1)
    const { backup } = await core.value('backups.make', {})
    expect(filesOf(core)).toContain(backup.name)
    const said = (await core.value('backups.list', {})).second
    expect(said).toEqual({ newest: null, failure: { code: 'unreadable-file', reason: 'ENOENT' } })
    expect(existsSync(second)).toBe(false)
  })

  test.each(['stick', './stick', 'a\nb', '/a\0b'])('is not %j', async (backupFolder) => {
    const core = aBackedUpCore()
    expect((await core.refusal('settings.set', { backupFolder })).code).toBe('invalid-input')
  })
})

test('a database in memory has none, and says so', async () => {
  const { value, refusal, core } = testCore()
  onTestFinished(core.close)
  expect(await value('backups.list', {})).toMatchObject({ folder: null, backups: [] })
  expect((await refusal('backups.make', {})).code).toBe('not-found')
  expect((await refusal('backups.restore', { name: 'x' })).code).toBe('not-found')
})
