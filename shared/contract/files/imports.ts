import { z } from 'zod'
import {
  breakRules,
  changedFields,
  dateOrders,
  decimalMarks,
  delimiters,
  doubtCodes,
  durationUnits,
  encodings,
  importFormats,
  importKinds,
  importNotices,
  knownReasons,
  refusalCodes,
  sameHoursAnswers,
} from '../../domain/kinds.ts'
import { columnMap } from '../../domain/files/column-maps.ts'
import { listLimits, textLimits, toldRows, watchedFiles } from '../../domain/limits.ts'
import * as s from '../../domain/schema.ts'
import { fileHash } from '../../domain/settings.ts'
import { command, query } from '../call.ts'
import { none, undoId, undone } from '../crud.ts'

/** A row of a file that was not taken. */
const refused = () =>
  z.object({
    /** Where the row begins; the header is line 1. */
    line: z.number().int(),
    code: z.enum(refusalCodes),
    column: z.string().optional(),
    /** The offending text, shortened. */
    detail: z.string().optional(),
  })
export type RefusedRow = s.Immutable<z.infer<ReturnType<typeof refused>>>

const fieldValue = () => z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A row that says something else of an entry or invoice that came by an earlier file. */
const changedRow = () =>
  z.object({
    line: z.number().int(),
    /** The client of an entry, the number of an invoice. */
    name: z.string().nullable(),
    /** It was edited here meanwhile, so it stays as it is. */
    isKept: z.boolean(),
    /** Of its instants; null where it has none. */
    zone: z.string().nullable(),
    /** Of its amounts, in minor units; null where it has none. */
    currency: z.string().nullable(),
    fields: z.array(
      z.object({ field: z.enum(changedFields), before: fieldValue(), after: fieldValue() }),
    ),
  })
export type ChangedRow = s.Immutable<z.infer<ReturnType<typeof changedRow>>>

/** A row that is taken and asked about (Q1–Q3); `value` is what is odd, as a file might say it. */
const toCheck = () =>
  z.object({ line: z.number().int(), code: z.enum(doubtCodes), value: z.string() })
export type ToCheck = s.Immutable<z.infer<ReturnType<typeof toCheck>>>

const monthSum = () =>
  z.object({
    client: z.string().nullable(),
    month: z.string().regex(/^\d{4}-\d{2}$/),
    /** Of net amounts in minor units; null: seconds. */
    currency: z.string().nullable(),
    here: z.number().int(),
    after: z.number().int(),
  })

/**
 * What an import does or did: rows by outcome, and refusals and doubts with their lines and reasons, the first
 * thousand of each; `more` counts the rest.
 */
export const importOutcome = () =>
  z.object({
    format: z.enum(importFormats),
    kind: z.enum(importKinds),
    taken: z.number().int(),
    updated: z.number().int(),
    duplicates: z.number().int(),
    skipped: z.number().int(),
    /** How many lie in locked time, where any do: refused unless the user has them written too. */
    locked: z.number().int().optional(),
    refused: z.array(refused()).max(toldRows),
    toCheck: z.array(toCheck()).max(toldRows),
    changed: z.array(changedRow()).max(toldRows),
    /** Rows that add nothing, and why they are taken to be here. */
    known: z.array(z.object({ line: z.number().int(), why: z.enum(knownReasons) })).max(toldRows),
    notices: z.array(z.enum(importNotices)),
    /** Columns nothing was read from, as the file names them; `#4` is one without a name. */
    unused: z.array(z.string()).max(toldRows),
    /** What its bytes were read as; null where it is no text. */
    encoding: z.enum(encodings).nullable(),
    /** The name of what was kept of its columns, by which it was recognised. */
    map: z.string().nullable(),
    newClients: z.array(z.string()).max(toldRows),
    newProjects: z
      .array(z.object({ client: z.string().nullable(), project: z.string() }))
      .max(toldRows),
    from: s.isoDate().nullable(),
    to: s.isoDate().nullable(),
    /** Hours by client for entries, so the user recognises their own figures before writing. */
    perClient: z
      .array(
        z.object({
          client: z.string().nullable(),
          rows: z.number().int(),
          seconds: s.seconds(),
        }),
      )
      .max(toldRows),
    /** What is here of each client and month that the file writes to, and what will be with it. */
    perMonth: z.array(monthSum()).max(toldRows),
    /** How many there are beyond those told one by one. */
    more: z.object({
      refused: z.number().int(),
      toCheck: z.number().int(),
      changed: z.number().int(),
      known: z.number().int(),
      newClients: z.number().int(),
      newProjects: z.number().int(),
      perClient: z.number().int(),
      perMonth: z.number().int(),
    }),
  })
export type ImportOutcome = s.Immutable<z.infer<ReturnType<typeof importOutcome>>>

export const importCalls = {
  /** Reads a file and says what would happen; writes nothing. Progress comes as events under the `job` name. */
  'import.preview': query(
    [],
    () =>
      z.object({
        job: z.string().min(1).max(textLimits.jobName),
        fileName: z.string().max(textLimits.fileName),
        /** The file's bytes: base64, or, inside one process, as they are; then they are handed over. */
        data: z.union([z.string(), z.instanceof(Uint8Array)]),
        format: z.enum(importFormats),
        zone: s.zone().optional(),
        dateOrder: z.enum(dateOrders).optional(),
        delimiter: z.enum(delimiters).optional(),
        /** What a length without unit counts. */
        unit: z.enum(durationUnits).optional(),
        /** What a break without unit counts. */
        breakUnit: z.enum(durationUnits).optional(),
        breaks: z.enum(breakRules).optional(),
        /** What parts the decimals of its numbers. */
        decimal: z.enum(decimalMarks).optional(),
        encoding: z.enum(encodings).optional(),
        /** Columns to be left out though they may matter, by their names in the file. */
        ignoredColumns: z.array(z.string().max(textLimits.note)).max(1000).optional(),
        /** What hours are that seem to be here already (`needs-same-hours`). */
        sameHours: z.enum(sameHoursAnswers).optional(),
        /** What the columns mean; absent: as their names say, or as is kept of a file with the same. */
        map: columnMap().optional(),
        /** Which sheet of a workbook, by its name. */
        sheet: z.string().max(textLimits.name).optional(),
      }),
    () => z.object({ previewId: z.string(), outcome: importOutcome() }),
  ),
  /**
   * New files in the folder the user had watched (`importFolder`): not imported, not dismissed, at rest. Nothing of them
   * is taken before the user looked.
   */
  'import.watched': query(['imports', 'settings'], none, () =>
    z.object({
      /** The folder's name without its path; null: none is watched. */
      folder: z.string().nullable(),
      isGone: z.boolean(),
      files: z
        .array(
          z.object({
            id: fileHash(),
            name: z.string(),
            bytes: z.number().int(),
            changedAt: s.instant(),
          }),
        )
        .max(watchedFiles.listed),
    }),
  ),
  /** One of them, to be read like a file that was chosen; `unreadable-file` (reason `gone`) if it has gone or changed. */
  'import.watchedFile': query(
    [],
    () => z.object({ id: fileHash() }),
    () => z.object({ fileName: z.string(), data: z.string() }),
  ),
  /** Offers these no longer. */
  'import.dismiss': command(
    ['settings'],
    () => z.object({ ids: z.array(fileHash()).max(listLimits.dismissedFiles) }),
    undone,
  ),
  /** Stops the reading or writing of a file that is still under way. */
  'import.cancel': query(
    [],
    () => z.object({ job: z.string() }),
    () => z.object({ cancelled: z.boolean() }),
  ),
  /**
   * Writes what a preview showed, all of it or, if it is cancelled or fails, nothing. Progress comes as events under
   * the `job` name (the preview's, if there is none), by which `import.cancel` stops it.
   */
  'import.commit': command(
    ['imports', 'clients', 'entries', 'invoices'],
    () =>
      z.object({
        previewId: z.string(),
        job: z.string().min(1).max(textLimits.jobName).optional(),
        /** Whether rows in locked time, refused otherwise, are written too. */
        withLocked: z.boolean().optional(),
      }),
    () => z.object({ outcome: importOutcome(), batchId: s.id(), undoId: undoId() }),
  ),
  'import.batches': query(['imports'], none, () =>
    z.array(
      z.object({
        id: s.id(),
        importedAt: s.instant(),
        format: z.enum(importFormats),
        fileName: z.string(),
        taken: z.number().int(),
        updated: z.number().int(),
        duplicates: z.number().int(),
        refused: z.number().int(),
        undoneAt: s.instant().nullable(),
      }),
    ),
  ),
  /** Takes back everything one import added; `conflict` if something of it was changed since. */
  'import.undo': command(
    ['imports', 'clients', 'entries', 'invoices', 'notices'],
    () => z.object({ batchId: s.id() }),
    undone,
  ),
} as const
