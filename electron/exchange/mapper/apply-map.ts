import {
  mapFields,
  nthOfNames,
  type ColumnMap,
  type MapField,
} from '../../../shared/domain/files/column-maps.ts'
import type { ImportKind } from '../../../shared/domain/kinds.ts'
import { keyOf, type Header } from '../read/header.ts'
import type { RowSource } from '../read/source.ts'
import { dayFractions, readTitle } from '../read/title.ts'
import type { ReadContext } from '../types.ts'

/** The name by which every reader knows a field, by what its rows are. */
const titles: Readonly<Record<ImportKind, Readonly<Partial<Record<MapField, string>>>>> = {
  entries: {
    date: 'start date',
    start: 'start time',
    endDate: 'end date',
    end: 'end time',
    length: 'duration',
    minutes: 'minutes',
    break: 'break',
    client: 'client',
    project: 'project',
    note: 'description',
    billable: 'billable',
    notBillable: 'non-billable',
    activity: 'activity',
    tags: 'tags',
  },
  invoices: {
    number: 'invoice number',
    client: 'client',
    project: 'project',
    issued: 'issued',
    due: 'due',
    net: 'net',
    vat: 'vat',
    expenses: 'expenses',
    currency: 'currency',
    rateToBase: 'rate to base',
    serviceFrom: 'service from',
    serviceTo: 'service to',
    credits: 'credits',
    writtenOffOn: 'written off on',
  },
  payments: { invoice: 'invoice', client: 'client', paidOn: 'paid on', gross: 'gross' },
}

interface Meant {
  readonly field: MapField
  readonly unit: string | undefined
  readonly isReversed: boolean
}

/** What each column of a title row means by a map; null for one it does not use. */
function meaningsOf({ names }: Header, map: ColumnMap): readonly (Meant | null)[] {
  const left = [...map.columns]
  const allowed: readonly string[] = mapFields[map.kind]
  const keys = names.map(keyOf)
  const places = nthOfNames(keys)
  return keys.map((key, place) => {
    const at = left.findIndex(
      ({ column, nth }) =>
        keyOf(column) === key && (nth === undefined || nth === (places[place] ?? 1)),
    )
    if (at < 0) return null
    const [found] = left.splice(at, 1)
    if (!found || !allowed.includes(found.as)) return null
    return { field: found.as, unit: found.unit, isReversed: found.reversed === true }
  })
}

/** A title row by whose names every reader takes its columns for what the map says; refusals name them as the file does. */
export function mappedHeader(header: Header, map: ColumnMap): Header {
  const keys = meaningsOf(header, map).map((meant) => {
    const title = meant === null ? '' : (titles[map.kind][meant.field] ?? '')
    const unit = meant?.unit === 'days' ? dayFractions : meant?.unit
    return unit === undefined ? title : `${title} (${unit})`
  })
  const read = keys.map(readTitle)
  return {
    ...header,
    keys,
    bases: read.map(({ base }) => base),
    lengths: read.map(({ length }) => length),
    units: read.map(({ unit }) => unit),
    fixed: map.fixed ?? {},
  }
}

/** The rows with the sign of those cells turned round of which the map says so. */
export function mappedSource(source: RowSource, header: Header, map: ColumnMap): RowSource {
  const reversed = meaningsOf(header, map).flatMap((meant, at) => (meant?.isReversed ? [at] : []))
  if (reversed.length === 0) return source
  return {
    ...source,
    open: () => {
      const scanner = source.open()
      return {
        ...scanner,
        next: (maxRows) => {
          const records = scanner.next(maxRows)
          return records && { ...records, rows: records.rows.map(turned) }
        },
      }
    },
  }

  function turned(row: readonly string[]): readonly string[] {
    return row.map((cell, at) => (reversed.includes(at) ? opposite(cell) : cell))
  }
}

/** `-1,5` of `1,5` and the other way round; nothing and zero stay as they are. */
function opposite(cell: string): string {
  const text = cell.trim()
  return /[1-9]/.test(text) ? flipped(text) : cell
}

const flipped = (text: string): string =>
  /^[-\u2212\u2013]/.test(text) ? text.slice(1).trim() : `-${text.replace(/^\+/, '')}`

/** What is known of a file, together with what a map says of its dates and numbers. */
export const withMap = (context: ReadContext, map: ColumnMap | null): ReadContext =>
  map === null
    ? context
    : {
        ...context,
        dateOrder: context.dateOrder ?? map.dateOrder ?? null,
        decimal: context.decimal ?? map.decimal,
      }

/** Whether a title row has all columns a map speaks of. */
export function fits({ names }: Header, map: ColumnMap): boolean {
  const keys = new Set(names.map(keyOf))
  return map.columns.every(({ column }) => keys.has(keyOf(column)))
}

/** Whether a title row has the same columns as the one a map was made for, in whatever order. */
export function isKnownBy({ names }: Header, { seen }: ColumnMap): boolean {
  const keys = new Set(names.map(keyOf))
  return (
    seen !== undefined &&
    new Set(seen.map(keyOf)).size === keys.size &&
    seen.every((name) => keys.has(keyOf(name)))
  )
}
