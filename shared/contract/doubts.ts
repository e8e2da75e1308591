import { z } from 'zod'
import * as e from '../domain/entities.ts'
import { doubtCodes } from '../domain/kinds.ts'
import { textLimits } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import { undoId } from './crud.ts'
import { command, query } from './call.ts'
import { reportReads } from './reports.ts'

/** Something that is probably wrong (Q1–Q5); `key` names the rows it is about. */
const doubt = () =>
  z.object({
    code: z.enum(doubtCodes),
    clientId: s.id().nullable(),
    client: z.string().nullable(),
    key: z.string(),
    /** Why it is doubted, by name; money in base minor units. */
    figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  })

const orNew = () => s.id().nullable()
const typedEntry = () => z.object({ of: z.literal('entry'), id: orNew(), time: e.entryTime() })
const typedInvoice = () =>
  z.object({
    of: z.literal('invoice'),
    id: orNew(),
    fields: e
      .invoiceFields()
      .omit({ note: true })
      .extend({ number: z.string().max(textLimits.name) }),
  })
const typedPayment = () =>
  z.object({
    of: z.literal('payment'),
    invoiceId: s.id(),
    ...e.payment().pick({ paidOn: true, gross: true }).shape,
  })
const typedClient = () =>
  z.object({ of: z.literal('client'), id: orNew(), name: z.string().max(textLimits.name) })
const rate = () => s.rate().nullable()
const typedRates = () =>
  z.object({ of: z.literal('rates'), praoRate: rate(), breakEvenRate: rate(), targetRate: rate() })

const undone = () => z.object({ undoId: undoId() })

export const doubtCalls = {
  /** What is to be checked as of a date, by code; what was said to be right is left out. Q1 looks back a year. */
  'doubts.list': query(
    reportReads,
    () => z.object({ asOf: s.isoDate() }),
    () => z.array(doubt()),
  ),
  /** What would be doubted of something being typed, if it was saved as it stands; `id` null: a new one. */
  'doubts.ifSaved': query(
    reportReads,
    () =>
      z.discriminatedUnion('of', [
        typedEntry(),
        typedInvoice(),
        typedPayment(),
        typedClient(),
        typedRates(),
      ]),
    () => z.array(doubt()),
  ),
  /**
   * Says that what is doubted is right as it is: a first invoice (R1) gets the period it would have, and one that
   * could be a project's is for other work (F1).
   */
  'doubts.settle': command(
    ['invoices'],
    () =>
      z.object({
        code: z.enum(doubtCodes),
        key: z.string().min(1).max(400),
        /** The day the list was asked for; today if left out. */
        asOf: s.isoDate().optional(),
      }),
    undone,
  ),
  /** F1: a client-wide invoice is for other work than a project's (null: than any project's). */
  'doubts.otherWork': command(
    ['invoices'],
    () => z.object({ invoiceId: s.id(), projectId: s.id().nullable() }),
    undone,
  ),
} as const
