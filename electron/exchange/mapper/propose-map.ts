import {
  nthOfNames,
  type ColumnMap,
  type MapField,
} from '../../../shared/domain/files/column-maps.ts'
import type { ImportKind } from '../../../shared/domain/kinds.ts'
import { kindOf, share, type Sample } from '../choose-format.ts'
import { invoiceAliases, paymentAliases, type timeAliases } from '../columns/aliases.ts'
import { concernOf } from '../columns/aside-titles.ts'
import { lengthColumnsOf } from '../columns/lengths/length-columns.ts'
import { timeColumnsOf } from '../columns/time-table.ts'
import { parseClock } from '../columns/values/clock.ts'
import { parseDate } from '../columns/values/date.ts'
import { parseStated } from '../columns/values/duration.ts'
import { datePart } from '../columns/dates.ts'
import { cellOf, columnOf, columnsOf, type Header } from '../read/header.ts'

type Places = Map<number, MapField>

/** What the columns of a table seem to mean, by their names and else by the form of what stands in them. */
export function proposeMap(sample: Sample, wanted: ImportKind | null): ColumnMap {
  const kind = wanted ?? kindOf(sample) ?? likelyKind(sample.header)
  const places = placesOf(sample, kind)
  const { names } = sample.header
  const which = nthOfNames(names)
  return {
    kind,
    columns: names.flatMap((column, at) => {
      const field = places.get(at)
      return field === undefined
        ? []
        : [
            {
              column: column.slice(0, 200),
              as: field,
              ...nthAt(which[at]),
              ...unitAt(sample.header, at, field),
            },
          ]
    }),
    seen: names.map((name) => name.slice(0, 200)),
  }
}

const nthAt = (nth: number | undefined) => (nth === undefined ? {} : { nth })

const likelyKind = (header: Header): ImportKind =>
  columnOf(header, invoiceAliases.number) < 0 ? 'entries' : 'invoices'

function unitAt({ units }: Header, at: number, field: MapField) {
  const unit = units[at]
  const isSaid = unit && unit !== 'milliseconds' && (field === 'length' || field === 'break')
  return isSaid ? { unit } : {}
}

function placesOf(sample: Sample, kind: ImportKind): Places {
  if (kind === 'entries') return timePlaces(sample)
  const aliases = kind === 'invoices' ? invoiceAliases : paymentAliases
  const found = columnsOf<string>(sample.header, aliases)
  return placed(Object.entries(found) as [MapField, number][])
}

const placed = (found: readonly (readonly [MapField, number])[]): Places =>
  new Map(found.flatMap(([field, at]) => (at < 0 ? [] : [[at, field] as const])))

const timeFields = {
  startDate: 'date',
  startTime: 'start',
  endDate: 'endDate',
  endTime: 'end',
  client: 'client',
  project: 'project',
  note: 'note',
  billable: 'billable',
  unbillable: 'notBillable',
  activity: 'activity',
  tags: 'tags',
} as const satisfies Partial<Record<keyof typeof timeAliases, MapField>>

function timePlaces(sample: Sample): Places {
  const columns = timeColumnsOf(sample.header)
  const { net, gross, breaks, minutes } = lengthColumnsOf(sample.header)
  const keys = Object.keys(timeFields) as (keyof typeof timeFields)[]
  const places = placed([
    ...keys.map((key) => [timeFields[key], columns[key]] as const),
    ['length', (net ?? gross)?.at ?? -1],
    ['break', net === null ? (breaks?.at ?? -1) : -1],
    ['minutes', minutes?.at ?? -1],
  ])
  dropDays(sample, places)
  guess(sample, places)
  return places
}

/** `Tag` is a day in German. */
function dropDays(sample: Sample, places: Places): void {
  for (const [at, field] of places) {
    if (field === 'tags' && isFilled(sample, at) && share(sample, at, isDate) > 0.8)
      places.delete(at)
  }
}

/** Fills what no name tells from the first columns whose cells look like it. */
function guess(sample: Sample, places: Places): void {
  const has = (field: MapField) => [...places.values()].includes(field)
  const isMoney = (at: number) => concernOf(sample.header.keys[at] ?? '') === 'money'
  // Of lengths some may be the very cells that cannot be read.
  const enough = (field: MapField) => (field === 'length' ? 0.6 : 0.8)
  const take = (field: MapField, looksRight: (cell: string) => boolean) => {
    if (has(field)) return
    const at = sample.header.names.findIndex(
      (_, place) =>
        !places.has(place) &&
        isFilled(sample, place) &&
        !isMoney(place) &&
        share(sample, place, looksRight) > enough(field),
    )
    if (at >= 0) places.set(at, field)
  }
  if (!has('start')) take('date', isDate)
  take('start', isClock)
  if (has('start')) take('end', isClock)
  if (!has('end')) take('length', isLength)
  take('client', isText)
  take('note', isText)
}

const isFilled = ({ rows }: Sample, at: number): boolean =>
  rows.some((row) => cellOf(row, at) !== '')
const isDate = (cell: string) =>
  (parseDate(datePart(cell), 'dmy') ?? parseDate(datePart(cell), 'mdy')) !== null
const isClock = (cell: string) => parseClock(cell) !== null
const isLength = (cell: string) => parseStated(cell) !== null
const isText = (cell: string) => /\p{L}/u.test(cell) && !isDate(cell)
