import { statSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { fail, ok, type Envelope, type Failure } from '../../../shared/contract/call.ts'
import type { Db } from './db.ts'
import { connect } from './driver.ts'
import { makePrivate } from './durable.ts'
import { failureOfFile, fileFailure, lacksRoom } from './file-failure.ts'
import { applicationId, readHeader } from './header.ts'
import { hasHardLinks, rememberFile, trueName } from './identity.ts'
import { migrate } from './migrate.ts'
import type { Migration } from '../migrations/migration.ts'
import { migrations } from '../migrations/index.ts'
import { tracesOf } from '../rescue/traces.ts'
import { preflight } from './preflight.ts'
import { setStrayLogAside } from './stray-log.ts'

export type { Db } from './db.ts'

export interface OpenOptions {
  /** A path, or `:memory:`. */
  readonly file: string
  /** Epoch seconds; names the backup made before a migration. */
  readonly now: () => number
  /** Schema steps; only tests give others. */
  readonly steps?: readonly Migration[]
  /** Begins an empty database even where something says that one was there (`tracesOf`). */
  readonly beginsAnew?: boolean
  /** Milliseconds it waits for another program that writes; five seconds if left out. */
  readonly patienceMs?: number | undefined
  /** False for a copy: no backup is made before it is migrated. */
  readonly backsUp?: boolean
}

/**
 * Opens the database, creating or migrating it, by its true name. Refuses, before anything is written,
 * a file that is newer (`database-newer`), damaged or not Hourworth's (`database-damaged`), has a second
 * name on its disk, or is missing or empty though something says it was there (`database-missing`); `database-busy` if another program holds it, else the codes of `file-failure`.
 */
export function openStore(options: OpenOptions): Envelope<Db> {
  const { file, now, steps = migrations, backsUp = true, beginsAnew = false } = options
  const { patienceMs: timeout = 5000 } = options
  const tooOld = preflight(process.versions)
  if (tooOld !== null) return fail('internal', tooOld)
  const newest = steps.at(-1)?.version ?? 0
  let db: BetterSqlite3.Database | undefined
  try {
    // An absolute path also keeps SQLite from reading a name that begins with `file:` as a URI.
    const isFile = file !== ':memory:'
    const name = isFile ? trueName(file) : file
    if (isFile) setStrayLogAside(name, now())
    const refused = refuseFile(name, newest)
    if (refused) return refused
    if (isFile && !beginsAnew && tracesOf(name)) return fileFailure('database-missing', name)
    db = connect(name, { timeout })
    if (isFile) for (const end of ['', '-wal', '-shm']) makePrivate(name + end)
    const stale = unfit(name, identity(db), newest)
    if (stale) return closed(db, stale)
    setPragmas(db)
    const migrated = migrate({ db, file: name, now, steps, backsUp })
    if (!migrated.ok) return closed(db, migrated)
    rememberFile(db as Db)
    // From here on nobody is kept waiting inside SQLite, where nothing else could be answered meanwhile.
    db.pragma('busy_timeout = 5')
    return ok(db as Db)
  } catch (error) {
    db?.close()
    const failure = failureOfFile(error, file)
    if (failure) return failure
    throw error
  }
}

interface Identity {
  readonly applicationId: number
  readonly userVersion: number
  readonly empty: boolean
}

function refuseFile(file: string, newest: number): Failure | undefined {
  if (file === ':memory:') return undefined
  if (hasHardLinks(file)) return fileFailure('unreadable-file', file, 'hard-link')
  if (lacksRoom(file)) return fileFailure('disk-full', file)
  return refuseContent(file, newest)
}

/**
 * Why a file is none of ours, or of a newer version; undefined: it can be opened, or is not there. Two looks: at
 * the bytes, and, where a write-ahead log may hold newer pages than the file, through a read-only connection, as
 * closing a writable one would move them over.
 */
export function refuseContent(file: string, newest: number): Failure | undefined {
  const header = readHeader(file)
  if (header.kind === 'new') return undefined
  if (header.kind === 'not-sqlite') return foreign(file)
  const known = unfit(file, { ...header, empty: header.applicationId === 0 }, newest)
  if (known || !statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) return known
  const db = connect(file, { readonly: true, timeout: 5000 })
  try {
    return unfit(file, identity(db), newest)
  } finally {
    db.close()
  }
}

function unfit(file: string, found: Identity, newest: number): Failure | undefined {
  if (found.applicationId === 0 && found.empty) return undefined
  if (found.applicationId !== applicationId) return foreign(file)
  if (found.userVersion <= newest) return undefined
  return fail('database-newer', 'the database was written by a newer version of Hourworth', {
    version: found.userVersion,
    supported: newest,
  })
}

function foreign(file: string): Failure {
  return fail('database-damaged', 'the file is not a Hourworth database', {
    file,
    reason: 'foreign',
  })
}

function identity(db: BetterSqlite3.Database): Identity {
  return {
    applicationId: Number(db.pragma('application_id', { simple: true })),
    userVersion: Number(db.pragma('user_version', { simple: true })),
    empty: db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined,
  }
}

function setPragmas(db: BetterSqlite3.Database): void {
  db.pragma('journal_mode = WAL')
  // Always explicit: later connections to a file in WAL mode would otherwise get NORMAL.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('journal_size_limit = 67108864')
  // At most 64 MB, taken as needed: an import into a large database writes all over its indexes.
  db.pragma('cache_size = -65536')
  if (process.platform !== 'darwin') return
  // On macOS a plain fsync leaves the data in the drive's cache.
  db.pragma('fullfsync = ON')
  db.pragma('checkpoint_fullfsync = ON')
}

function closed(db: BetterSqlite3.Database, failure: Failure): Failure {
  db.close()
  return failure
}
