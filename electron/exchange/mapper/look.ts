import { ok, type Envelope, type Failure } from '../../../shared/contract/call.ts'
import type { ColumnMap, MapField } from '../../../shared/domain/files/column-maps.ts'
import type { ImportKind } from '../../../shared/domain/kinds.ts'
import type { Comes, Looked } from '../../../shared/contract/files/looks.ts'
import type { Opened } from '../archive/open-archive.ts'
import {
  candidatesIn,
  candidatesOf,
  findHeader,
  headRows,
  headSize,
  type Candidate,
} from '../layout.ts'
import { formats } from '../formats/index.ts'
import { refuse, shorten } from '../read/refuse.ts'
import { decodeText } from '../read/decode.ts'
import { findEncoding } from '../read/encoding.ts'
import { refuseBinary, refuseOtherText } from '../read/not-a-table.ts'
import { gridSource, textSource, type RowSource } from '../read/source.ts'
import { rowSorter, type SplitRows } from '../read/split-rows.ts'
import type { Format, FormatOf, Prepared, ReadContext, RowOf } from '../types.ts'
import { fits, mappedHeader, mappedSource, withMap } from './apply-map.ts'
import { proposeMap } from './propose-map.ts'

/** Rows that are gone through for a look: all of nearly every file. */
const lookedRows = 20_000
const shownRows = 8
const maxColumns = 200

/**
 * The first rows of a table and what would come of them by a map, the one that is proposed if none is given;
 * also of rows further down that would be refused. Errors: `unreadable-file` for what is no table.
 */
export function lookAt(
  opened: Opened,
  context: ReadContext,
  kind: ImportKind | null,
): Envelope<Looked> {
  const table = tableIn(opened, context)
  if ('ok' in table) return table
  const { candidate, source } = table
  const { header } = candidate
  const [first] = rowsIn(candidate, source)
  const sample = { header, rows: first?.rows.slice(0, 500) ?? [] }
  const map = context.map ?? proposeMap(sample, kind)
  return ok({
    columns: header.names.slice(0, maxColumns).map((name) => name.slice(0, 200)),
    line: header.line,
    sheets: opened.kind === 'sheets' ? opened.sheets.map(({ name }) => name) : [],
    map,
    ...outcomeBy(candidate, source, map, context),
  })
}

interface FoundTable {
  readonly candidate: Candidate
  readonly source: RowSource
}

function tableIn(opened: Opened, context: ReadContext): FoundTable | Failure {
  if (opened.kind !== 'file') {
    const sheets = opened.kind === 'sheets' ? opened.sheets : []
    const sheet = sheets.find(({ name }) => name === context.sheet) ?? sheets[0]
    const source = gridSource(
      opened.kind === 'records' ? opened.records.grid : (sheet?.grid ?? noGrid),
    )
    const records = source.open().next(headRows)
    const candidates = records === null ? [] : candidatesOf(records, ',')
    return { candidate: chosen(candidates, context.map, ','), source }
  }
  const binary = refuseBinary(opened.bytes)
  if (binary !== null) return binary
  const found = context.encoding
    ? { encoding: context.encoding, isDamaged: false }
    : findEncoding(opened.bytes)
  const { text } = decodeText(opened.bytes, found)
  const other = refuseOtherText(text)
  if (other !== null) return other
  const candidates = candidatesIn(text.slice(0, headSize), context.delimiter)
  const candidate = chosen(candidates, context.map, context.delimiter ?? ',')
  return { candidate, source: textSource(text, context.delimiter ?? candidate.delimiter) }
}

const noGrid = { rows: [], lines: [] }

const chosen = (
  candidates: readonly Candidate[],
  map: ColumnMap | undefined,
  fallback: string,
): Candidate =>
  (map && candidates.find(({ header }) => fits(header, map))) ?? findHeader(candidates, fallback)

function rowsIn({ header }: Candidate, source: RowSource): readonly SplitRows[] {
  const records = source.open().next(lookedRows)
  return records === null ? [] : rowSorter(header).sort(records)
}

type Outcome = Omit<Looked, 'columns' | 'line' | 'map' | 'sheets'>

function outcomeBy(
  candidate: Candidate,
  own: RowSource,
  map: ColumnMap,
  context: ReadContext,
): Outcome {
  const header = mappedHeader(candidate.header, map)
  const source = mappedSource(own, candidate.header, map)
  const [raw] = rowsIn(candidate, own)
  const [part] = rowsIn({ ...candidate, header }, source)
  const format: Format = formats[map.kind === 'entries' ? 'time-csv' : map.kind]
  const rows = part?.rows ?? []
  const table = { header, rows, delimiter: source.delimiter, isWhole: true }
  const missing = format.missing(header)
  const prepared =
    missing.length > 0
      ? null
      : (format as FormatOf<ImportKind>).prepare(table, withMap(context, map))
  const shown: Looked['rows'][number][] = []
  const counts = {
    taken: 0,
    refused: part?.refused.length ?? 0,
    skipped: part?.skipped ?? 0,
    seconds: 0,
  }
  for (const [index, row] of rows.entries()) {
    const line = part?.lines[index] ?? 0
    const comes = comesOf(prepared?.ok ? prepared.value : null, row, line)
    count(counts, comes)
    const isShown = index < shownRows || (comes.kind === 'refused' && shown.length < shownRows * 2)
    const cells = (raw?.rows[index] ?? row).slice(0, maxColumns).map(shorten)
    if (isShown) shown.push({ line, cells, comes })
  }
  const question = prepared?.ok === false ? prepared.error : null
  return {
    rows: shown,
    counts,
    missing: missing.map(fieldOf),
    question: question && { code: question.code, details: question.details ?? {} },
  }
}

/** What a format calls the columns it lacks. */
const fieldOf = (name: string): MapField => named[name] ?? 'date'
const named: Readonly<Record<string, MapField>> = {
  'Start date': 'date',
  'Start time': 'start',
  'End time': 'end',
  Duration: 'length',
  number: 'number',
  client: 'client',
  issued: 'issued',
  net: 'net',
  currency: 'currency',
  invoice: 'invoice',
  'paid on': 'paidOn',
  gross: 'gross',
}

function count(
  counts: { taken: number; refused: number; skipped: number; seconds: number },
  comes: Comes,
) {
  if (comes.kind === 'refused') counts.refused++
  else if (comes.kind === 'aside') counts.skipped++
  else if (comes.kind !== 'open') counts.taken++
  if (comes.kind === 'entries') {
    const { time } = comes.row
    counts.seconds += time.kind === 'duration' ? time.seconds : time.end - time.start
  }
}

/** What becomes of a row; `open` while something is missing or asked. */
function comesOf(
  prepared: Prepared<RowOf<ImportKind>> | null,
  row: readonly string[],
  line: number,
): Comes {
  if (prepared === null) return { kind: 'open' }
  const broken = row.find((cell) => cell.includes('\ufffd'))
  const read =
    broken === undefined ? prepared.read(row, line) : refuse(line, 'broken-text', undefined, broken)
  if (typeof read === 'string') return { kind: 'aside' }
  if ('code' in read) return { kind: 'refused', refused: read }
  if ('time' in read) {
    const { client, project, time, billable, note } = read
    return { kind: 'entries', row: { client, project, time, billable, note } }
  }
  if ('paidOn' in read) {
    const { invoiceNumber, client, paidOn, gross } = read
    return { kind: 'payments', row: { invoiceNumber, client, paidOn, gross } }
  }
  const { number, client, issuedOn, net, currency } = read
  return { kind: 'invoices', row: { number, client, issuedOn, net, currency } }
}
