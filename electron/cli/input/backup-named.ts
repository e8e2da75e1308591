import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Backup } from '../../../shared/domain/files/backups.ts'
import { listBackups, placeOf } from '../../store/backups/list.ts'
import { stop } from '../command.ts'
import { commandLine, fill } from '../words.ts'

/** What the database can be put back from, in the order of the numbers it is named by. */
export function listed(file: string): readonly Backup[] {
  const found = listBackups({ file, second: '' })
  return found.ok ? found.value.backups : []
}

/** The file of a backup that is named by its number in the list, its name there, or where it lies. */
export function backupNamed(word: string, file: string): string {
  const name = /^\d+$/.test(word) ? listed(file)[Number(word) - 1]?.name : word
  const place = name === undefined ? null : placeOf(file, name)
  if (place !== null) return place
  const whole = path.resolve(word)
  return existsSync(whole) ? whole : stop(fill(commandLine.failure.noSuchBackup, { name: word }))
}
