import { rmSync } from 'node:fs'
import path from 'node:path'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Inside } from '../../../shared/domain/files/backups.ts'
import { closeStore } from '../file/close.ts'
import { fileFailure } from '../file/file-failure.ts'
import { readHeader } from '../file/header.ts'
import { openStore, refuseContent } from '../file/open.ts'
import { newestVersion } from '../migrations/index.ts'
import { partialName } from './folder.ts'
import { copyPages } from './make.ts'

export interface ToStage {
  /** The database whose place it shall take. */
  readonly file: string
  /** The backup. */
  readonly from: string
  /** Epoch seconds. */
  readonly now: number
}

export interface Staged {
  /** The copy beside the database, checked and of this version, ready to be renamed. */
  readonly staged: string
  readonly inside: Inside | null
}

/**
 * Gets a backup ready to take a database's place: a checked copy beside it, brought to this version, so that
 * nothing can go wrong once the database is out of the way. Refuses what `openStore` would, and a missing file.
 */
export async function stage({ file, from, now }: ToStage): Promise<Envelope<Staged>> {
  const staged = path.join(path.dirname(file), partialName(`${path.basename(file)}.restored`))
  const made = await ready(from, staged, now)
  if (!made.ok) for (const end of ['', '-wal', '-shm']) rmSync(staged + end, { force: true })
  return made
}

async function ready(from: string, staged: string, now: number): Promise<Envelope<Staged>> {
  if (readHeader(from).kind === 'new') return fileFailure('unreadable-file', from, 'ENOENT')
  const refused = refuseContent(from, newestVersion)
  if (refused) return refused
  const copied = await copyPages(from, staged, { readonly: true })
  if (!copied.ok) return copied
  const opened = openStore({ file: staged, now: () => now, backsUp: false })
  if (!opened.ok) return opened
  closeStore(opened.value)
  return ok({ staged, inside: copied.value.inside })
}
