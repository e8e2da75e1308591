import { rmSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Envelope } from '../../shared/contract/call.ts'
import type { Core } from '../core/door/create-core.ts'
import { sweep } from '../store/backups/folder.ts'
import { backupFolder } from '../store/backups/names.ts'
import { anyFailure } from '../store/file/any-failure.ts'
import { quickCheck } from '../store/file/check.ts'
import type { Db } from '../store/file/db.ts'
import { fileFailure } from '../store/file/file-failure.ts'
import { readHeader } from '../store/file/header.ts'
import { trueName } from '../store/file/identity.ts'
import { acquireLock } from '../store/file/lock.ts'
import { tracesOf } from '../store/rescue/traces.ts'
import { dataFolder, databaseName, thisMachine } from './data-folder.ts'
import { longWorkOn } from './long-work.ts'
import { makeFolder } from './make-folder.ts'
import { openCore } from './open-core.ts'
import { createRescueDoor } from './rescue-door.ts'
import { isTrouble, rescue, type Trouble } from './rescue.ts'

/** Milliseconds within which a window hears whether long work is done. */
export const withinMs = 700
/** Milliseconds between two looks at what other processes did. */
const betweenLooks = 1000

export interface WorkspaceOptions {
  /** The data folder; the user's own by default. Created if it is missing. */
  readonly folder?: string | undefined
  /** Show the sample data at once; the user's own stays untouched beside it, free for another shell. */
  readonly demo?: boolean
  /** Milliseconds within which long work is answered for, finished or not; when it is finished if left out. */
  readonly answersWithin?: number
  /** Begin an empty database where the old one is missing or damaged; what lies there is set aside. */
  readonly beginsAnew?: boolean
  /** Gets codes only, never what the user wrote. */
  readonly log: (code: string) => void
}

/** What a shell keeps of a workspace. */
export type Workspace = Pick<Core, 'call' | 'subscribe' | 'backup' | 'idle' | 'close'> & {
  /** Why the database could not be opened, where the user is asked first. */
  readonly trouble?: Trouble
}

/**
 * Opens a data folder for a shell that stays: takes its lock, and looks the database over if the one before
 * ended badly. `database-busy` if another shell is open on it; else the errors of `openStore`.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Envelope<Core>> {
  const claimed = claimFolder(options)
  if (!claimed.ok) return claimed
  const opened = await openAsAsked(claimed.value, options)
  if (!opened.ok) claimed.value.leave()
  return opened
}

/** As `openWorkspace`, but where the database is missing or damaged the door asks first what shall be done. */
export async function openOrRescue(options: WorkspaceOptions): Promise<Envelope<Workspace>> {
  const claimed = claimFolder(options)
  if (!claimed.ok) return claimed
  const { file, open, leave } = claimed.value
  const opened = await openAsAsked(claimed.value, options)
  if (!opened.ok && isTrouble(opened.error)) {
    const trouble = { file, error: opened.error }
    return ok({ ...createRescueDoor({ trouble, open, leave }), trouble })
  }
  if (!opened.ok) leave()
  return opened
}

/** Begins anew, if that is asked for, only where the database cannot be opened. */
async function openAsAsked(
  { file, wasThere, open }: ClaimedFolder,
  { beginsAnew = false }: WorkspaceOptions,
): Promise<Envelope<Core>> {
  const opened = wasThere ? fileFailure('database-missing', file) : await open()
  if (opened.ok || !beginsAnew || !isTrouble(opened.error)) return opened
  const begun = rescue.beginAnew({ file, error: opened.error })
  return begun.ok ? open() : begun
}

interface ClaimedFolder {
  /** The database's true name. */
  readonly file: string
  /** Whether it is missing or empty, and something says that it was there. */
  readonly wasThere: boolean
  /** Opens what lies there, or a new one. */
  readonly open: () => Promise<Envelope<Core>>
  /** Frees the lock, where nothing was opened. */
  readonly leave: () => void
}

function claimFolder({
  folder,
  demo,
  log,
  answersWithin,
}: WorkspaceOptions): Envelope<ClaimedFolder> {
  const whole = path.resolve(folder ?? dataFolder(thisMachine()))
  const made = makeFolder(whole)
  if (!made.ok) return made
  const looked = lookAround(path.join(whole, databaseName))
  if (!looked.ok) return looked
  const { file, wasThere, isNew } = looked.value
  const isDemo = demo === true
  const claim = createClaim(file)
  const claimed = isDemo ? ok(null) : claim.take()
  if (!claimed.ok) return claimed
  return ok({
    file,
    wasThere,
    open: async () => {
      const longWork = longWorkOn({ file, log })
      const opened = openCore({ file, log, longWork, answersWithin, beginsAnew: true })
      if (!opened.ok) return opened
      const { db, ...core } = opened.value
      const ready = isDemo
        ? await core.call('app.openDemo', {})
        : await canShow(core, claim.check(db))
      if (ready.ok) return ok(claimedBy(core, db, claim))
      core.close()
      return ready
    },
    leave: () => {
      claim.release()
      if (isNew && !wasThere) leaveNothing(file)
    },
  })
}

/** A damaged page may be found only when it is read: what every window asks first must not be among the damaged. */
async function canShow(core: Core, checked: Envelope<null>): Promise<Envelope<unknown>> {
  const status = checked.ok ? await core.call('app.status', {}) : checked
  return !status.ok && status.error.code === 'database-damaged' ? status : checked
}

/** What lies in the database's place, looked at before the lock is taken, which would say that one was there. */
function lookAround(
  databaseFile: string,
): Envelope<{ readonly file: string; readonly wasThere: boolean; readonly isNew: boolean }> {
  try {
    const file = trueName(databaseFile)
    for (const folder of [path.dirname(file), backupFolder(file)]) sweep(folder)
    const isNew = readHeader(file).kind === 'new'
    return ok({ file, isNew, wasThere: tracesOf(file) !== null })
  } catch (error) {
    return anyFailure(error, databaseFile)
  }
}

/** A database that could not be begun was never there. */
function leaveNothing(file: string): void {
  if (readHeader(file).kind !== 'new') return
  for (const end of ['', '.lock']) rmSync(file + end, { force: true })
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
