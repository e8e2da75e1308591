import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { backupsIn } from '../backups/folder.ts'
import { backupFolder, readSetAsideName } from '../backups/names.ts'
import { connect } from '../file/driver.ts'
import { readHeader } from '../file/header.ts'
import { trueName } from '../file/identity.ts'

/** What says that a database was there which is missing or empty now. */
export interface Traces {
  /** Bytes of its write-ahead log. */
  readonly log: number
  /** Whether a shell once held its lock. */
  readonly lock: boolean
  readonly backups: number
  readonly setAside: number
}

/** What is left of a database that is missing or empty; null if it is there, or nothing says that it ever was. */
export function tracesOf(databaseFile: string): Traces | null {
  const file = trueName(databaseFile)
  const isMissing = readHeader(file).kind === 'new'
  if (!isMissing && !isBlank(file)) return null
  const traces = {
    log: sizeOf(`${file}-wal`),
    lock: isLock(`${file}.lock`),
    backups: backupsIn(backupFolder(file), file).length,
    setAside: setAsideBeside(file),
  }
  const { log, lock, backups, setAside } = traces
  const hasCopies = backups > 0 || setAside > 0
  // A beginning that was cut off leaves a file without tables, its log and its lock, but no copies.
  return hasCopies || (isMissing && (log > 0 || lock)) ? traces : null
}

/** Whether a file is a database of nobody's without a single table, which is as good as none. */
function isBlank(file: string): boolean {
  const header = readHeader(file)
  if (header.kind !== 'sqlite' || header.applicationId !== 0 || header.userVersion !== 0)
    return false
  try {
    const db = connect(file, { readonly: true })
    try {
      return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
    } finally {
      db.close()
    }
  } catch {
    // What cannot be read is told of where it is opened.
    return false
  }
}

/** Whatever else lies there was never a shell's: its locks are small databases. */
function isLock(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() === true && isOurs(name)
}

function isOurs(name: string): boolean {
  try {
    return readHeader(name).kind === 'sqlite'
  } catch {
    // What may not even be looked into says nothing.
    return false
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function setAsideBeside(file: string): number {
  const folder = path.dirname(file)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0
  return readdirSync(folder).filter((name) => readSetAsideName(file, name) !== null).length
}
