import { z } from 'zod'
import * as s from '../domain/schema.ts'
import { settings, settingSchemas } from '../domain/settings.ts'
import { command, query } from './call.ts'
import { none, seen, undone } from './crud.ts'

/** A client whose invoices reach to another day than most. */
const apart = () =>
  z.object({
    clientId: s.id(),
    until: s.isoDate(),
    /** Whether any of its time was ever invoiced; if not, `until` is the day before its first. */
    isInvoiced: z.boolean(),
  })

export const lockedTimeCalls = {
  /**
   * What is proposed where time is to be locked: up to the end of the last invoiced period (R1), and clients with
   * time after the end of their own. Null while nothing was invoiced.
   */
  'lock.propose': query(['settings', 'clients', 'entries', 'invoices'], none, () =>
    z.object({ until: s.isoDate().nullable(), apart: z.array(apart()) }),
  ),
  /** Locks all time up to a day, that of the clients named up to theirs; null unlocks all. */
  'lock.set': command(
    ['settings'],
    () =>
      z.object({
        until: s.isoDate().nullable(),
        /** By client id; those there stay as they are if left out. */
        apart: settingSchemas.lockedApart().optional(),
        seen: seen(settings, () => settings().pick({ lockedUntil: true, lockedApart: true })),
      }),
    undone,
  ),
} as const
