import { z } from 'zod'
import { doubtCodes } from '../domain/kinds.ts'
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
const undone = () => z.object({ undoId: undoId() })

export const doubtCalls = {
  /** What is to be checked as of a date, by code; what was said to be right is left out. Q1 looks back a year. */
  'doubts.list': query(
    reportReads,
    () => z.object({ asOf: s.isoDate() }),
    () => z.array(doubt()),
  ),
  /** Says that what is doubted is right as it is. */
  'doubts.settle': command(
    ['invoices'],
    () => z.object({ code: z.enum(doubtCodes), key: z.string().min(1).max(400) }),
    undone,
  ),
  /** F1: a client-wide invoice is for other work than a project's (null: than any project's). */
  'doubts.otherWork': command(
    ['invoices'],
    () => z.object({ invoiceId: s.id(), projectId: s.id().nullable() }),
    undone,
  ),
} as const
