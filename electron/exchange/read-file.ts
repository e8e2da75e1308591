import { fail, ok } from '../../shared/contract/call.ts'
import type { Envelope } from '../../shared/contract/call.ts'
import { decodeText } from './decode.ts'
import { betterDelimiter, findLayout } from './layout.ts'
import type { Layout } from './layout.ts'
import { refuseBinary, refuseOtherText, unreadable } from './not-a-table.ts'
import type { Refusal } from './not-a-table.ts'
import { readRows } from './read-rows.ts'
import type { RowsRead } from './read-rows.ts'
import { splitRows } from './split-rows.ts'
import type { SplitRows } from './split-rows.ts'
import type { Steps } from './steps.ts'
import type { FormatOf, RowOf } from './table.ts'
import type { OnProgress, ReadContext, ReadFile, ReadResult } from './types.ts'

/** The largest file taken, in bytes: some 300 000 entries. */
export const maxFileBytes = 50 * 1024 * 1024

/**
 * Reads a file of entries, invoices or payments in pieces, so that a window stays alive and `onProgress`
 * can stop it (code `cancelled`). Nothing is written. A file that cannot be read at all is an error:
 * `unreadable-file` (`details.reason`), `unknown-format`, `needs-date-order`, `file-too-large`; a row
 * that cannot be read is in `refused` and stops no other row.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  context: ReadContext,
  onProgress?: OnProgress,
): Promise<ReadResult> {
  const steps = readSteps(bytes, fileName, context)
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

/** The same in one go, for a process that has nothing else to do. */
export function readFileAtOnce(
  bytes: Uint8Array,
  fileName: string,
  context: ReadContext,
): ReadResult {
  const steps = readSteps(bytes, fileName, context)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function* readSteps(bytes: Uint8Array, fileName: string, context: ReadContext): Steps<ReadResult> {
  const refused = refuseBytes(bytes, fileName)
  if (refused !== null) return refused
  const { text, notices } = decodeText(bytes)
  const other = refuseOtherText(text)
  if (other !== null) return other
  const layout = findLayout(text, context)
  if (!layout.ok) return layout
  const split = yield* splitRows(text, layout)
  const mismatch = refuseMismatch(text, layout, split)
  if (mismatch !== null) return mismatch
  return yield* readAs(layout, split, notices, context)
}

function refuseBytes(bytes: Uint8Array, fileName: string): Refusal | null {
  if (bytes.length > maxFileBytes) {
    const details = { bytes: bytes.length, limit: maxFileBytes, fileName }
    return fail('file-too-large', 'The file is larger than 50 MB', details)
  }
  return refuseBinary(bytes)
}

/** Rows of which none has the title row's columns are split wrongly: none of them may be taken. */
function refuseMismatch(text: string, layout: Layout, split: SplitRows): Refusal | null {
  if (split.rows.length > 0 || split.otherWidths === 0) return null
  const candidate = betterDelimiter(text, layout.header, layout.delimiter)
  if (candidate === null && split.otherWidths < 2) return null
  const columns = layout.header.names.length
  return unreadable('columns-mismatch', `The rows do not have the header's ${columns} columns`, {
    columns,
    delimiter: layout.delimiter,
    candidateDelimiter: candidate,
  })
}

function* readAs(
  layout: Layout,
  split: SplitRows,
  notices: readonly string[],
  context: ReadContext,
): Steps<ReadResult> {
  const { format } = layout
  switch (format.kind) {
    case 'entries': {
      const read = yield* readTable(format, layout, split, context)
      return read.ok ? ok({ kind: 'entries', ...shared(layout, read.value, notices) }) : read
    }
    case 'invoices': {
      const read = yield* readTable(format, layout, split, context)
      return read.ok ? ok({ kind: 'invoices', ...shared(layout, read.value, notices) }) : read
    }
    case 'payments': {
      const read = yield* readTable(format, layout, split, context)
      return read.ok ? ok({ kind: 'payments', ...shared(layout, read.value, notices) }) : read
    }
  }
}

function* readTable<K extends ReadFile['kind']>(
  format: FormatOf<K>,
  layout: Layout,
  split: SplitRows,
  context: ReadContext,
): Steps<Envelope<RowsRead<RowOf<K>>>> {
  const table = { header: layout.header, rows: split.rows, delimiter: layout.delimiter }
  const prepared = format.prepare(table, context)
  if (!prepared.ok) return prepared
  return ok(yield* readRows(split, prepared.read))
}

const shared = <R>(layout: Layout, read: RowsRead<R>, notices: readonly string[]) => ({
  format: layout.format.format,
  rows: read.rows,
  refused: read.refused,
  skipped: read.skipped,
  notices: [...notices, ...read.notices],
})
