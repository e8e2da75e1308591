import path from 'node:path'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { connect } from './driver.ts'
import { openFailure } from './open-failure.ts'

/** Held by the one long-running shell that uses a database. */
export interface Lock {
  /** Whether the one before ended without releasing: time for a `quickCheck`. */
  readonly unclean: boolean
  readonly release: () => void
}

/**
 * Takes the lock file beside the database, or says `database-busy`. The operating system holds the
 * lock (through a tiny SQLite file), so it ends with its process: a crash leaves none to clear away,
 * and a process id used anew cannot be taken for the old holder.
 */
export function acquireLock(databaseFile: string): Envelope<Lock> {
  try {
    const file = connect(`${path.resolve(databaseFile)}.lock`, { timeout: 0 })
    try {
      file.pragma('locking_mode = EXCLUSIVE')
      file.pragma('journal_mode = MEMORY')
      file.exec('BEGIN EXCLUSIVE')
      const unclean = file.pragma('user_version', { simple: true }) === 1
      file.pragma('user_version = 1')
      // In exclusive mode the lock outlives the commit, until the file is closed.
      file.exec('COMMIT')
      return ok({ unclean, release: once(() => leave(file)) })
    } catch (error) {
      file.close()
      throw error
    }
  } catch (error) {
    return openFailure(error)
  }
}

function leave(file: { pragma: (text: string) => unknown; close: () => unknown }): void {
  try {
    file.pragma('user_version = 0')
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
