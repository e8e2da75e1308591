import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { syncFile, syncFolder } from '../file/durable.ts'
import { numbered, setAsideName } from './names.ts'

/**
 * Moves a database out of the way, its log with it, under a name with the date; nothing is deleted. The file must
 * be closed. Gives its new name, or null if there was none.
 */
export function setAside(file: string, at: number): string | null {
  if (!['', '-wal', '-shm', '-journal'].some((end) => existsSync(file + end))) return null
  const folder = path.dirname(file)
  const name = freeName(folder, setAsideName(file, at))
  const aside = path.join(folder, name)
  // The log is copied before the file moves: whenever this is cut short, one of them still has its whole log.
  const logs = ['-wal', '-journal'].filter((end) => existsSync(file + end))
  for (const end of logs) {
    copyFileSync(file + end, aside + end)
    syncFile(aside + end)
  }
  if (existsSync(file)) renameSync(file, aside)
  for (const end of logs) rmSync(file + end)
  if (existsSync(`${file}-shm`)) renameSync(`${file}-shm`, `${aside}-shm`)
  syncFolder(folder)
  return name
}

function freeName(folder: string, name: string): string {
  let number = 1
  while (existsSync(path.join(folder, numbered(name, number)))) number += 1
  return numbered(name, number)
}
