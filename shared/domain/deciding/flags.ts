import { z } from 'zod'
import { bands, flagKinds, remedyKinds, verdicts } from '../kinds.ts'
import * as s from '../schema.ts'

// What is said of a client: a flag, the notice that one appeared, and how the client stood at a review.

/** What stands in a flag and in the notice of it. */
const said = () => ({
  serious: z.boolean(),
  /** Null where it lies before the months the report looks at. */
  since: s.isoDate().nullable(),
  /** The numbers behind the flag, by name: rates in minor units, shares as decimals, days, seconds. */
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
})

export const flag = () =>
  z.object({
    kind: z.enum(flagKinds),
    ...said(),
    /** What fits it, the likeliest first. */
    remedies: z.array(z.enum(remedyKinds)),
  })

/** A flag that appeared, told of once. */
export const notice = () =>
  z.object({
    id: s.id(),
    clientId: s.id(),
    client: z.string(),
    flag: z.enum(flagKinds),
    ...said(),
    raisedOn: s.isoDate(),
    seen: z.boolean(),
  })

/** A client as a review saw it; rate in base minor units per hour. */
export const reviewedStanding = () =>
  z.object({
    effectiveRate: s.figure().nullable(),
    band: z.enum(bands),
    verdict: z.enum(verdicts).nullable(),
    flags: z.array(z.enum(flagKinds)),
    /** What the user decided at the review; left out where nothing was. */
    decision: z.enum(verdicts).optional(),
  })

export type Flag = s.Immutable<z.infer<ReturnType<typeof flag>>>
export type Notice = s.Immutable<z.infer<ReturnType<typeof notice>>>
export type ReviewedStanding = s.Immutable<z.infer<ReturnType<typeof reviewedStanding>>>
