import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkStore, quickCheck } from '../../../electron/store/file/check.ts'
import { clients } from '../../../electron/store/entities/clients.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { copyTo } from '../../../electron/store/file/copy.ts'
import { entries, insertEntry } from '../../../electron/store/entities/entries.ts'
import { aClient, anEntry } from '../../support/core/builders.ts'
import {
  expectCode,
  expectOk,
  openFileStore,
  openMemoryStore,
  temporaryFolder,
} from '../../support/core/store.ts'

function aFilledStore() {
  const { db, file } = openFileStore()
  const client = expectOk(clients.insert(db, aClient()))
  expectOk(insertEntry(db, anEntry({ clientId: client.id })))
  return { db, file }
}

test('a backup is one whole file that opens as a database, with the same ids and rollup', async () => {
  const { db } = aFilledStore()
  const target = path.join(temporaryFolder(), 'copy.db')
  expectOk(copyTo(db, target))
  expect(readdirSync(path.dirname(target))).toEqual(['copy.db'])
  const copy = openFileStore(target).db
  expect(clients.list(copy)).toEqual(clients.list(db))
  expect(entries.count(copy)).toBe(1)
  expect(checkStore(copy).sound).toBe(true)
})

test('what is there is not overwritten unless told to', async () => {
  const { db } = aFilledStore()
  const target = path.join(temporaryFolder(), 'diary.txt')
  writeFileSync(target, 'Dear diary')
  expect(expectCode(copyTo(db, target))).toBe('conflict')
  expect(readFileSync(target, 'utf8')).toBe('Dear diary')
  expectOk(copyTo(db, target, { overwrite: true }))
  expect(new Database(target, { readonly: true }).pragma('quick_check', { simple: true })).toBe(
    'ok',
  )
})

test('the database itself is never the target, and a missing folder is said to be unusable', async () => {
  const { db, file } = aFilledStore()
  expect(expectCode(copyTo(db, file, { overwrite: true }))).toBe('conflict')
  const nowhere = path.join(temporaryFolder(), 'no', 'copy.db')
  expect(expectCode(copyTo(db, nowhere))).toBe('unreadable-file')
  expect(existsSync(path.dirname(nowhere))).toBe(false)
})

test('a database in memory can be backed up', async () => {
  const db = openMemoryStore()
  expectOk(clients.insert(db, aClient()))
  const target = path.join(temporaryFolder(), 'copy.db')
  expectOk(copyTo(db, target))
  expect(clients.list(openFileStore(target).db)).toHaveLength(1)
})

test('a check finds a row that names a missing one', () => {
  const { db } = aFilledStore()
  expect(checkStore(db)).toEqual({
    sound: true,
    integrity: [],
    foreignKeys: [],
    rollupDifferences: 0,
  })
  db.pragma('foreign_keys = OFF')
  db.exec('DELETE FROM client')
  const { sound, foreignKeys } = checkStore(db)
  expect(sound).toBe(false)
  expect(foreignKeys).toEqual(['entry 1 names a missing client'])
  expect(quickCheck(db)).toBe(true)
})

test('closing twice does nothing', () => {
  const { db } = aFilledStore()
  closeStore(db)
  closeStore(db)
  expect(db.open).toBe(false)
})
