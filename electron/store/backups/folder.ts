import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { localOf } from '../../../shared/domain/zone.ts'
import { daySeconds } from '../../../shared/domain/calendar.ts'
import { makePrivate } from '../file/durable.ts'
import { readHeader, applicationId } from '../file/header.ts'
import { newestVersion } from '../migrations/index.ts'
import { surplus, type Kept } from './keep.ts'
import { type Named, readBackupName } from './names.ts'

/** A backup in a folder, as its name and its first bytes tell. */
export interface Found extends Named, Kept {}

/** The backups of a database in a folder, newest first; none where there is no folder. */
export function backupsIn(folder: string, file: string): Found[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => found(folder, readBackupName(file, name)))
    .toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
}

function found(folder: string, named: Named | null): Found[] {
  if (!named) return []
  const file = path.join(folder, named.name)
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.isFile() === true
    ? [{ ...named, bytes: stat.size, good: seemsWhole(file, stat.size) }]
    : []
}

/** Whether the first bytes are those of a database of the app, and say the length the file has. */
function seemsWhole(file: string, bytes: number): boolean {
  const header = readHeader(file)
  return (
    header.kind === 'sqlite' &&
    header.applicationId === applicationId &&
    header.userVersion >= 1 &&
    header.userVersion <= newestVersion &&
    header.bytes === bytes
  )
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Makes the folder if it is not there, but none above it; nobody else looks into it. */
export function makeBackupFolder(folder: string): void {
  if (!isFolder(folder)) mkdirSync(folder, { mode: 0o700 })
  makePrivate(folder, 0o700)
}

/** Removes what the rule lets go (`surplus`); days are those of the zone. */
export function prune(folder: string, file: string, { now, zone, mostBytes }: Pruning): void {
  const dayOf = (at: number) => localOf(at, zone).day
  const names = surplus(backupsIn(folder, file), { today: dayOf(now), dayOf }, mostBytes)
  for (const name of names) rmSync(path.join(folder, name), { force: true })
}

export interface Pruning {
  /** Epoch seconds. */
  readonly now: number
  readonly zone: string
  readonly mostBytes: number
}

/** What a copy is called until it is whole; the number is that of the process that writes it. */
export const partialName = (name: string): string => `${name}.partial-${process.pid}`

/** Removes what processes that were killed left half written. */
export function sweep(folder: string): void {
  if (!isFolder(folder)) return
  for (const name of readdirSync(folder)) {
    const pid = /\.partial-(\d+)(-journal|-wal|-shm)?$/.exec(name)?.[1]
    if (pid === undefined) continue
    const file = path.join(folder, name)
    if (!isAlive(Number(pid)) || isOld(file)) rmSync(file, { force: true })
  }
}

// A number may be another program's by now: after a day nothing is still being written.
function isOld(file: string): boolean {
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - modified > daySeconds * 1000
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
