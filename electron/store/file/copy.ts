import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { connect } from './driver.ts'
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
    rmSync(partial, { force: true })
    db.prepare('VACUUM INTO ?').run(partial)
    if (!isSound(partial)) return fail('database-damaged', 'the copy did not pass its check')
    sync(partial)
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

function isSound(file: string): boolean {
  const copy = connect(file, { readonly: true })
  try {
    return copy.pragma('quick_check(1)', { simple: true }) === 'ok'
  } finally {
    copy.close()
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

// Makes the rename itself durable; Windows cannot open folders and needs no such step.
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
