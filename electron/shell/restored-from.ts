import { fail, type Envelope } from '../../shared/contract/call.ts'
import type { Restored } from '../store/backups/restore.ts'
import { acquireLock } from '../store/file/lock.ts'
import { openCore } from './open-core.ts'
import { isTrouble, rescue } from './rescue.ts'

/**
 * Puts a backup in the place of a database that no shell has open, whether or not it can be opened itself;
 * `database-busy` if one has.
 */
export async function restoredFrom(file: string, from: string): Promise<Envelope<Restored>> {
  const lock = acquireLock(file)
  if (!lock.ok) {
    if (lock.error.code !== 'database-busy') return lock
    return fail('database-busy', 'a shell is open on it', { reason: 'open-elsewhere' })
  }
  try {
    return await restoredAlone(file, from)
  } finally {
    lock.value.release()
  }
}

async function restoredAlone(file: string, from: string): Promise<Envelope<Restored>> {
  const opened = openCore({ file, log: () => undefined })
  if (!opened.ok) {
    const { error } = opened
    return isTrouble(error) ? rescue.restoreFrom({ file, error }, from) : opened
  }
  const restored = await opened.value.restore(from)
  await opened.value.idle()
  opened.value.close()
  return restored
}
