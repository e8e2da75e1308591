import { z } from 'zod'
import { entry } from '../domain/entities.ts'
import { ranges, textLimits } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import { query } from './call.ts'

export const searchCalls = {
  /**
   * What has the words typed, by their beginnings and without marks (å as a, ø as o, Hebrew without points): clients
   * and projects in their names, entries in their notes (or client and note), and invoices the text in their number.
   * Some of each, the newest first.
   */
  'search.find': query(
    ['clients', 'entries', 'invoices'],
    () => z.object({ text: z.string().max(textLimits.name), limit: s.whole(ranges.foundRows) }),
    () =>
      z.object({
        clients: z.array(z.object({ id: s.id(), name: z.string() })),
        projects: z.array(z.object({ id: s.id(), clientId: s.id().nullable(), name: z.string() })),
        invoices: z.array(
          z.object({ id: s.id(), clientId: s.id(), number: z.string(), issuedOn: s.isoDate() }),
        ),
        entries: z.array(entry()),
        /** False while notes of a large import are still being taken in. */
        isComplete: z.boolean(),
      }),
  ),
} as const
