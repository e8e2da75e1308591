import { z } from 'zod'
import { backup, inside } from '../../domain/files/backups.ts'
import * as s from '../../domain/schema.ts'
import { command, errorCodes, query } from '../call.ts'
import { none } from '../crud.ts'

/** Why something could not be done, by the code of a failed call and that of the system. */
const failure = () => z.object({ code: z.enum(errorCodes), reason: z.string().nullable() })

export const backupCalls = {
  /** The backups of the user's own database, newest first, and the databases that were set aside. */
  'backups.list': query(['backups', 'settings', 'clients', 'entries', 'invoices'], none, () =>
    z.object({
      /** Where they lie; null: the database is in memory and has none. */
      folder: z.string().nullable(),
      backups: z.array(backup()),
      /** What is in the database now. */
      present: inside(),
      /** The newest copy in the second folder, or why it cannot be looked into; null: no folder is set. */
      second: z
        .object({ newest: s.instant().nullable(), failure: failure().nullable() })
        .nullable(),
      /** Why the last one could not be made. */
      failure: failure().nullable(),
    }),
  ),
  /** Makes one now; if nothing changed since the newest, that one. */
  'backups.make': command(['backups'], none, () => z.object({ backup: backup() })),
  /**
   * Puts a listed one in the place of the database, which is set aside under `setAside`: restoring that undoes it.
   * `not-found` if there is none of that name, `database-damaged` if it is not whole.
   */
  'backups.restore': command(
    ['all'],
    () => z.object({ name: z.string().max(400) }),
    () => z.object({ inside: inside().nullable(), setAside: z.string().nullable() }),
  ),
} as const
