import { z } from 'zod'
import { backup, inside } from '../../domain/files/backups.ts'
import { tableState } from '../../domain/files/rescue.ts'
import { command, query } from '../call.ts'
import { none } from '../crud.ts'

/** What can be asked and done while the database is missing or damaged; `backups.restore` as well. */
export const rescueCalls = {
  /** What was found in the database's place; null: it is open, and nothing has to be saved. */
  'rescue.look': query(['all'], none, () =>
    z
      .object({
        state: z.enum(['missing', 'damaged', 'foreign']),
        file: z.string(),
        /** Bytes of the log it left behind. */
        log: z.number().int(),
        /** What can still be read of a damaged one. */
        tables: z.array(tableState()),
        backups: z.array(backup()),
      })
      .nullable(),
  ),
  /** Saves what can be read into a new database that takes its place; the damaged one is set aside. */
  'rescue.salvage': command(['all'], none, () =>
    z.object({ inside: inside(), setAside: z.string().nullable() }),
  ),
  /** Begins an empty database; whatever lies in its place is set aside. */
  'rescue.beginAnew': command(['all'], none, () => z.object({ setAside: z.string().nullable() })),
} as const
