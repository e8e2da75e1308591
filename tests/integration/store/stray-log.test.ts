import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkStore } from '../../../electron/store/file/check.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { copyTo } from '../../../electron/store/file/copy.ts'
import { copyPages } from '../../../electron/store/backups/make.ts'
import { entries, insertEntry } from '../../../electron/store/entities/entries.ts'
import type { Db } from '../../../electron/store/file/db.ts'
import { aDuration, anEntry } from '../../support/core/builders.ts'
import { expectOk, openFileStore, temporaryFolder } from '../../support/core/store.ts'

const log = (db: Db, hours: number) =>
  expectOk(insertEntry(db, anEntry({ time: aDuration('2026-06-29', hours) })))

/** A database as a crash leaves it: what was committed last stands in its log alone. */
function crashed(of: string): string {
  const file = path.join(temporaryFolder(), 'work.db')
  for (const end of ['', '-wal', '-shm']) copyFileSync(of + end, file + end)
  return file
}

/** A backup of one entry, and the same database crashed with three. */
async function aBackupAndACrash(how: 'backup FILE' | 'backups/') {
  const { db, file } = openFileStore()
  log(db, 1)
  const backup = path.join(temporaryFolder(), 'backup.db')
  expectOk(how === 'backup FILE' ? copyTo(db, backup) : await copyPages(file, backup))
  db.pragma('wal_autocheckpoint = 0')
  log(db, 2)
  log(db, 3)
  return { backup, file: crashed(file) }
}

test.each(['backup FILE', 'backups/'] as const)(
  'a backup of %s copied by hand over a database beside whose log it comes to lie opens as exactly the backup',
  async (how) => {
    const { backup, file } = await aBackupAndACrash(how)
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    copyFileSync(backup, file)
    const { db } = openFileStore(file)
    expect(entries.count(db)).toBe(1)
    expect(checkStore(db).sound).toBe(true)
  },
)

test('the log is set aside, not deleted', async () => {
  const { backup, file } = await aBackupAndACrash('backups/')
  const bytes = readFileSync(`${file}-wal`)
  copyFileSync(backup, file)
  closeStore(openFileStore(file).db)
  const folder = path.dirname(file)
  expect(readdirSync(folder).toSorted()).toEqual([
    'work-set-aside-2026-06-30-100000Z.db-shm',
    'work-set-aside-2026-06-30-100000Z.db-wal',
    'work.db',
  ])
  expect(readFileSync(path.join(folder, 'work-set-aside-2026-06-30-100000Z.db-wal'))).toEqual(bytes)
})

test('its own log is kept, whatever was folded in already', async () => {
  const { file } = await aBackupAndACrash('backups/')
  expect(entries.count(openFileStore(file).db)).toBe(3)
})

test('an empty log, or none, is no reason for anything', async () => {
  const { backup } = await aBackupAndACrash('backups/')
  writeFileSync(`${backup}-wal`, '')
  expect(entries.count(openFileStore(backup).db)).toBe(1)
  expect(readdirSync(path.dirname(backup)).some((name) => name.includes('aside'))).toBe(false)
})

test('a backup opens without any other file beside it', async () => {
  const { backup } = await aBackupAndACrash('backups/')
  expect(readFileSync(backup).subarray(18, 20)).toEqual(Buffer.from([1, 1]))
  expect(existsSync(`${backup}-wal`)).toBe(false)
})
