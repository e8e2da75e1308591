import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeStore } from '../../../../electron/store/file/close.ts'
import { aBackedUpCore, backupsOf } from '../../../support/core/backed-up.ts'
import { aDuration, anEntry } from '../../../support/core/builders.ts'
import { at, type TestCore } from '../../../support/core/core.ts'
import { openFileStore } from '../../../support/core/store.ts'

const logHours = (core: TestCore, hours: number) =>
  core.value('entries.create', anEntry({ time: aDuration('2026-06-29', hours) }))
const secondsOf = async (core: TestCore) => (await core.value('entries.summary', {})).seconds

/** A core with a backup of one hour, and two hours logged since. */
async function threeHours() {
  const core = aBackedUpCore()
  await logHours(core, 1)
  const { backup } = await core.value('backups.make', {})
  core.advance(60)
  await logHours(core, 2)
  return { core, backup }
}

describe('putting a backup back', () => {
  test('shows what it held, and sets aside what was there', async () => {
    const { core, backup } = await threeHours()
    const restored = await core.value('backups.restore', { name: backup.name })
    expect(restored.inside).toEqual(backup.inside)
    expect(await secondsOf(core)).toBe(3600)
    expect((await core.value('data.check', {})).sound).toBe(true)
    const aside = path.join(path.dirname(core.db.name), restored.setAside ?? '')
    expect(await openFileStore(aside).db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(
      2,
    )
  })

  test('is undone by putting back what was set aside', async () => {
    const { core, backup } = await threeHours()
    const { setAside } = await core.value('backups.restore', { name: backup.name })
    core.advance(60)
    await core.value('backups.restore', { name: setAside ?? '' })
    expect(await secondsOf(core)).toBe(3 * 3600)
  })

  test('works for the oldest of today too, whose place the backup before it takes', async () => {
    const { core, backup } = await threeHours()
    for (const hours of [3, 4]) {
      await core.value('backups.make', {})
      core.advance(60)
      await logHours(core, hours)
    }
    await core.value('backups.restore', { name: backup.name })
    expect(await secondsOf(core)).toBe(3600)
  })

  test('is preceded by a backup, and all are listed', async () => {
    const { core, backup } = await threeHours()
    await core.value('backups.restore', { name: backup.name })
    const { backups } = await core.value('backups.list', {})
    const entries = backups.map(({ reason, inside }) => [reason, inside?.entries])
    expect(entries).toEqual(
      expect.arrayContaining([
        ['set-aside', 2],
        ['restore', 2],
        ['daily', 1],
      ]),
    )
  })

  test('goes on being the same app: what is logged then is in it, and nothing of before can be undone', async () => {
    const { core, backup } = await threeHours()
    const { undoId } = await logHours(core, 4)
    await core.value('backups.restore', { name: backup.name })
    expect(await core.refusal('undo.apply', { undoId: undoId ?? 0 })).toMatchObject({
      code: 'nothing-to-undo',
    })
    await logHours(core, 5)
    expect(await secondsOf(core)).toBe(6 * 3600)
    core.core.close()
    expect(openFileStore(core.db.name).db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(
      2,
    )
  })

  test('tells every window to start anew', async () => {
    const { core, backup } = await threeHours()
    await core.value('backups.restore', { name: backup.name })
    expect(core.events.filter(({ type }) => type === 'replaced')).toHaveLength(1)
    expect(core.events.at(-1)).toMatchObject({ type: 'changed', areas: ['all'] })
  })

  test('forgets files that were read to be imported', async () => {
    const { core, backup } = await threeHours()
    const data = Buffer.from('Client,Date,Hours\nA,2026-06-01,4\n').toString('base64')
    const file = { job: 'j', fileName: 't.csv', data, format: 'time-csv' as const }
    const { previewId } = await core.value('import.preview', file)
    await core.value('backups.restore', { name: backup.name })
    expect((await core.refusal('import.commit', { previewId })).code).toBe('preview-expired')
  })
})

test('two at once: one is refused', async () => {
  const { core, backup } = await threeHours()
  const restore = () => core.core.call('backups.restore', { name: backup.name })
  const both = await Promise.all([restore(), restore()])
  expect(both.map(({ ok }) => ok)).toEqual([true, false])
  expect(await secondsOf(core)).toBe(3600)
})

describe('what is refused leaves everything as it was', () => {
  test.each(['nothing.db', '../work.db', '/etc/passwd', 'work.db', ''])(
    'a name such as %j',
    async (name) => {
      const { core } = await threeHours()
      expect((await core.refusal('backups.restore', { name })).code).toBe('not-found')
      expect(await secondsOf(core)).toBe(3 * 3600)
    },
  )

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['overwritten in the middle', (bytes: Buffer) => bytes.fill(0x5a, 8192, 40_000)],
    ['of text', () => Buffer.from('Dear diary '.repeat(200))],
    ['empty', () => Buffer.alloc(0)],
  ])('a backup %s', async (_, damaged) => {
    const { core, backup } = await threeHours()
    const file = path.join(backupsOf(core), backup.name)
    writeFileSync(file, damaged(readFileSync(file)))
    const before = readdirSync(path.dirname(core.db.name))
    const { code } = await core.refusal('backups.restore', { name: backup.name })
    expect(['database-damaged', 'unreadable-file']).toContain(code)
    expect(await secondsOf(core)).toBe(3 * 3600)
    expect(readdirSync(path.dirname(core.db.name))).toEqual(before)
  })

  test('a backup of a newer version', async () => {
    const { core, backup } = await threeHours()
    const newer = openFileStore(path.join(backupsOf(core), backup.name)).db
    newer.pragma('user_version = 999')
    closeStore(newer)
    expect((await core.refusal('backups.restore', { name: backup.name })).code).toBe(
      'database-newer',
    )
    expect(await secondsOf(core)).toBe(3 * 3600)
  })
})

test('a backup of an older version is brought up to date as it is put back', async () => {
  const core = aBackedUpCore(undefined, at('2026-10-31 12:00'))
  await logHours(core, 1)
  mkdirSync(backupsOf(core), { recursive: true })
  const golden = path.join(import.meta.dirname, '../../../fixtures/golden/v1.db')
  const name = 'work-2026-10-30-120000Z-migration.db'
  copyFileSync(golden, path.join(backupsOf(core), name))
  const before = readFileSync(golden)
  const { inside } = await core.value('backups.restore', { name })
  expect(await core.value('backups.list', {})).toMatchObject({ present: inside })
  expect(inside?.entries).toBeGreaterThan(100)
  expect((await core.value('data.check', {})).sound).toBe(true)
  expect(readFileSync(path.join(backupsOf(core), name))).toEqual(before)
  expect(existsSync(path.join(backupsOf(core), `${name}-wal`))).toBe(false)
})
