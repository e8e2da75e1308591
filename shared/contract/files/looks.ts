import { z } from 'zod'
import { entryTime } from '../../domain/entities.ts'
import {
  allMapFields,
  columnMap,
  savedMap,
  savedMapFields,
} from '../../domain/files/column-maps.ts'
import { delimiters, encodings, importKinds, refusalCodes } from '../../domain/kinds.ts'
import { textLimits } from '../../domain/limits.ts'
import * as s from '../../domain/schema.ts'
import { query } from '../call.ts'
import { crud } from '../crud.ts'

/** What becomes of a row of a file by what is said of its columns. */
const comes = () =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('entries'),
      row: z.object({
        client: z.string().nullable(),
        project: z.string().nullable(),
        time: entryTime(),
        billable: z.boolean(),
        note: z.string(),
      }),
    }),
    z.object({
      kind: z.literal('invoices'),
      row: z.object({
        number: z.string(),
        client: z.string(),
        issuedOn: z.string(),
        net: s.minor(),
        currency: z.string(),
      }),
    }),
    z.object({
      kind: z.literal('payments'),
      row: z.object({
        invoiceNumber: z.string(),
        client: z.string().nullable(),
        paidOn: z.string(),
        gross: z.string(),
      }),
    }),
    z.object({
      kind: z.literal('refused'),
      refused: z.object({
        line: z.number().int(),
        code: z.enum(refusalCodes),
        column: z.string().optional(),
        detail: z.string().optional(),
      }),
    }),
    /** Left out without being refused: a title, a sum. */
    z.object({ kind: z.literal('aside') }),
    /** Something is missing or asked first. */
    z.object({ kind: z.literal('open') }),
  ])
export type Comes = s.Immutable<z.infer<ReturnType<typeof comes>>>

const looked = () =>
  z.object({
    columns: z.array(z.string()),
    /** Where the title row is. */
    line: z.number().int(),
    map: columnMap(),
    /** The sheets of a workbook; none for other files. */
    sheets: z.array(z.string()),
    /** The first rows, then some of those that would be refused. */
    rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()), comes: comes() })),
    counts: z.object({
      taken: z.number().int(),
      refused: z.number().int(),
      skipped: z.number().int(),
      seconds: s.seconds(),
    }),
    /** What no column is said to be and cannot be left out. */
    missing: z.array(z.enum(allMapFields)),
    /** What the file leaves open. */
    question: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
  })
export type Looked = s.Immutable<z.infer<ReturnType<typeof looked>>>

export const lookCalls = {
  /** The first rows of a table and what would come of them by a map: the one given, else one that is proposed. */
  'import.look': query(
    [],
    () =>
      z.object({
        fileName: z.string().max(textLimits.fileName),
        /** The file's bytes, base64; of a long text its beginning is enough. */
        data: z.string(),
        zone: s.zone().optional(),
        kind: z.enum(importKinds).optional(),
        map: columnMap().optional(),
        delimiter: z.enum(delimiters).optional(),
        encoding: z.enum(encodings).optional(),
        sheet: z.string().max(textLimits.name).optional(),
      }),
    looked,
  ),
  ...crud('columnMaps', 'map', savedMap, savedMapFields, { areas: ['imports'] }),
} as const
