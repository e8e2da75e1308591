import { accessSync, constants, statfsSync } from 'node:fs'
import path from 'node:path'
import { fail, type ErrorCode, type Failure } from '../../../shared/contract/call.ts'
import { lacksTable } from './damage.ts'

/** Bytes a disk must have left for SQLite to work at all: below, even reading may end the process (see `lacksRoom`). */
const leastRoom = 64 * 1024

const messages = {
  'database-damaged': 'the database file is damaged',
  'database-missing': 'the database is missing or empty, but it was there',
  'database-busy': 'another program holds the database',
  'disk-full': 'no room is left on the disk',
  'read-only': 'the disk or the file may only be read',
  'no-permission': 'the user may not read or write it',
  'disk-error': 'the disk failed',
  'file-gone': 'the file was moved, removed or replaced',
  'unreadable-file': 'the file or its folder cannot be used',
} as const satisfies Partial<Readonly<Record<ErrorCode, string>>>

/** The codes of what can go wrong with a file, whatever is done with it. */
export type FileFailureCode = keyof typeof messages

/** A failure of a file by its code; `details` names the file, and the reason as the system words it. */
export const fileFailure = (code: FileFailureCode, file: string, reason?: string): Failure =>
  fail(code, messages[code], { file, ...(reason !== undefined && { reason }) })

/** What an exception of SQLite or the file system says about a file; undefined if it says nothing of the kind. */
export function failureOfFile(error: unknown, file: string): Failure | undefined {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
  const code = lacksTable(error) ? 'database-damaged' : codeOf(reason, file)
  return code && fileFailure(code, file, reason)
}

/** Whether the disk of a file is too full to open a database on it: SQLite's shared memory then ends the process. */
export function lacksRoom(file: string): boolean {
  try {
    const { bavail, bsize, blocks } = statfsSync(path.dirname(file))
    // Some network drives know of no blocks at all.
    return blocks > 0 && bavail * bsize < leastRoom
  } catch {
    return false
  }
}

function codeOf(reason: string, file: string): FileFailureCode | undefined {
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(reason)) return 'database-damaged'
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(reason)) return 'database-busy'
  if (reason === 'SQLITE_READONLY_DBMOVED') return 'file-gone'
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(reason)) return 'disk-full'
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/.test(reason)) {
    return whyNot(file) ?? (reason.startsWith('SQLITE_CANTOPEN') ? 'unreadable-file' : 'read-only')
  }
  if (/^(SQLITE_IOERR|EIO$|EFBIG$)/.test(reason))
    return lacksRoom(file) ? 'disk-full' : 'disk-error'
  return /^E[A-Z0-9]+$/.test(reason) ? 'unreadable-file' : undefined
}

/** What keeps the user from writing a file in its folder, as the system says when asked. */
function whyNot(file: string): FileFailureCode | undefined {
  const { R_OK, W_OK, X_OK } = constants
  const reasons = [
    refused(path.dirname(file), R_OK | W_OK | X_OK),
    refused(file, R_OK | W_OK),
    ...['-wal', '-shm'].map((part) => refused(file + part, R_OK | W_OK)),
  ]
  if (reasons.includes('EROFS')) return 'read-only'
  return reasons.some((reason) => /^(EACCES|EPERM)$/.test(reason)) ? 'no-permission' : undefined
}

function refused(name: string, mode: number): string {
  try {
    accessSync(name, mode)
    return ''
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : ''
  }
}
