import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { clients } from '../../../../electron/store/entities/clients.ts'
import { closeStore } from '../../../../electron/store/file/close.ts'
import { insertEntry } from '../../../../electron/store/entities/entries.ts'
import { openStore } from '../../../../electron/store/file/open.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import type { Migration } from '../../../../electron/store/migrations/migration.ts'
import { aClient, anEntry } from '../../../support/core/builders.ts'
import { expectCode, expectOk, openFileStore, testNow } from '../../../support/core/store.ts'

const newest = migrations.at(-1)?.version ?? 0
const next = (up: Migration['up']): Migration => ({ version: newest + 1, name: 'next', up })
const openWith = (file: string, step: Migration) =>
  openStore({ file, now: () => testNow, steps: [...migrations, step] })

function aFilledFile(): string {
  const { db, file } = openFileStore()
  const client = expectOk(clients.insert(db, aClient()))
  expectOk(insertEntry(db, anEntry({ clientId: client.id })))
  closeStore(db)
  return file
}

const versionOf = (file: string) => {
  const db = new Database(file, { readonly: true })
  try {
    return db.pragma('user_version', { simple: true })
  } finally {
    db.close()
  }
}

test('steps are numbered 1, 2, 3 …', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1))
})

test('a step keeps every row, and the file as it was is kept beside it', () => {
  const file = aFilledFile()
  const step = next((db) => db.exec(`ALTER TABLE client ADD COLUMN sector TEXT DEFAULT 'none'`))
  const db = expectOk(openWith(file, step))
  expect(db.prepare('SELECT id, name, sector FROM client').all()).toEqual([
    { id: 1, name: 'Nordlys A/S', sector: 'none' },
  ])
  expect(db.prepare('SELECT sum(seconds) FROM rollup').pluck().get()).toBe(28_800)
  closeStore(db)
  const backup = path.join(path.dirname(file), 'backups', 'test-2026-06-30-100000Z-migration.db')
  expect(versionOf(backup)).toBe(newest)
  expect(clients.list(openFileStore(backup).db)).toHaveLength(1)
})

test('a new database needs no backup', () => {
  const { file } = openFileStore()
  expect(existsSync(path.join(path.dirname(file), 'backups'))).toBe(false)
})

test('a step that fails half way leaves the file at the version before', () => {
  const file = aFilledFile()
  const step = next((db) => {
    db.exec('DELETE FROM entry')
    throw new Error('half way')
  })
  expect(() => openWith(file, step)).toThrow('half way')
  expect(versionOf(file)).toBe(newest)
  const { db } = openFileStore(file)
  expect(db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(1)
})

test('a step that breaks a foreign key is refused and rolled back', () => {
  const file = aFilledFile()
  const step = next((db) => db.exec('DELETE FROM client'))
  expect(expectCode(openWith(file, step))).toBe('database-damaged')
  expect(versionOf(file)).toBe(newest)
  expect(clients.list(openFileStore(file).db)).toHaveLength(1)
})

test('a step may rebuild a table that others name', () => {
  const step = next((db) =>
    db.exec(`CREATE TABLE fresh AS SELECT * FROM client; DROP TABLE client;
      CREATE TABLE client (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL) STRICT;
      INSERT INTO client SELECT id, name FROM fresh; DROP TABLE fresh`),
  )
  const db = expectOk(openWith(aFilledFile(), step))
  expect(db.prepare('SELECT client_id FROM entry').pluck().get()).toBe(1)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  closeStore(db)
})
