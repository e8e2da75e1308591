import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { decodeText } from '../read/decode.ts'
import { unreadable } from '../read/not-a-table.ts'
import type { Records } from '../records/index.ts'
import { readSolidtimeExport } from '../records/solidtime.ts'
import type { Unpacked } from './unpack.ts'
import { readWorkbook, workbookKind, type SheetGrid } from './workbook.ts'

/** What an archive holds: sheets, the records of a known export, or one file to be read as it is. */
export type Opened =
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetGrid[] }
  | { readonly kind: 'records'; readonly records: Records }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }

const isText = (name: string): boolean => /\.(csv|tsv|txt|json|org|ics|timeclock)$/i.test(name)

/** Finds what is to be read in an archive. Errors: `unreadable-file`, reasons `archive`, `damaged`, `empty`, `xml-doctype`. */
export async function openArchive(files: Unpacked): Promise<Envelope<Opened>> {
  const kind = workbookKind(files)
  if (kind !== null) {
    const sheets = await readWorkbook(files, kind)
    return sheets.ok ? ok({ kind: 'sheets', sheets: sheets.value }) : sheets
  }
  const records = readSolidtimeExport(tablesIn(files))
  if (records !== null) return ok({ kind: 'records', records })
  // What a system adds of its own is none of the user's.
  const texts = [...files].filter(([name]) => isText(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name))
  const [only, other] = texts
  if (only !== undefined && other === undefined) return ok({ kind: 'file', bytes: only[1] })
  return unreadable('archive', 'The archive holds no export that is known')
}

function tablesIn(files: Unpacked): Readonly<Record<string, string>> {
  if (![...files.keys()].some((name) => name.endsWith('time_entries.csv'))) return {}
  return Object.fromEntries(
    [...files]
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, bytes]) => [name.replace(/^.*\//, '').slice(0, -4), decodeText(bytes).text]),
  )
}
