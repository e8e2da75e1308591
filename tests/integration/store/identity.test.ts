import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { clients } from '../../../electron/store/entities/clients.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { isInPlace, trueName } from '../../../electron/store/file/identity.ts'
import { acquireLock } from '../../../electron/store/file/lock.ts'
import { rebuildRollup } from '../../../electron/store/rollup/rollup.ts'
import { transact } from '../../../electron/store/rows/transaction.ts'
import { ok } from '../../../shared/contract/call.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { aClient } from '../../support/core/builders.ts'
import {
  expectCode,
  expectOk,
  openAt,
  openFileStore,
  temporaryFolder,
} from '../../support/core/store.ts'

/** A database, and every other name that leads to it. */
function aNamedFile() {
  const folder = trueName(temporaryFolder())
  const own = path.join(folder, 'own')
  mkdirSync(own)
  const file = path.join(own, 'hourworth.db')
  const links = path.join(folder, 'links')
  mkdirSync(links)
  symlinkSync(file, path.join(links, 'absolute.db'))
  symlinkSync('../own/hourworth.db', path.join(links, 'relative.db'))
  symlinkSync('relative.db', path.join(links, 'twice.db'))
  symlinkSync(own, path.join(links, 'folder'))
  const names = ['absolute.db', 'relative.db', 'twice.db', 'folder/hourworth.db']
  return { file, own, names: names.map((name) => path.join(links, name)) }
}

describe('one name for every way to a file', () => {
  test('links lead to it whether it is there yet or not', () => {
    const { file, names } = aNamedFile()
    expect(names.map(trueName)).toEqual(names.map(() => file))
    writeFileSync(file, '')
    expect(names.map(trueName)).toEqual(names.map(() => file))
  })

  test('links that lead in a circle are said to be unusable', () => {
    const folder = temporaryFolder()
    const [a, b] = [path.join(folder, 'a.db'), path.join(folder, 'b.db')]
    symlinkSync(a, b)
    symlinkSync(b, a)
    expect(expectCode(openAt(a))).toBe('unreadable-file')
    expect(expectCode(acquireLock(a))).toBe('unreadable-file')
  })

  test('whoever holds the lock by one name holds it by all', () => {
    const { file, names } = aNamedFile()
    for (const name of [file, ...names]) {
      const lock = expectOk(acquireLock(name))
      for (const other of [file, ...names]) {
        expect(expectCode(acquireLock(other))).toBe('database-busy')
      }
      lock.release()
    }
  })

  test('the log lies beside the file itself, whatever name it was opened by', () => {
    const { file, own, names } = aNamedFile()
    for (const name of names) {
      const { db } = openFileStore(name)
      expectOk(clients.insert(db, aClient({ name })))
      expect(existsSync(path.join(own, 'hourworth.db-wal'))).toBe(true)
      expect(existsSync(`${name}-wal`) && !name.includes('folder')).toBe(false)
      closeStore(db)
    }
    expect(clients.list(openFileStore(file).db)).toHaveLength(names.length)
  })

  test('a file with a second name is refused by both, and left as it is', () => {
    const { db, file } = openFileStore()
    closeStore(db)
    const second = path.join(temporaryFolder(), 'second.db')
    linkSync(file, second)
    const bytes = readFileSync(file)
    for (const name of [file, second]) {
      const refused = openAt(name)
      expect(expectCode(refused)).toBe('unreadable-file')
      expect(refused).toMatchObject({ error: { details: { reason: 'hard-link', file: name } } })
      expect(readFileSync(name)).toEqual(bytes)
    }
    rmSync(second)
    expect(clients.list(openFileStore(file).db)).toEqual([])
  })
})

describe('what lies in the place of a lock', () => {
  const aDatabase = (file: string) => {
    const other = new Database(file)
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); PRAGMA user_version = 123456')
    other.close()
  }
  test.each<[string, (lock: string) => void]>([
    ['nothing', () => undefined],
    ['an empty file', (lock) => writeFileSync(lock, '')],
    ['the id of a process that has gone', (lock) => writeFileSync(lock, '12345\n')],
    ['the id of a process that lives', (lock) => writeFileSync(lock, `${process.pid}\n`)],
    ['random bytes', (lock) => writeFileSync(lock, Buffer.alloc(9000, 0x5a))],
    ['half a header', (lock) => writeFileSync(lock, 'SQLite format 3\0')],
    [
      'a header over rubbish',
      (lock) => writeFileSync(lock, `SQLite format 3\0${'\x7f'.repeat(5000)}`),
    ],
    ['some database', aDatabase],
    ['a journal of nothing', (lock) => writeFileSync(`${lock}-journal`, Buffer.alloc(600, 0xd9))],
    ['a folder', (lock) => mkdirSync(lock)],
    ['a link to nothing', (lock) => symlinkSync(`${lock}.nowhere`, lock)],
    ['more than a disk holds', (lock) => (writeFileSync(lock, ''), truncateSync(lock, 3e9))],
    ['a folder with a file', (lock) => (mkdirSync(lock), writeFileSync(path.join(lock, 'x'), ''))],
  ])('%s never blocks, and is held from then on', (_, leave) => {
    const file = path.join(temporaryFolder(), 'hourworth.db')
    leave(`${file}.lock`)
    const lock = expectOk(acquireLock(file))
    expect(expectCode(acquireLock(file))).toBe('database-busy')
    lock.release()
    expect(expectOk(acquireLock(file)).unclean).toBe(false)
  })

  test.each(['', 'x', `${process.pid}\n`, 'rubbish'.repeat(999)])(
    'a new database is begun beside one that is none: %j',
    (said) => {
      const file = path.join(temporaryFolder(), 'hourworth.db')
      writeFileSync(`${file}.lock`, said)
      const db = expectOk(openAt(file))
      expect(clients.list(db)).toEqual([])
      closeStore(db)
    },
  )

  test('rubbish written over a lock that is held frees it for nobody', () => {
    const file = path.join(temporaryFolder(), 'hourworth.db')
    const lock = expectOk(acquireLock(file))
    writeFileSync(`${file}.lock`, 'rubbish')
    expect(expectCode(acquireLock(file))).toBe('database-busy')
    lock.release()
  })
})

describe('a file that goes while it is open', () => {
  test.each<[string, (file: string) => void]>([
    ['is moved', (file) => renameSync(file, `${file}.old`)],
    ['is deleted', (file) => rmSync(file)],
    ['is replaced', (file) => (renameSync(file, `${file}.old`), writeFileSync(file, 'another'))],
    ['goes with its folder', (file) => rmSync(path.dirname(file), { recursive: true })],
    [
      'goes with its renamed folder',
      (file) => renameSync(path.dirname(file), `${path.dirname(file)}-away`),
    ],
  ])('%s: nothing more is written, all can still be read', (_, goes) => {
    const folder = path.join(temporaryFolder(), 'data')
    mkdirSync(folder)
    const { db, file } = openFileStore(path.join(folder, 'hourworth.db'))
    expectOk(clients.insert(db, aClient()))
    expect(isInPlace(db)).toBe(true)
    goes(file)
    expect(isInPlace(db)).toBe(false)
    const gone = expect.objectContaining({ code: 'SQLITE_READONLY_DBMOVED' })
    expect(() => transact(db, () => ok(null))).toThrow(gone)
    expect(() => clients.insert(db, aClient({ name: 'Other AB' }))).toThrow(gone)
    expect(() => rebuildRollup(db, defaultSettings.workingHours)).toThrow(gone)
    expect(clients.list(db)).toHaveLength(1)
  })

  test('put back, it is written again', () => {
    const { db, file } = openFileStore()
    renameSync(file, `${file}.old`)
    expect(isInPlace(db)).toBe(false)
    renameSync(`${file}.old`, file)
    expectOk(clients.insert(db, aClient()))
  })

  test('a database in memory is always in its place', () => {
    const db = expectOk(openAt(':memory:'))
    expect(isInPlace(db)).toBe(true)
    closeStore(db)
  })
})
