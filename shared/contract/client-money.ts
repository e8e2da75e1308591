import { z } from 'zod'
import { invoice } from '../domain/entities.ts'
import { periodSources } from '../domain/kinds.ts'
import * as s from '../domain/schema.ts'

// What a client's money in a report is made of: its invoices and its fee projects.

const int = () => z.number().int()

export const invoiceFigures = () =>
  z.object({
    invoice: invoice(),
    period: z.object({
      from: s.isoDate(),
      to: s.isoDate(),
      source: z.enum(periodSources),
    }),
    /** Labour revenue, and its parts, in base minor units. */
    labour: s.figure(),
    earnedInWindow: s.figure(),
    collectedInWindow: s.figure(),
    /** R2: not earned yet; of a fee project's invoice its project's (F3). */
    deferred: s.figure(),
    writtenOff: s.figure(),
    openGross: s.figure(),
    settledOn: s.isoDate().nullable(),
    daysToPay: int().nullable(),
    daysLate: int().nullable(),
    ageDays: int().nullable(),
    /** Y1: nothing is while payments are probably not entered. */
    overdue: z.boolean(),
  })

/** F2, F3: a fee project: what it brought into the window, and how it stands; base minor units. */
export const feeFigures = () =>
  z.object({
    projectId: s.id(),
    project: z.string(),
    price: s.figure(),
    /** Its hours ever, up to the as-of date. */
    seconds: s.seconds(),
    earned: s.figure(),
    matchedCollected: s.figure(),
    writtenOff: s.figure(),
    deferred: s.figure(),
    accrued: s.figure(),
  })
