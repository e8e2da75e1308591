import { watchedFiles } from '../../../../shared/domain/limits.ts'
import { bytesOf, filesIn, idOf, type Met } from './found-files.ts'

/** A file that can be offered. */
export interface Found {
  /** Its bytes' hash, by which an import notes its file. */
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly changedAt: number
}

export interface FoundFiles {
  /** The folder is not there, or cannot be read. */
  readonly isGone: boolean
  readonly files: readonly Found[]
}

/** The folder whose new files are offered, looked at by a shell that stays open and by who asks. */
export interface WatchedFolder {
  readonly files: (folder: string) => Promise<FoundFiles>
  /** The bytes of a file that was found; null if it has gone or is another by now. */
  readonly read: (folder: string, id: string) => Promise<{ name: string; bytes: Buffer } | null>
}

interface Known extends Met {
  /** When it was first met as it is now. */
  readonly since: number
  readonly id: string | null
}

/** Files changed in the last seconds may still be written; the clock of another machine may be off. */
const restMs = 10_000
const sameForMs = 3000

/** A watched folder by a clock in milliseconds. */
export function createWatchedFolder(clock: () => number): WatchedFolder {
  let [of, known] = ['', new Map<string, Known>()]
  let last: Promise<unknown> = Promise.resolve()
  const look = async (folder: string): Promise<FoundFiles> => {
    const before = folder === of ? known : new Map<string, Known>()
    const met = await filesIn(folder).catch(() => null)
    if (met === null) return { isGone: true, files: [] }
    of = folder
    known = await identified(folder, met, before, clock())
    return { isGone: false, files: foundOf([...known.values()]) }
  }
  const files: WatchedFolder['files'] = (folder) => {
    // One look at a time: a slow disk must not be asked again before it answered.
    const found = last.then(() => look(folder))
    last = found.catch(() => undefined)
    return found
  }
  const read: WatchedFolder['read'] = async (folder, id) => {
    const { files: found } = await files(folder)
    const one = found.find((file) => file.id === id)
    const bytes = one ? await bytesOf(folder, one) : null
    return one && bytes && idOf(bytes) === id ? { name: one.name, bytes } : null
  }
  return { files, read }
}

/** What is known of the files met; those at rest are read once, a few at each look. */
async function identified(
  folder: string,
  met: readonly Met[],
  before: ReadonlyMap<string, Known>,
  now: number,
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  let left: number = watchedFiles.readBytes
  for (const one of met) {
    const was = before.get(one.name)
    const isSame = was?.bytes === one.bytes && was.changedAt === one.changedAt
    const since = isSame ? was.since : now
    let id = isSame ? was.id : null
    const isAtRest = now - one.changedAt >= restMs || now - since >= sameForMs
    if (id === null && isAtRest && left > 0) {
      left -= one.bytes
      const bytes = await bytesOf(folder, one)
      id = bytes && idOf(bytes)
    }
    known.set(one.name, { ...one, since, id })
  }
  return known
}

/** A file and its copies are one. */
function foundOf(known: readonly Known[]): readonly Found[] {
  const found = new Map<string, Found>()
  for (const { id, name, bytes, changedAt } of known) {
    if (id !== null && !found.has(id)) found.set(id, { id, name, bytes, changedAt })
  }
  return [...found.values()]
}
