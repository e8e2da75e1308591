import { z } from 'zod'
import { verdicts } from '../../domain/kinds.ts'
import { idsAtOnce } from '../../domain/limits.ts'
import * as s from '../../domain/schema.ts'
import { notice, reviewedStanding } from '../../domain/deciding/flags.ts'
import { command, query } from '../call.ts'
import { none, undone } from '../crud.ts'
import { reportReads } from '../reports.ts'

const reviewDecision = () => z.object({ clientId: s.id(), decision: z.enum(verdicts) })

export const noticeCalls = {
  /** Looks at every client's flags as of today; gives those that have appeared since the last look. */
  'notices.refresh': command(['notices'], none, () => z.object({ appeared: z.array(notice()) })),
  /** Flags that stand, unseen first, then newest first. */
  'notices.list': query(['notices', 'clients'], none, () => z.array(notice())),
  'notices.see': command(
    ['notices'],
    () => z.object({ ids: z.array(s.id()).max(idsAtOnce.notices) }),
    none,
  ),
  /** Whether the monthly review is due, and what changed since the last one. */
  'reviews.status': query(
    [...reportReads, 'notices'],
    () => z.object({ asOf: s.isoDate() }),
    () =>
      z.object({
        due: z.boolean(),
        last: z
          .object({ on: s.isoDate(), note: z.string(), decisions: z.array(reviewDecision()) })
          .nullable(),
        /** Clients of whom something changed; null: not there then, or no longer. */
        changes: z.array(
          z.object({
            clientId: s.id(),
            client: z.string(),
            before: reviewedStanding().nullable(),
            after: reviewedStanding().nullable(),
          }),
        ),
      }),
  ),
  'reviews.complete': command(
    ['notices'],
    () =>
      z.object({
        on: s.isoDate(),
        note: s.note(),
        /** What was decided of clients; those not named keep as they are. */
        decisions: z.array(reviewDecision()).max(idsAtOnce.reviewed).default([]),
      }),
    undone,
  ),
} as const
