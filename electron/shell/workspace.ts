import path from 'node:path'
import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import type { Core } from '../core/door/create-core.ts'
import { quickCheck } from '../store/file/check.ts'
import type { Db } from '../store/file/db.ts'
import { fileFailure } from '../store/file/file-failure.ts'
import { acquireLock } from '../store/file/lock.ts'
import { dataFolder, databaseName, thisMachine } from './data-folder.ts'
import { longWorkOn } from './long-work.ts'
import { makeFolder } from './make-folder.ts'
import { openCore } from './open-core.ts'

/** Milliseconds between two looks at what other processes did. */
const betweenLooks = 1000

export interface WorkspaceOptions {
  /** The data folder; the user's own by default. Created if it is missing. */
  readonly folder?: string | undefined
  /** Show the sample data at once; the user's own stays untouched beside it, free for another shell. */
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
  const isDemo = options.demo === true
  const claim = createClaim(file)
  const claimed = isDemo ? ok(null) : claim.take()
  if (!claimed.ok) return claimed
  const { log } = options
  const opened = openCore({ file, log, longWork: longWorkOn({ file, log }) })
  if (!opened.ok) {
    claim.release()
    return opened
  }
  const { db, ...core } = opened.value
  const workspace = claimedBy(core, db, claim)
  const ready = isDemo ? await core.call('app.openDemo', {}) : claim.check(db)
  if (ready.ok) return ok(workspace)
  workspace.close()
  return ready
}

/** A core that looks about, and that takes the user's own data for itself once the sample data are left. */
function claimedBy(core: Core, db: Db, claim: Claim): Core {
  core.look()
  const looking = setInterval(core.look, betweenLooks).unref()
  return {
    ...core,
    call: async (name, input) => {
      if (name !== 'app.closeDemo') return core.call(name, input)
      const claimed = claim.take()
      const checked = claimed.ok ? claim.check(db) : claimed
      return checked.ok ? core.call(name, input) : checked
    },
    close: () => {
      clearInterval(looking)
      core.close()
      claim.release()
    },
  }
}

interface Claim {
  /** Takes the lock, once; `database-busy` if another shell has it. */
  readonly take: () => Envelope<null>
  /** Looks the database over if whoever had the lock before ended badly. */
  readonly check: (db: Db) => Envelope<null>
  readonly release: () => void
}

function createClaim(file: string): Claim {
  let lock: ReturnType<typeof acquireLock> | undefined
  return {
    take: () => {
      if (lock?.ok) return ok(null)
      lock = acquireLock(file)
      if (lock.ok) return ok(null)
      return lock.error.code === 'database-busy' ? busy() : lock
    },
    check: (db) =>
      lock?.ok && lock.value.unclean && !quickCheck(db)
        ? fileFailure('database-damaged', file)
        : ok(null),
    release: () => void (lock?.ok && lock.value.release()),
  }
}

const busy = () =>
  fail('database-busy', 'another shell is open on this data folder', { reason: 'open-elsewhere' })
