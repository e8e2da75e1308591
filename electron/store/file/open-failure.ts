import { fail, type Failure } from '../../../shared/contract/call.ts'

/** What an exception from SQLite or the file system means to whoever opens or copies a database. */
export function openFailure(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const details = code === '' ? undefined : { reason: code }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return fail('database-damaged', 'the database file is damaged', details)
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return fail('database-busy', 'another program holds the database', details)
  }
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM)|E[A-Z]+$)/.test(code)) {
    return fail('unreadable-file', 'the file or its folder cannot be used', details)
  }
  throw error
}
