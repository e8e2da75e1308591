import { z } from 'zod'
import { draftLimits } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import { command, query } from './call.ts'

const none = () => z.object({})
const draft = () =>
  z.object({
    /** The form something was typed in: `letter/12`. */
    key: z
      .string()
      .min(1)
      .max(draftLimits.key)
      // For the database a text ends there, and might be none.
      .refine((key) => !key.includes('\0')),
    /** What was typed, in that form's own writing. */
    value: z.string().max(draftLimits.value),
  })

/** What is typed and not saved yet, kept quietly so that it outlives its window; there is no undo. */
export const draftCalls = {
  'drafts.list': query(['drafts'], none, () => z.array(draft().extend({ keptAt: s.instant() }))),
  /** Keeps one in place of the one before; of too many the oldest goes. */
  'drafts.keep': command(['drafts'], draft, none),
  'drafts.drop': command(['drafts'], () => draft().pick({ key: true }), none),
} as const
