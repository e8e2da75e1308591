import type { Failure } from '../../shared/contract/call.ts'
import { delimiters } from '../../shared/domain/kinds.ts'
import type { ColumnMap } from '../../shared/domain/files/column-maps.ts'
import { chooseFormat, lacking } from './choose-format.ts'
import { isKnownColumn } from './columns/aliases.ts'
import { ownerAbove } from './columns/owner-lines.ts'
import { scanCsv, type CsvRecords } from './read/csv.ts'
import { headerOf, keyOf, type Header } from './read/header.ts'
import { gridSource, textSource, type Grid, type RowSource } from './read/source.ts'
import { rowSorter } from './read/split-rows.ts'
import { formats } from './formats/index.ts'
import { fits, isKnownBy, mappedHeader, mappedSource } from './mapper/apply-map.ts'
import { shorten } from './read/refuse.ts'
import type { Format, ReadContext } from './types.ts'

/** How a file is to be split and read. */
export interface Layout {
  readonly ok: true
  readonly header: Header
  readonly format: Format
  readonly source: RowSource
  /** What is said of its columns, and the name it is kept under; null: nothing, and none. */
  readonly map: ColumnMap | null
  readonly mapName: string | null
}

export interface Candidate {
  readonly header: Header
  readonly delimiter: string
  readonly known: number
}

/** A bar parts some exports; it is found, not offered. */
const tried = [...delimiters, '|'] as const
export const headSize = 65_536
export const headRows = 25
/** Rows of the head whose form says what a file is. */
const sampleRows = 500

/**
 * Finds the title row, its separator and the format. Title lines may precede it; nothing is assumed
 * from the program a file comes from. Errors: `unknown-format`, naming the columns found or missing.
 */
export function findLayout(text: string, context: ReadContext): Layout | Failure {
  const head = text.slice(0, headSize)
  const candidates = candidatesIn(head, context.delimiter)
  const mapped = layoutByMap(candidates, context, (delimiter) => textSource(text, delimiter))
  if (mapped !== null) return mapped
  const found = findHeader(candidates, context.delimiter ?? ',')
  // What separates the rows' cells: the user's choice, else what separates the title row's.
  const source = textSource(text, context.delimiter ?? found.delimiter)
  return layoutOf(found.header, source, textSource(head, source.delimiter), context)
}

/** The same for cells that are parted already. */
export function findGridLayout(grid: Grid, context: ReadContext): Layout | Failure {
  const source = gridSource(grid)
  const records = source.open().next(headRows)
  const candidates = records === null ? [] : candidatesOf(records, ',')
  const mapped = layoutByMap(candidates, context, () => source)
  if (mapped !== null) return mapped
  return layoutOf(findHeader(candidates, ',').header, source, source, context)
}

function layoutOf(
  title: Header,
  source: RowSource,
  head: RowSource,
  context: ReadContext,
): Layout | Failure {
  const records = head.open().next(sampleRows) ?? noRecords
  const above = records.rows.filter((_, at) => (records.lines[at] ?? 0) < title.line)
  const header = { ...title, fixed: ownerAbove(above) }
  const rows = rowSorter(header).sort(records)[0]?.rows ?? []
  const format = chooseFormat({ header, rows }, context)
  return format.ok
    ? { ok: true, header, format: format.value, source, map: null, mapName: null }
    : format
}

/** By the map the user gives, or one kept by name that was made for a file of these columns; null: by neither. */
function layoutByMap(
  candidates: readonly Candidate[],
  context: ReadContext,
  sourceOf: (delimiter: string) => RowSource,
): Layout | Failure | null {
  const { map, knownMaps = [], format } = context
  if (map) {
    const found = candidates.find(({ header }) => fits(header, map))
    return found ? mappedLayout(found, map, null, sourceOf) : withoutColumns(candidates, map)
  }
  if (format !== 'auto') return null
  for (const known of knownMaps) {
    const found = candidates.find(({ header }) => isKnownBy(header, known.map))
    if (found) return mappedLayout(found, known.map, known.name, sourceOf)
  }
  return null
}

function mappedLayout(
  { header: own, delimiter }: Candidate,
  map: ColumnMap,
  name: string | null,
  sourceOf: (delimiter: string) => RowSource,
): Layout | Failure {
  const header = mappedHeader(own, map)
  const format = formats[map.kind === 'entries' ? 'time-csv' : map.kind]
  const missing = format.missing(header)
  const columns = own.names.slice(0, headRows).map(shorten)
  if (missing.length > 0) return lacking(format, missing, columns)
  return {
    ok: true,
    header,
    format,
    source: mappedSource(sourceOf(delimiter), own, map),
    map,
    mapName: name,
  }
}

function withoutColumns(candidates: readonly Candidate[], map: ColumnMap): Failure {
  const { names } = findHeader(candidates, ',').header
  const keys = new Set(names.map(keyOf))
  const missing = map.columns.map(({ column }) => column).filter((name) => !keys.has(keyOf(name)))
  const format = formats[map.kind === 'entries' ? 'time-csv' : map.kind]
  return lacking(format, missing.map(shorten), names.slice(0, headRows).map(shorten))
}

const noRecords: CsvRecords = { rows: [], lines: [], broken: [] }

export function candidatesIn(head: string, preferred: string | null): readonly Candidate[] {
  const order = preferred === null ? tried : new Set([preferred, ...tried])
  return [...order].flatMap((delimiter) =>
    candidatesOf(scanCsv(head, delimiter).next(headRows) ?? noRecords, delimiter),
  )
}

export function candidatesOf(records: CsvRecords, delimiter: string): readonly Candidate[] {
  return records.rows.map((row, index) => {
    const header = headerOf(row, records.lines[index] ?? 1)
    return { header, delimiter, known: knownIn(header) }
  })
}

const knownIn = ({ keys }: Header): number => new Set(keys.filter(isKnownColumn)).size

/**
 * The first row of titles under the separator that brings out most: one with at least half of the most
 * known names of any row, and no figure among its cells.
 */
export function findHeader(candidates: readonly Candidate[], fallback: string): Candidate {
  let best: Candidate = { header: headerOf([], 1), delimiter: fallback, known: 0 }
  for (const candidate of candidates) if (isBetter(candidate, best)) best = candidate
  const first = candidates.find(
    ({ delimiter, known, header }) =>
      delimiter === best.delimiter && known >= 2 && known * 2 >= best.known && isTitles(header),
  )
  return first ?? best
}

const isTitles = ({ names }: Header): boolean =>
  names.every((name) => !/^[\s\d.,:/-]+$/.test(name) || name === '') &&
  names.filter((name) => isKnownColumn(keyOf(name))).length * 2 >= names.length

// With no known name anywhere, the widest row is shown to the user as the title row.
function isBetter(candidate: Candidate, best: Candidate): boolean {
  if (candidate.known !== best.known) return candidate.known > best.known
  return best.known === 0 && candidate.header.names.length > best.header.names.length
}

/** The separator that would give most of these rows the title row's columns; null if none does. */
export function betterDelimiter(text: string, header: Header, current: string): string | null {
  const head = text.slice(0, headSize)
  for (const delimiter of tried) {
    if (delimiter === current) continue
    const { rows, lines } = scanCsv(head, delimiter).next(headRows) ?? noRecords
    const data = rows.filter((_, index) => (lines[index] ?? 0) > header.line)
    const fitting = data.filter((row) => row.length === header.names.length)
    if (fitting.length > 0 && fitting.length * 2 >= data.length) return delimiter
  }
  return null
}
