import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Inside } from '../../../shared/domain/files/backups.ts'
import { anyFailure } from '../file/any-failure.ts'
import { syncFolder } from '../file/durable.ts'
import type { RunJob } from '../thread/run.ts'
import { setAside } from './set-aside.ts'

export interface ToRestore {
  /** The database. */
  readonly file: string
  /** The backup, wherever it lies. */
  readonly from: string
  readonly now: () => number
  readonly run: RunJob
  /** Backs the database up and closes it, just before it is moved. */
  readonly release: () => Promise<void>
}

export interface Restored {
  readonly inside: Inside | null
  /** The name under which the database that was there lies beside it: restoring that undoes this. */
  readonly setAside: string | null
}

/**
 * Puts a backup in the place of the database, which is set aside with its log. All that takes long or can fail is
 * done before the database is closed; nobody may use it meanwhile but through `release`.
 */
export async function restore(what: ToRestore): Promise<Envelope<Restored>> {
  const { file, from, now, run, release } = what
  const ready = await run('stage', { file, from, now: now() })
  if (!ready.ok) return ready
  const { staged, inside } = ready.value
  try {
    await release()
    return ok({ inside, setAside: swap(file, staged, now()) })
  } catch (error) {
    return anyFailure(error, file)
  } finally {
    rmSync(staged, { force: true })
  }
}

/** Renames both, in this order: whenever it is cut short, the database is either whole or missing with its traces. */
function swap(file: string, staged: string, at: number): string | null {
  const name = setAside(file, at)
  try {
    renameSync(staged, file)
  } catch (error) {
    putBack(file, name)
    throw error
  }
  syncFolder(path.dirname(file))
  return name
}

/** Undoes a setting aside. */
export function putBack(file: string, setAside: string | null): void {
  if (setAside === null) return
  for (const end of ['', '-wal', '-shm', '-journal']) {
    const aside = path.join(path.dirname(file), setAside) + end
    rmSync(file + end, { force: true })
    if (existsSync(aside)) renameSync(aside, file + end)
  }
}
