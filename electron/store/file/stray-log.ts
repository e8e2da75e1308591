import { existsSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setAsideName } from '../backups/names.ts'
import { readHeader } from './header.ts'

/**
 * Sets a write-ahead log aside that belongs to another file than the one it lies beside: SQLite would write its
 * pages over those of a backup that was copied over the database. Every backup is written without a log, which
 * its header says, and a database that has one says so before the log is begun. Gives the log's new name, or null.
 */
export function setStrayLogAside(file: string, now: number): string | null {
  // The log first: one that is there now belongs to the header read after it, as another program may just begin both.
  if (!statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) return null
  const header = readHeader(file)
  if (header.kind !== 'sqlite' || header.hasLog) return null
  const aside = path.join(path.dirname(file), `${setAsideName(file, now)}-wal`)
  renameSync(`${file}-wal`, aside)
  if (existsSync(`${file}-shm`)) renameSync(`${file}-shm`, `${aside.slice(0, -4)}-shm`)
  return path.basename(aside)
}
