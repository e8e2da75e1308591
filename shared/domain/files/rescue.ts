import { z } from 'zod'
import type { Immutable } from '../schema.ts'

/** What can still be read of a table. */
export const tableState = () =>
  z.object({
    table: z.string(),
    kept: z.number().int(),
    /** How many rows there should be; null where nothing says so any more. */
    expected: z.number().int().nullable(),
    /** Whether a check finds fault with it. */
    faulty: z.boolean(),
  })
export type TableState = Immutable<z.infer<ReturnType<typeof tableState>>>

/** Whether a table is damaged. */
export const isTouched = ({ kept, expected, faulty }: TableState): boolean =>
  faulty || kept !== expected

/** Whether rows are missing of which not one can be read. */
export const isLost = ({ kept, expected }: TableState): boolean => kept === 0 && expected !== 0
