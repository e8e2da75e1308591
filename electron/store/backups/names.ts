import path from 'node:path'
import { type BackupReason, backupReasons } from '../../../shared/domain/kinds.ts'
import { epochSeconds, isoStamp } from './stamp.ts'

/** What the name of a backup says. */
export interface Named {
  readonly name: string
  /** Epoch seconds. */
  readonly at: number
  readonly reason: BackupReason
}

/** The folder of a database's backups, beside it. */
export const backupFolder = (file: string): string => path.join(path.dirname(file), 'backups')

/** What the names of all that is kept of a database begin with, as several may lie in one folder. */
const stem = (file: string): string => path.basename(file, path.extname(file))

/** `hourworth-2026-10-31-141500Z-import.db`: sorts by time, and says what it was made for. */
export const backupName = (file: string, reason: BackupReason, at: number): string =>
  `${stem(file)}-${isoStamp(at)}-${reason}.db`

/** What a name says, or null if it is not one of this database's backups. */
export function readBackupName(file: string, name: string): Named | null {
  const match = /^(.*)-(\d{4}-\d\d-\d\d-\d{6}Z)-([a-z]+)(?:-\d+)?\.db$/.exec(name)
  const [, own, stamp = '', kind] = match ?? []
  const reason = backupReasons.find((known) => known === kind)
  const at = epochSeconds(stamp)
  return own === stem(file) && reason !== undefined && at !== null ? { name, at, reason } : null
}

/** `hourworth-set-aside-2026-10-31-141500Z.db`, beside the database it was. */
export const setAsideName = (file: string, at: number): string =>
  `${stem(file)}-set-aside-${isoStamp(at)}.db`

/** When a file of this name was set aside (epoch seconds), or null. */
export function readSetAsideName(file: string, name: string): number | null {
  const match = /^(.*)-set-aside-(\d{4}-\d\d-\d\d-\d{6}Z)(?:-\d+)?\.db$/.exec(name)
  return match?.[1] === stem(file) ? epochSeconds(match[2] ?? '') : null
}

/** The same name with a number in it, for the second of a second. */
export const numbered = (name: string, number: number): string =>
  number === 1 ? name : name.replace(/\.db$/, `-${number}.db`)
