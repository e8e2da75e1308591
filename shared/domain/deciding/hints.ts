import { z } from 'zod'
import * as s from '../schema.ts'

const minor = s.figure
const rate = () => s.figure().nullable()

/**
 * What is said beside a figure where a rule cannot know: a question or what else there is to see, never
 * an alarm. Base minor units (rates per hour) and seconds.
 */
export const hint = () =>
  z.discriminatedUnion('code', [
    /** Q5: invoiced work of the window without hours: missing, or paid without hours? */
    z.object({
      code: z.literal('invoiced-without-hours'),
      invoiceId: s.id(),
      number: z.string(),
      from: s.isoDate(),
      to: s.isoDate(),
      amount: minor(),
    }),
    /** Q5: a fee project long without hours: finished, and when? Or on hold? */
    z.object({
      code: z.literal('idle-project'),
      projectId: s.id(),
      project: z.string(),
      lastDay: s.isoDate(),
    }),
    /** F1–F3: what of the fee is not invoiced; after `until` it no longer counts. */
    z.object({
      code: z.literal('fee-not-invoiced'),
      projectId: s.id(),
      project: z.string(),
      amount: minor(),
      until: s.reckonedDate(),
    }),
    /** T4: sales hours of a client whose first hours lie in the window, and the rate without them. */
    z.object({
      code: z.literal('sales-of-new-client'),
      seconds: s.seconds(),
      rateWithout: minor(),
    }),
    /** A rate on few hours: what waits and at which rate (H5), and the rate over twelve months. */
    z.object({
      code: z.literal('few-hours'),
      seconds: s.seconds(),
      pendingSeconds: s.seconds(),
      pendingRate: rate(),
      yearRate: rate(),
    }),
    /** Money earned in a window without hours that count. */
    z.object({ code: z.literal('earned-without-hours'), amount: minor() }),
    /** The invoice without which, with the hours it pays for, the rate would not be falling. */
    z.object({
      code: z.literal('high-before'),
      invoiceId: s.id(),
      number: z.string(),
      amount: minor(),
    }),
    /** V1: at PRAO level by hours never invoiced; about what they would bring, null where no rate is known. */
    z.object({
      code: z.literal('invoice-first'),
      seconds: s.seconds(),
      amount: minor().nullable(),
    }),
  ])

export type Hint = s.Immutable<z.infer<ReturnType<typeof hint>>>
export type HintCode = Hint['code']
