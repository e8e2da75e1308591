import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { backupsIn } from './folder.ts'
import { lookInto } from './inside.ts'
import { backupFolder, readSetAsideName } from './names.ts'
import { newestIn } from './second-folder.ts'

export interface Listed {
  /** Newest first, with the databases that were set aside. */
  readonly backups: readonly Backup[]
  /** The newest copy in the second folder, if there is one to be in. */
  readonly second: Envelope<number | null> | null
}

/** All a database can be put back from, each looked into. */
export function listBackups({
  file,
  second,
}: {
  readonly file: string
  readonly second: string
}): Envelope<Listed> {
  const kept = backupsIn(backupFolder(file), file).map(({ name, at, reason, bytes }): Backup => ({
    name,
    at,
    reason,
    bytes,
    inside: lookInto(path.join(backupFolder(file), name)),
  }))
  return ok({
    backups: [...kept, ...setAside(file)].toSorted((a, b) => b.at - a.at),
    second: second === '' ? null : newestIn(second, file),
  })
}

function setAside(file: string): Backup[] {
  const folder = path.dirname(file)
  return readdirSync(folder).flatMap((name): Backup[] => {
    const at = readSetAsideName(file, name)
    const place = path.join(folder, name)
    const stat = statSync(place, { throwIfNoEntry: false })
    if (at === null || stat?.isFile() !== true) return []
    return [{ name, at, reason: 'set-aside', bytes: stat.size, inside: lookInto(place) }]
  })
}

/** Where a listed backup lies, by the name of its file; null if there is none of that name. */
export function placeOf(file: string, name: string): string | null {
  const { dir, base } = path.parse(name)
  if (dir !== '' || base !== name) return null
  const folder = readSetAsideName(file, name) === null ? backupFolder(file) : path.dirname(file)
  const known = readSetAsideName(file, name) !== null || isBackup(file, name)
  const place = path.join(folder, name)
  return known && statSync(place, { throwIfNoEntry: false })?.isFile() === true ? place : null
}

const isBackup = (file: string, name: string): boolean =>
  backupsIn(backupFolder(file), file).some((backup) => backup.name === name)
