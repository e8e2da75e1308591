import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Db } from './db.ts'

/**
 * The one name of a file, with every symbolic link followed: whoever opens it by any of its names
 * locks and watches the same. Of one yet to be made, what a link to it leads to. Throws as the file system does.
 */
export function trueName(file: string): string {
  const whole = path.resolve(file)
  if (statSync(whole, { throwIfNoEntry: false })) return realpathSync.native(whole)
  const folder = path.dirname(whole)
  const inFolder = statSync(folder, { throwIfNoEntry: false })
    ? path.join(realpathSync.native(folder), path.basename(whole))
    : whole
  const isLink = lstatSync(whole, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? trueName(path.resolve(path.dirname(inFolder), readlinkSync(whole))) : inFolder
}

/** Whether a file has another name on its disk: locks and logs beside one would not be seen beside the other. */
export function hasHardLinks(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.nlink > 1
}

const known = new WeakMap<Db, string>()

/** Remembers which file was opened, by device and inode: its name may come to mean another. */
export function rememberFile(db: Db): void {
  if (!db.memory) known.set(db, identityOf(db.name) ?? '')
}

/** Whether the name a database was opened by still leads to the file that is open. */
export function isInPlace(db: Db): boolean {
  const opened = known.get(db)
  if (opened === undefined) return true
  try {
    return identityOf(db.name) === opened
  } catch {
    // What cannot be asked just now, as on a network drive, is taken to be as it was.
    return true
  }
}

/** Device and inode; undefined if there is no such file. */
function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}
