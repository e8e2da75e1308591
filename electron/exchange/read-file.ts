import { fail, ok, type Envelope, type Failure } from '../../shared/contract/call.ts'
import type { ImportKind } from '../../shared/domain/kinds.ts'
import { fileBytes, megabytes, toldRows } from '../../shared/domain/limits.ts'
import type { Widths } from './collect-rows.ts'
import { withMap } from './mapper/apply-map.ts'
import { chooseSheet } from './archive/choose-sheet.ts'
import { openArchive, type Opened } from './archive/open-archive.ts'
import { isZip, unpack } from './archive/unpack.ts'
import { readRecords, type Records } from './records/index.ts'
import { decodeText } from './read/decode.ts'
import { findEncoding, type FoundEncoding } from './read/encoding.ts'
import { betterDelimiter, findGridLayout, findLayout, type Layout } from './layout.ts'
import { refuseBinary, refuseOtherText, unreadable } from './read/not-a-table.ts'
import { readTable, type Steps } from './read-table.ts'
import type { FormatOf, OnProgress, ReadContext, ReadFile, ReadResult } from './types.ts'

/**
 * Reads a file of entries, invoices or payments in pieces, so that a window stays alive and `onProgress`
 * can stop it (code `cancelled`). Nothing is written. A file that cannot be read at all is an error:
 * `unreadable-file` (`details.reason`), `unknown-format`, `needs-date-order`, `needs-unit`, `needs-sheet`,
 * `file-too-large`, `too-many-rows`; a row that cannot be read is in `refused` and stops no other row.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  context: ReadContext,
  onProgress?: OnProgress,
): Promise<ReadResult> {
  const opened = await openFile(bytes, onProgress)
  return opened.ok ? drive(openedSteps(opened.value, fileName, context), onProgress) : opened
}

/** What there is to read in a file: itself, or what an archive holds. Errors are those of archives, and `cancelled`. */
export async function openFile(
  bytes: Uint8Array,
  onProgress?: OnProgress,
): Promise<Envelope<Opened>> {
  if (!isZip(bytes) || bytes.length > fileBytes) return ok({ kind: 'file', bytes })
  const unpacked = await drive(unpack(bytes), onProgress)
  return unpacked.ok ? openArchive(unpacked.value) : unpacked
}

async function drive<R>(steps: Steps<Envelope<R>>, onProgress?: OnProgress): Promise<Envelope<R>> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (onProgress?.(step.value.done, step.value.total) === false) {
      return fail('cancelled', 'The reading was cancelled')
    }
    // A turn of the event loop: what waits (a window's messages, a cancel) comes first.
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

/** The pieces of the reading of a text, driven by whoever asks for them. */
export function* readSteps(
  bytes: Uint8Array,
  fileName: string,
  context: ReadContext,
): Steps<ReadResult> {
  const refused = refuseBytes(bytes, fileName)
  if (refused !== null) return refused
  const found = encodingOf(bytes, context)
  const { encoding, others } = found
  const { text, notices } = decodeText(bytes, found)
  const records = readRecords(text)
  const other = (records === null ? refuseOtherText(text) : null) ?? askForEncoding(others)
  if (other !== null) return other
  const layout =
    records === null ? findLayout(text, context) : findGridLayout(records.grid, ofFormat(records))
  if (!layout.ok) return layout
  const read = yield* readKind(layout, context)
  if (!read.ok) return read
  const { file, widths } = read.value
  const mismatch = refuseMismatch(text, layout, widths)
  const whole = { ...withRefused(file, records), encoding }
  return mismatch ?? ok({ ...whole, notices: [...notices, ...file.notices] })

  function ofFormat({ format }: Records): ReadContext {
    return { ...context, format }
  }
}

/** The file with what was refused before it was a row of a table. */
function withRefused(file: ReadFile, records: Records | null): ReadFile {
  const all = [...(records?.refused ?? []), ...file.refused]
  const refused = all.slice(0, toldRows)
  return { ...file, refused, moreRefused: file.moreRefused + all.length - refused.length }
}

function* openedSteps(opened: Opened, fileName: string, context: ReadContext): Steps<ReadResult> {
  if (opened.kind === 'file') return yield* readSteps(opened.bytes, fileName, context)
  const layout =
    opened.kind === 'sheets'
      ? chooseSheet(opened.sheets, context)
      : findGridLayout(opened.records.grid, { ...context, format: opened.records.format })
  if (!layout.ok) return layout
  const read = yield* readKind(layout, context)
  return read.ok ? ok(read.value.file) : read
}

interface KindRead {
  readonly file: ReadFile
  readonly widths: Widths
}

function* readKind(layout: Layout, context: ReadContext): Steps<Envelope<KindRead>> {
  // Whichever kind it is, its rows are of that kind.
  const format = layout.format as FormatOf<ImportKind>
  const read = yield* readTable(format, layout, withMap(context, layout.map))
  if (!read.ok) return read
  const { widths, ...rows } = read.value
  const map = layout.mapName
  const file = {
    kind: format.kind,
    format: format.format,
    map,
    encoding: null,
    ...rows,
  } as ReadFile
  return ok({ file, widths })
}

/** The user's word, else what the words of the file speak for. */
const encodingOf = (bytes: Uint8Array, { encoding }: ReadContext): FoundEncoding =>
  encoding === undefined ? findEncoding(bytes) : { encoding, isDamaged: false, others: [] }

const askForEncoding = (encodings: FoundEncoding['others']): Failure | null =>
  encodings.length < 2
    ? null
    : fail('needs-encoding', 'The letters of the file can be read in more than one way', {
        encodings,
      })

function refuseBytes(bytes: Uint8Array, fileName: string): Failure | null {
  if (bytes.length > fileBytes) {
    const details = { bytes: bytes.length, limit: fileBytes, fileName }
    return fail('file-too-large', `The file is larger than ${megabytes(fileBytes)} MB`, details)
  }
  return refuseBinary(bytes)
}

/** Rows of which none has the title row's columns are split wrongly: none of them may be taken. */
function refuseMismatch(text: string, layout: Layout, widths: Widths): Failure | null {
  if (widths.same > 0 || widths.other === 0) return null
  const candidate = betterDelimiter(text, layout.header, layout.source.delimiter)
  if (candidate === null && widths.other < 2) return null
  const columns = layout.header.names.length
  return unreadable('columns-mismatch', `The rows do not have the header's ${columns} columns`, {
    columns,
    delimiter: layout.source.delimiter,
    candidateDelimiter: candidate,
  })
}
