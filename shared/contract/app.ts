import { z } from 'zod'
import * as s from '../domain/schema.ts'
import { settings } from '../domain/settings.ts'
import { command, query } from './call.ts'
import { none, seen } from './crud.ts'

export const appCalls = {
  /** Where things stand: what the first page to show depends on. */
  'app.status': query(['all'], none, () =>
    z.object({
      /** True while the throw-away sample data is shown. */
      demo: z.boolean(),
      /** Local date and instant by the core's clock, which the sample data sets back to its own last day. */
      today: s.isoDate(),
      now: s.clockInstant(),
      version: z.string(),
      /** The user's own database; not in place once it was moved, deleted or replaced while open. */
      own: z.object({ file: z.string(), inPlace: z.boolean() }),
      counts: z.object({
        clients: z.number().int(),
        /** Told up to some thousands; `entries.summary` counts them all. */
        entries: z.number().int(),
        invoices: z.number().int(),
      }),
      settings: settings(),
    }),
  ),
  /** Shows invented sample data in a throw-away database; the user's own stays untouched. */
  'app.openDemo': command(['all'], none, none),
  'app.closeDemo': command(['all'], none, none),
  'settings.get': query(['settings'], none, settings),
  'settings.set': command(
    ['settings'],
    () =>
      settings()
        .partial()
        .extend({ seen: seen(settings, settings) }),
    settings,
  ),
  /** Integrity, foreign keys, and the rollup against the entries (R2's days); repairs nothing. */
  'data.check': query(['all'], none, () =>
    z.object({
      /** Null while it is not finished: asked again, the call waits for the same check. */
      sound: z.boolean().nullable(),
      integrity: z.array(z.string()),
      foreignKeys: z.array(z.string()),
      /** Days on which the rollup differs from the entries. */
      rollupDifferences: z.number().int(),
    }),
  ),
  /** Makes the day totals anew from the entries; null while it is not finished, as in `data.check`. */
  'data.rebuildRollup': command(['entries'], none, () =>
    z.object({ days: z.number().int().nullable() }),
  ),
  /** Breaks off what is under way of them: who waits for it hears `cancelled`, and nothing has changed. */
  'data.cancel': query(
    [],
    () => z.object({ job: z.enum(['data.check', 'data.rebuildRollup']) }),
    () => z.object({ cancelled: z.boolean() }),
  ),
} as const
