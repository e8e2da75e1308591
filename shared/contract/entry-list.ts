import { z } from 'zod'
import * as e from '../domain/entities.ts'
import { activities } from '../domain/kinds.ts'
import { idsAtOnce, ranges, textLimits } from '../domain/limits.ts'
import * as s from '../domain/schema.ts'
import { command, query } from './call.ts'
import { saved, undoId } from './crud.ts'
import { reportReads } from './reports.ts'

/** Which entries: local dates of their start, both ends included; `clientId` null asks for internal time. */
const filter = () =>
  z.object({
    from: s.isoDate().optional(),
    to: s.isoDate().optional(),
    clientId: s.id().nullable().optional(),
    projectId: s.id().optional(),
    activity: z.enum(activities).optional(),
    billable: z.boolean().optional(),
    /** Words that each stand in the note or in the name of client or project, whatever their case and accents. */
    text: z.string().max(textLimits.name).optional(),
    /** H1: billable work for a client that no invoice covers as of today. */
    notInvoiced: z.literal(true).optional(),
    /** Q1: entries of which something is doubted as of today. */
    doubted: z.literal(true).optional(),
  })

/** By what a list is sorted; equals come newest first. */
export const entrySorts = [
  'date',
  'client',
  'project',
  'note',
  'activity',
  'billable',
  'start',
  'end',
  'seconds',
] as const
const sorted = () =>
  filter().extend({
    /** Newest first (date, start, id) if left out. */
    sort: z.object({ by: z.enum(entrySorts), descending: z.boolean() }).optional(),
    offset: z.number().int().min(0),
  })

const ids = () => z.array(s.id()).min(1).max(idsAtOnce.entries)
const changedAll = () => z.object({ count: z.number().int(), undoId: undoId() })

/** Lists of entries of any length, and what is done to many of them at once. */
export const entryListCalls = {
  /** How many entries match and their seconds in all: the frame of a list that loads page by page. */
  'entries.summary': query(reportReads, filter, () =>
    z.object({ count: z.number().int(), seconds: s.seconds() }),
  ),
  'entries.page': query(
    reportReads,
    () => sorted().extend({ limit: s.whole(ranges.pageRows) }),
    () => z.array(e.listedEntry()),
  ),
  /** The same rows by number and seconds alone, many more at once: what is selected of a long list. */
  'entries.ids': query(
    reportReads,
    () => sorted().extend({ limit: z.number().int().min(1).max(idsAtOnce.entries) }),
    () => z.array(z.object({ id: s.id(), seconds: s.seconds() })),
  ),
  /**
   * What the entries that match come to. `worth`: billable hours of hourly work at their agreed rates (H5), base
   * minor units; null while none has a rate. `unvaluedSeconds`: those without one. `toInvoiceSeconds`: billable time for
   * clients as rounded for their invoices (T5), left out where nothing of it is; beside it `invoiceableSeconds`, as worked.
   */
  'entries.totals': query(reportReads, filter, () =>
    z.object({
      seconds: s.seconds(),
      billableSeconds: s.seconds(),
      worth: s.figure().nullable(),
      unvaluedSeconds: s.seconds(),
      invoiceableSeconds: s.seconds().optional(),
      toInvoiceSeconds: s.seconds().optional(),
    }),
  ),
  /** Gives entries to a client (null: internal time) and one of its projects (null: none). */
  'entries.assign': command(
    ['entries'],
    () => z.object({ ids: ids(), clientId: s.id().nullable(), projectId: s.id().nullable() }),
    changedAll,
  ),
  /** Moves entries to a local date, each at its time of day and as long as it is. */
  'entries.moveTo': command(
    ['entries'],
    () => z.object({ ids: ids(), date: s.isoDate() }),
    changedAll,
  ),
  /** Sets the fields given on all of the entries. */
  'entries.changeAll': command(
    ['entries'],
    () =>
      z.object({
        ids: ids(),
        fields: e.entryFields().pick({ billable: true, activity: true, note: true }).partial(),
      }),
    changedAll,
  ),
  /** Adds copies of entries as they stand. */
  'entries.duplicate': command(['entries'], () => z.object({ ids: ids() }), changedAll),
  /** T1: cuts an entry in two at an instant within it; the new one is the later part. */
  'entries.split': command(
    ['entries'],
    () => z.object({ id: s.id(), at: s.instant() }),
    () => z.object({ entry: e.entry(), later: e.entry(), undoId: undoId() }),
  ),
  /**
   * Makes one entry of several of one project and day: from the first start to the last end (T1), or as long as
   * all of them (T2). The first stays, with the notes of all.
   */
  'entries.merge': command(
    ['entries'],
    () => z.object({ ids: z.array(s.id()).min(2).max(idsAtOnce.merged) }),
    saved('entry', e.entry),
  ),
} as const
