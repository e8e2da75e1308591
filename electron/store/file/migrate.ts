import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { fail, ok, type Failure } from '../../../shared/contract/call.ts'
import { makeBackupFolder } from '../backups/folder.ts'
import { backupFolder, backupName } from '../backups/names.ts'
import { anyFailure } from './any-failure.ts'
import { copyTo } from './copy.ts'
import { applicationId } from './header.ts'
import { upgradeKept } from './kept-changes.ts'
import type { Migration } from '../migrations/migration.ts'

export interface MigrateOptions {
  readonly db: BetterSqlite3.Database
  readonly file: string
  readonly now: () => number
  readonly steps: readonly Migration[]
  readonly backsUp: boolean
}

/**
 * Brings the schema up to the last step, each step in one immediate transaction, after a verified
 * backup. A step that breaks a foreign key is rolled back (`database-damaged`).
 */
export function migrate({ db, file, now, steps, backsUp }: MigrateOptions) {
  const version = versionOf(db)
  const pending = steps.filter((step) => step.version > version)
  if (pending.length === 0) return ok(version)
  if (version > 0 && file !== ':memory:' && backsUp) {
    const backup = backUp(db, file, now())
    if (!backup.ok) return backup
  }
  // A step may rebuild a table, which a foreign key to it would hinder; the check below replaces them.
  db.pragma('foreign_keys = OFF')
  try {
    for (const step of pending) {
      const failure = applyStep(db, step)
      if (failure) return failure
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return ok(versionOf(db))
}

function applyStep(db: BetterSqlite3.Database, step: Migration) {
  let broken: Failure | undefined
  const run = db.transaction(() => {
    // Another process may have taken this step while we waited for the lock.
    if (versionOf(db) >= step.version) return
    step.up(db)
    upgradeKept(db, step)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${step.version}`)
    const violations = db.pragma('foreign_key_check') as unknown[]
    if (violations.length === 0) return
    broken = fail('database-damaged', 'rows name others that are not there', {
      file: db.name,
      step: step.name,
      rows: violations.length,
    })
    throw brokenStep
  })
  try {
    run.immediate()
  } catch (error) {
    if (error !== brokenStep && !isSqlError(error)) throw error
    // The file says that it is of another version than its tables are.
    broken ??= fail('database-damaged', 'the tables are not those of the version', {
      file: db.name,
      step: step.name,
    })
  }
  return broken
}

const brokenStep = new Error('a migration step broke a foreign key')

const isSqlError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR'

const versionOf = (db: BetterSqlite3.Database) =>
  Number(db.pragma('user_version', { simple: true }))

// Here and now, as nothing is served yet.
function backUp(db: BetterSqlite3.Database, file: string, now: number) {
  const folder = backupFolder(file)
  try {
    makeBackupFolder(folder)
  } catch (error) {
    return anyFailure(error, folder)
  }
  return copyTo(db, path.join(folder, backupName(file, 'migration', now)), { overwrite: true })
}
