import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { backupsIn } from '../backups/folder.ts'
import { backupFolder, readSetAsideName } from '../backups/names.ts'
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
  if (readHeader(file).kind !== 'new') return null
  const traces = {
    log: sizeOf(`${file}-wal`),
    lock: sizeOf(`${file}.lock`) > 0,
    backups: backupsIn(backupFolder(file), file).length,
    setAside: setAsideBeside(file),
  }
  const { log, lock, backups, setAside } = traces
  return log > 0 || lock || backups > 0 || setAside > 0 ? traces : null
}

/** Backups and databases set aside: what only a database with something in it leaves. */
export const copiesOf = (file: string): number =>
  backupsIn(backupFolder(file), file).length + setAsideBeside(file)

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function setAsideBeside(file: string): number {
  const folder = path.dirname(file)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0
  return readdirSync(folder).filter((name) => readSetAsideName(file, name) !== null).length
}
