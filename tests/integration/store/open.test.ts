import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { clients } from '../../../electron/store/entities/clients.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { acquireLock } from '../../../electron/store/file/lock.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import { preflight } from '../../../electron/store/file/preflight.ts'
import { aClient } from '../../support/core/builders.ts'
import {
  expectCode,
  expectOk,
  newFile,
  openAt,
  openFileStore,
  temporaryFolder,
} from '../../support/core/store.ts'

describe('opening', () => {
  test('a new file gets the application id, the schema and durable settings', () => {
    const { db } = openFileStore()
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('application_id')).toBe(0x48575254)
    expect(pragma('user_version')).toBe(migrations.length)
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
  })

  test('synchronous is FULL on every opening, not only on the one that made the file', () => {
    const { db, file } = openFileStore()
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    closeStore(db)
    expect(openFileStore(file).db.pragma('synchronous', { simple: true })).toBe(2)
  })

  test('what was written is there after closing, and the log is gone', () => {
    const { db, file } = openFileStore()
    expectOk(clients.insert(db, aClient()))
    closeStore(db)
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(clients.list(openFileStore(file).db)).toHaveLength(1)
  })

  test('an empty file is a new database; a missing folder is said to be unusable', () => {
    const file = newFile()
    writeFileSync(file, '')
    expect(clients.list(openFileStore(file).db)).toEqual([])
    expect(expectCode(openAt(path.join(temporaryFolder(), 'no', 'such', 'folder.db')))).toBe(
      'unreadable-file',
    )
  })

  test('a name beginning with file: is a name, not an address', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'file:'))
    const { file } = openFileStore(path.join(folder, 'file:', 'x.db?mode=memory'))
    expect(existsSync(file)).toBe(true)
  })
})

describe('refusing before anything is written', () => {
  const bytesOf = (file: string) => readFileSync(file).toString('base64')

  test('a database of a newer version', () => {
    const { db, file } = openFileStore()
    db.pragma('user_version = 999')
    closeStore(db)
    const before = bytesOf(file)
    const refused = openAt(file)
    expect(expectCode(refused)).toBe('database-newer')
    expect(bytesOf(file)).toBe(before)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('a newer version that only its write-ahead log knows of', () => {
    const { db, file } = openFileStore()
    db.pragma('wal_autocheckpoint = 0')
    db.pragma('user_version = 999')
    const [main, log] = [readFileSync(file), readFileSync(`${file}-wal`)]
    const copy = newFile()
    writeFileSync(copy, main)
    writeFileSync(`${copy}-wal`, log)
    expect(expectCode(openAt(copy))).toBe('database-newer')
    expect(readFileSync(copy)).toEqual(main)
    expect(readFileSync(`${copy}-wal`)).toEqual(log)
  })

  test.each([
    ['a text file', 'Dear diary, today I said no to a client. '.repeat(20)],
    ['a short file', 'SQLite format 3\0'],
  ])('%s', (_, content) => {
    const file = newFile()
    writeFileSync(file, content)
    expect(expectCode(openAt(file))).toBe('database-damaged')
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  test.each([
    ['of another program', 'PRAGMA application_id = 1; CREATE TABLE t (a)'],
    ['without an application id', 'CREATE TABLE t (a)'],
    ['without one, of a high version', 'CREATE TABLE t (a); PRAGMA user_version = 7'],
  ])('a SQLite database %s', (_, sql) => {
    const file = newFile()
    const other = new Database(file)
    other.exec(sql)
    other.close()
    const before = bytesOf(file)
    expect(expectCode(openAt(file))).toBe('database-damaged')
    expect(bytesOf(file)).toBe(before)
  })

  test('a database whose pages are overwritten', () => {
    const { db, file } = openFileStore()
    closeStore(db)
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 100)
    writeFileSync(file, bytes)
    expect(expectCode(openAt(file))).toBe('database-damaged')
  })
})

describe('processes', () => {
  test('a committed row survives the process being killed', async () => {
    const file = newFile()
    const script = path.resolve(import.meta.dirname, '../../support/core/crash-writer.ts')
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(`${file}-wal`)).toBe(true)
    expect(clients.list(openFileStore(file).db).map(({ name }) => name)).toEqual(['Nordlys A/S'])
  })

  test('one holder of the lock at a time; releasing it twice does no harm', () => {
    const file = newFile()
    const first = expectOk(acquireLock(file))
    expect(expectCode(acquireLock(file))).toBe('database-busy')
    first.release()
    first.release()
    const second = expectOk(acquireLock(file))
    expect([first.unclean, second.unclean]).toEqual([false, false])
    second.release()
  })

  test('a lock left behind by a crash is taken over and said to be unclean', () => {
    const file = newFile()
    const crashed = new Database(`${file}.lock`)
    crashed.pragma('user_version = 1')
    crashed.close()
    const lock = expectOk(acquireLock(file))
    expect(lock.unclean).toBe(true)
    lock.release()
  })

  test('Node without Node-API 10 is told so in one line', () => {
    expect(preflight({ node: '20.20.2', napi: '9' })).toBe(
      'Hourworth needs Node.js 22.14 or newer; this is 20.20.2.',
    )
    expect(preflight({ node: '26.10.0', napi: '10' })).toBeNull()
    expect(preflight(process.versions)).toBeNull()
  })
})
