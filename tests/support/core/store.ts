import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Envelope, ErrorCode } from '../../../shared/contract/call.ts'
import { closeStore } from '../../../electron/store/file/close.ts'
import { openStore, type Db } from '../../../electron/store/file/open.ts'
import { instantOf } from './builders.ts'

/** The fixed instant tests run at: Tuesday 30 June 2026, noon in Stockholm. */
export const testNow = instantOf('2026-06-30T10:00:00Z')

/** A fresh, migrated database in memory, closed when the test ends. */
export function openMemoryStore(): Db {
  const db = expectOk(openAt(':memory:'))
  onTestFinished(() => closeStore(db))
  return db
}

/** A fresh folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hourworth-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a database file, or says why not, at the tests' instant; the caller closes it. */
export const openAt = (file: string) => openStore({ file, now: () => testNow })

/** Where a database may be begun in a fresh folder. */
export const newFile = (): string => path.join(temporaryFolder(), 'work.db')

/** A database file in a fresh folder, closed and removed when the test ends. */
export function openFileStore(file = path.join(temporaryFolder(), 'test.db')): {
  db: Db
  file: string
} {
  const db = expectOk(openAt(file))
  onTestFinished(() => closeStore(db))
  return { db, file }
}

/** The value of an envelope that should hold one. */
export function expectOk<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new Error(`expected a value, got ${envelope.error.code}: ${envelope.error.message}`)
}

/** The code of an envelope that should be a failure. */
export function expectCode(envelope: Envelope<unknown>): ErrorCode {
  if (!envelope.ok) return envelope.error.code
  throw new Error('expected a failure, got a value')
}
