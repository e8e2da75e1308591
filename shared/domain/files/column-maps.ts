import { z } from 'zod'
import { dateOrders, decimalMarks, durationUnits, importKinds, type ImportKind } from '../kinds.ts'
import { textLimits } from '../limits.ts'
import * as s from '../schema.ts'

/** What a column of a table may hold, by what its rows are. */
export const mapFields = {
  entries: [
    'date',
    'start',
    'endDate',
    'end',
    'length',
    'minutes',
    'break',
    'client',
    'project',
    'note',
    'billable',
    'notBillable',
    'activity',
    'tags',
  ],
  invoices: [
    'number',
    'client',
    'project',
    'issued',
    'due',
    'net',
    'vat',
    'expenses',
    'currency',
    'rateToBase',
    'serviceFrom',
    'serviceTo',
    'credits',
    'writtenOffOn',
  ],
  payments: ['invoice', 'client', 'paidOn', 'gross'],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>
export type MapField = (typeof mapFields)[ImportKind][number]

/** Every field of any kind. */
export const allMapFields = [...new Set(Object.values(mapFields).flat())] as [
  MapField,
  ...MapField[],
]

/** Fields whose numbers count a unit, and those whose sign may be the other way round. */
export const hasUnit = (field: MapField): boolean => field === 'length' || field === 'break'
export const hasSign = (field: MapField): boolean =>
  ['length', 'net', 'vat', 'expenses', 'gross'].includes(field)

/** What may be said once for all rows, where no column does. */
export const fixedFields = ['client', 'project', 'currency'] as const
export type FixedField = (typeof fixedFields)[number]

const columnName = () => z.string().max(textLimits.note)

/** What the columns of a table mean; also the form of the file that `--map` takes. */
export const columnMap = () =>
  z.strictObject({
    /** What a row is. */
    kind: z.enum(importKinds),
    columns: z
      .array(
        z.strictObject({
          /** The column's name as the file writes it. */
          column: columnName(),
          as: z.enum(allMapFields),
          /** Which of several columns of this name, from 1; absent: the first that nothing else is said of. */
          nth: z.number().int().min(1).max(200).optional(),
          /** What a number alone in it counts; absent: as the file shows, else it is asked. */
          unit: z.enum(durationUnits).optional(),
          /** Its numbers mean the opposite: below zero where they are above. */
          reversed: z.boolean().optional(),
        }),
      )
      .max(200),
    /** How its dates and numbers are written; absent: as the file shows, else it is asked. */
    dateOrder: z.enum(dateOrders).optional(),
    decimal: z.enum(decimalMarks).optional(),
    /** What holds for all rows. */
    fixed: z.partialRecord(z.enum(fixedFields), s.name()).optional(),
    /** All columns of the file it was made for: one with the same is recognised. */
    seen: z.array(columnName()).max(1000).optional(),
  })
/** Which of the columns of its name each is, from 1; undefined for one whose name is its own. */
export function nthOfNames(names: readonly string[]): readonly (number | undefined)[] {
  const counts = new Map<string, number>()
  const places = names.map((name) => {
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    return nth
  })
  return places.map((nth, at) => ((counts.get(names[at] ?? '') ?? 1) > 1 ? nth : undefined))
}

export type ColumnMap = s.Immutable<z.infer<ReturnType<typeof columnMap>>>

/** A map kept under a name. */
export const savedMapFields = () => z.object({ name: s.name(), map: columnMap() })
export const savedMap = () => savedMapFields().extend({ id: s.id() })
export type SavedMapFields = s.Immutable<z.infer<ReturnType<typeof savedMapFields>>>
export type SavedMap = s.Immutable<z.infer<ReturnType<typeof savedMap>>>
