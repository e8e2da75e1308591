import path from 'node:path'
import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import type { Core } from '../core/door/create-core.ts'
import { quickCheck } from '../store/file/check.ts'
import { acquireLock, type Lock } from '../store/file/lock.ts'
import { dataFolder, databaseName, thisMachine } from './data-folder.ts'
import { makeFolder } from './make-folder.ts'
import { openCore } from './open-core.ts'

export interface WorkspaceOptions {
  /** The data folder; the user's own by default. Created if it is missing. */
  readonly folder?: string | undefined
  /** Show the sample data at once; the user's own stays untouched beside it. */
  readonly demo?: boolean
  /** Gets codes only, never what the user wrote. */
  readonly log: (code: string) => void
}

/**
 * Opens a data folder for a shell that stays: takes its lock, and looks the database over if the one before
 * ended badly. `database-busy` if another shell is open on it; else the errors of `openStore`.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Envelope<Core>> {
  const folder = path.resolve(options.folder ?? dataFolder(thisMachine()))
  const made = makeFolder(folder)
  if (!made.ok) return made
  const file = path.join(folder, databaseName)
  const lock = acquireLock(file)
  if (!lock.ok) return lock.error.code === 'database-busy' ? busy() : lock
  const core = openLocked(file, lock.value, options.log)
  if (!core.ok) {
    lock.value.release()
    return core
  }
  if (options.demo === true) {
    const shown = await core.value.call('app.openDemo', {})
    if (!shown.ok) {
      core.value.close()
      return shown
    }
  }
  return core
}

function openLocked(file: string, lock: Lock, log: (code: string) => void): Envelope<Core> {
  const opened = openCore({ file, log })
  if (!opened.ok) return opened
  const { db, ...core } = opened.value
  if (lock.unclean && !quickCheck(db)) {
    core.close()
    return fail('database-damaged', 'the database file is damaged')
  }
  const close = () => {
    core.close()
    lock.release()
  }
  return ok({ ...core, close })
}

const busy = () =>
  fail('database-busy', 'another shell is open on this data folder', { reason: 'open-elsewhere' })
