import type { Envelope } from '../../../shared/contract/call.ts'
import { copyTo, type CopyOptions } from './copy.ts'
import type { Db } from './db.ts'

/**
 * Backs the database up to a file of the user's choice: verified, durable, compact. Refuses to
 * overwrite unless told (`conflict`); `unreadable-file` if the place cannot be written.
 */
export async function backupTo(
  db: Db,
  file: string,
  options: CopyOptions = { overwrite: false },
): Promise<Envelope<{ readonly file: string }>> {
  return copyTo(db, file, options)
}
