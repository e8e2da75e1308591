import { lstatSync, renameSync, statSync, truncateSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { connect } from './driver.ts'
import { failureOfFile } from './file-failure.ts'
import { trueName } from './identity.ts'

/** Held by the one long-running shell that uses a database. */
export interface Lock {
  /** Whether the one before ended without releasing: time for a `quickCheck`. */
  readonly unclean: boolean
  readonly release: () => void
}

/**
 * Takes the lock file beside the database's true name, or says `database-busy`. The operating system
 * holds the lock (through a tiny SQLite file), so it ends with its process: a crash leaves none to
 * clear away, and a process id used anew cannot be taken for the old holder. What lies in the file
 * says nothing but how the last holder ended.
 */
export function acquireLock(databaseFile: string): Envelope<Lock> {
  let name = databaseFile
  try {
    name = `${trueName(databaseFile)}.lock`
    setAside(name)
    return ok(take(name) ?? emptied(name))
  } catch (error) {
    const failure = failureOfFile(error, name)
    if (failure) return failure
    throw error
  }
}

/** The lock; undefined if what lies in its file is none of ours. */
function take(name: string): Lock | undefined {
  const file = connect(name, { timeout: 0 })
  try {
    file.pragma('locking_mode = EXCLUSIVE')
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
    const unclean = file.pragma('user_version', { simple: true }) === 1
    file.pragma('user_version = 1')
    // In exclusive mode the lock outlives the commit, until the file is closed.
    file.exec('COMMIT')
    return { unclean, release: once(() => leave(file)) }
  } catch (error) {
    file.close()
    if (isGarbage(error)) return undefined
    throw error
  }
}

/** The lock of a file that held something else: emptied, never removed, as a second one might hold it by then. */
function emptied(name: string): Lock {
  truncateSync(name)
  const lock = take(name)
  if (!lock)
    throw Object.assign(new Error('the lock is written meanwhile'), { code: 'SQLITE_BUSY' })
  return { ...lock, unclean: true }
}

/** What stands in the lock's place and is no file, such as a folder or a link to nothing, was never a lock. */
function setAside(name: string): void {
  const isThere = lstatSync(name, { throwIfNoEntry: false }) !== undefined
  if (isThere && !statSync(name, { throwIfNoEntry: false })?.isFile())
    renameSync(name, `${name}.aside-${process.pid}`)
}

const isGarbage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code))

function leave(file: BetterSqlite3.Database): void {
  try {
    file.pragma('user_version = 0')
  } catch {
    // A full disk, or a folder that has gone: the next one takes this end for a crash, and looks.
  } finally {
    file.close()
  }
}

function once(work: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}
