import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { contentOf, isWholeCopy } from '../backups/inside.ts'
import { beginPrivate, syncFile, syncFolder } from './durable.ts'
import { failureOfFile } from './file-failure.ts'

/**
 * Writes a compact copy of the whole database to a file: to a temporary name first, checked, made
 * durable, then renamed. `conflict` if the file is there and may not be overwritten, `database-damaged`
 * if the copy does not pass its check, else the codes of `file-failure`.
 */
export function copyTo(
  db: BetterSqlite3.Database,
  file: string,
  { overwrite } = { overwrite: false },
): Envelope<null> {
  const target = path.resolve(file)
  if (!overwrite && existsSync(target)) return fail('conflict', 'the file is already there')
  if (target === path.resolve(db.name)) return fail('conflict', 'that is the database itself')
  const partial = `${target}.partial-${process.pid}`
  try {
    beginPrivate(partial)
    const state = () => db.pragma('data_version', { simple: true })
    const [before, expected] = [state(), contentOf(db)]
    db.prepare('VACUUM INTO ?').run(partial)
    // What another program wrote between the counting and the copy is in one of them alone.
    if (!isWholeCopy(partial, state() === before ? expected : null)) {
      return fail('database-damaged', 'the copy did not pass its check')
    }
    syncFile(partial)
    renameSync(partial, target)
    syncFolder(path.dirname(target))
    return ok(null)
  } catch (error) {
    const failure = failureOfFile(error, target)
    if (failure) return failure
    throw error
  } finally {
    rmSync(partial, { force: true })
  }
}
