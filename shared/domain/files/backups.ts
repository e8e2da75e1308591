import { z } from 'zod'
import { backupReasons } from '../kinds.ts'
import * as s from '../schema.ts'

/** What is in a database, so that one backup can be told from another. */
export const inside = () =>
  z.object({
    clients: z.number().int(),
    entries: z.number().int(),
    seconds: z.number().int(),
    invoices: z.number().int(),
    /** The last day anything was logged on. */
    lastEntry: z.string().nullable(),
  })
export type Inside = s.Immutable<z.infer<ReturnType<typeof inside>>>

/** A backup, or a database that was set aside when another took its place. */
export const backup = () =>
  z.object({
    /** The name of its file. */
    name: z.string(),
    at: s.instant(),
    reason: z.enum([...backupReasons, 'set-aside']),
    bytes: z.number().int(),
    /** Null: it cannot be read. */
    inside: inside().nullable(),
  })
export type Backup = s.Immutable<z.infer<ReturnType<typeof backup>>>
