import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, opendir } from 'node:fs/promises'
import path from 'node:path'
import { fileBytes, watchedFiles } from '../../../../shared/domain/limits.ts'

/** A file of the watched folder as it was met: what says that it is still the same. */
export interface Met {
  readonly name: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

/** What exports end with. */
const isExport = /\.(csv|tsv|txt|xlsx|ods|json|zip|ics|org|timeclock)$/i
/** Hidden files, and those that programs keep beside one that is open. */
const isAside = /^[.~]/

/**
 * The newest files of a folder that may be exports; nothing is followed out of it, and those too large to be read are
 * left out. Throws what the system says of a folder that cannot be read.
 */
export async function filesIn(folder: string): Promise<readonly Met[]> {
  const names: string[] = []
  let looked = 0
  for await (const entry of await opendir(folder)) {
    looked += 1
    if (looked > watchedFiles.looked) break
    const { name } = entry
    if (entry.isFile() && isExport.test(name) && !isAside.test(name)) names.push(name)
  }
  const met = await Promise.all(names.map((name) => meet(folder, name)))
  return met
    .filter((one) => one !== null)
    .toSorted((a, b) => b.changedAt - a.changedAt)
    .slice(0, watchedFiles.listed)
}

/** Null for one that has gone, is no plain file any more, or holds nothing or too much. */
async function meet(folder: string, name: string): Promise<Met | null> {
  const about = await lstat(path.join(folder, name)).catch(() => null)
  if (about === null || !about.isFile() || about.size === 0 || about.size > fileBytes) return null
  return { name, bytes: about.size, changedAt: about.mtimeMs }
}

/** The bytes of a file that is still as it was met, never of what a link leads to; null if it is not. */
export async function bytesOf(folder: string, met: Met): Promise<Buffer | null> {
  // Systems without this flag have no links that anyone makes by accident.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
  const file = await open(path.join(folder, met.name), flags).catch(() => null)
  if (file === null) return null
  try {
    const about = await file.stat()
    if (!about.isFile() || about.size !== met.bytes || about.mtimeMs !== met.changedAt) return null
    const bytes = Buffer.alloc(met.bytes)
    const { bytesRead } = await file.read(bytes, 0, met.bytes, 0)
    return bytesRead === met.bytes ? bytes : null
  } catch {
    return null
  } finally {
    await file.close().catch(() => undefined)
  }
}

/** What tells a file again, however it is called. */
export const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
