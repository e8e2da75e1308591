import type BetterSqlite3 from 'better-sqlite3'
import { fail, type Envelope } from '../../../shared/contract/call.ts'
import type { Db } from '../file/db.ts'
import { isInPlace } from '../file/identity.ts'

/**
 * Runs work in one immediate transaction, or in a savepoint of the one already open. A failed
 * envelope rolls back as an exception does, and is returned.
 */
export function transact<T>(db: Db, work: () => Envelope<T>): Envelope<T> {
  let failed: Envelope<T> | undefined
  const isOuter = !writing.has(db)
  writing.add(db)
  try {
    if (isOuter) refuseElsewhere(db)
    return runnerOf(db).immediate(() => {
      const result = work()
      if (result.ok) return result
      failed = result
      // Only an exception makes the driver roll back.
      throw rollback
    }) as Envelope<T>
  } catch (error) {
    if (error === rollback && failed) return failed
    throw error
  } finally {
    if (isOuter) writing.delete(db)
  }
}

const writing = new WeakSet<Db>()

/** Whether a transaction is open that may have written and may yet be rolled back. */
export const isWriting = (db: Db): boolean => writing.has(db)

/** Runs statements that belong together in the open transaction, or in one of their own. */
export function together<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return work()
  refuseElsewhere(db)
  return runnerOf(db).immediate(work) as T
}

/**
 * Nothing is written into a file that its name no longer leads to: nobody would find it there, and
 * another program may be at work on it. SQLite has a code for it, which it finds out too late.
 */
function refuseElsewhere(db: Db): void {
  if (isInPlace(db)) return
  throw Object.assign(new Error('the database was moved'), { code: 'SQLITE_READONLY_DBMOVED' })
}

/**
 * Runs queries on one state of the database, whatever another process writes meanwhile; and one
 * read transaction for hundreds of small queries costs a good deal less than one for each.
 */
export function reading<T>(db: Db, work: () => T): T {
  return db.inTransaction ? work() : (runnerOf(db).deferred(work) as T)
}

type Runner = BetterSqlite3.Transaction<(work: () => unknown) => unknown>
const runners = new WeakMap<Db, Runner>()

// Made once: the driver's wrapper costs more to make than a small transaction to run.
function runnerOf(db: Db): Runner {
  let runner = runners.get(db)
  if (!runner) runners.set(db, (runner = db.transaction((work: () => unknown) => work())))
  return runner
}

const rollback = new Error('rolled back')

/** What a refused statement means to a caller: taken, still in use or unknown, out of range. Others are thrown. */
export function constraintFailure(error: unknown, foreignKey: 'not-found' | 'conflict') {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case 'SQLITE_CONSTRAINT_ROWID':
      return fail('conflict', 'another row already has this name, number or key')
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return foreignKey === 'conflict'
        ? fail('conflict', 'other rows still name this one')
        : fail('not-found', 'a row that this one names is not there')
    case 'SQLITE_CONSTRAINT_CHECK':
    case 'SQLITE_CONSTRAINT_NOTNULL':
    case 'SQLITE_CONSTRAINT_DATATYPE':
      return fail('invalid-input', 'a value is outside what the database accepts')
    default:
      throw error
  }
}
