import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import type { CallName } from '../../../shared/contract/index.ts'
import { createBackups, type Backups } from '../../store/backups/backups.ts'
import { createDaily, type Daily } from '../../store/backups/daily.ts'
import { putBack, restore, type Restored } from '../../store/backups/restore.ts'
import { closeStore } from '../../store/file/close.ts'
import type { Db } from '../../store/file/db.ts'
import { isInPlace } from '../../store/file/identity.ts'
import { openStore } from '../../store/file/open.ts'
import type { Events } from './events.ts'
import { failureOf, logLine, type Log } from './failures.ts'
import type { RunJob } from '../../store/thread/run.ts'

/** Where a database lies, and what does the long work beside it. */
export interface Place {
  readonly file: string
  readonly run: RunJob
}

/** The user's own database: another one once a backup was put back. */
export interface OwnData {
  readonly db: () => Db
  /** Null for one in memory. */
  readonly backups: Backups | null
  /** Before and after a command: the first of a day is backed up (`Backups`). */
  readonly beforeChange: (name: CallName) => Promise<unknown> | undefined
  readonly afterChange: () => void
  /** What an import waits for. */
  readonly before: Daily['before']
  /** Puts a backup, wherever it lies, in its place and opens it. */
  readonly restore: (from: string) => Promise<Envelope<Restored>>
}

interface OwnDataOptions {
  readonly db: Db
  readonly place: Place | undefined
  readonly clock: () => number
  readonly log: Log
  /** Tells of a backup that was made, or could not be. */
  readonly changed: Events['changed']
  /** Called before the file is put aside: whoever else has it open lets it go. */
  readonly release: () => void
}

export function ownData(options: OwnDataOptions): OwnData {
  const { db, place, clock, log, changed } = options
  let present = db
  let isRestoring = false
  if (!place) return inMemory(db)
  const { file, run } = place
  const onDone = () => void changed(['backups'])
  const backups = createBackups({ file, db: () => present, now: clock, run, onDone })
  const noted = notedBy(log, file)
  const daily = createDaily(backups, { file, db: () => present, now: clock })
  const open = () => {
    const opened = openStore({ file, now: clock })
    if (opened.ok) present = opened.value
    return opened
  }
  const put = async (from: string) => {
    const release = async () => {
      // A damaged database can neither be backed up nor closed well; it is set aside all the same.
      await backups.make('restore').made
      options.release()
      noted(() => closeStore(present))
    }
    const restored = await restore({ file, from, now: clock, run, release })
    if (present.open) return restored
    const opened = open()
    if (opened.ok || !restored.ok) return restored
    putBack(file, restored.value.setAside)
    open()
    return opened
  }
  return {
    db: () => present,
    backups,
    before: daily.before,
    // A file that has gone is written no more, nor anything beside where it was.
    beforeChange: (name) =>
      backsUpItself.has(name) || !isInPlace(present) ? undefined : noted(daily.beforeChange),
    afterChange: () => noted(daily.afterChange),
    restore: async (from) => {
      if (isRestoring) return fail('conflict', 'a backup is being put back already')
      isRestoring = true
      return put(from).finally(() => (isRestoring = false))
    },
  }
}

/** A database that cannot even be asked whether a backup is due says so in the call that follows. */
const notedBy =
  (log: Log, file: string) =>
  <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      log(logLine('backup', failureOf(error, file).error.code, error))
      return undefined
    }
  }

/** Commands that make a backup of their own, where the first change of a day would ask for one. */
const backsUpItself: ReadonlySet<CallName> = new Set([
  'import.commit',
  'backups.make',
  'backups.restore',
])

const inMemory = (db: Db): OwnData => ({
  db: () => db,
  backups: null,
  before: () => Promise.resolve(ok(null)),
  beforeChange: () => undefined,
  afterChange: () => undefined,
  restore: () => Promise.resolve(fail('not-found', 'a database in memory has no backups')),
})
