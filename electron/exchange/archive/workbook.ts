import { zipSync } from 'fflate/browser'
import type { Sheet } from 'hucre/xlsx'
import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { fileRows } from '../../../shared/domain/limits.ts'
import type { Grid } from '../read/source.ts'
import { unreadable } from '../read/not-a-table.ts'
import { cellText, type DateSystem } from './cell-text.ts'
import { damaged, type Unpacked } from './unpack.ts'

/** A sheet of a workbook with the cells it shows. */
export interface SheetGrid {
  readonly name: string
  readonly grid: Grid
}

type Kind = 'xlsx' | 'ods'

/** What kind of workbook an archive is; null: none. */
export function workbookKind(files: Unpacked): Kind | null {
  if (files.has('xl/workbook.xml')) return 'xlsx'
  return files.has('content.xml') && files.has('META-INF/manifest.xml') ? 'ods' : null
}

/**
 * The sheets of a workbook that are not hidden and hold anything. Its XML holds no entities and names nothing
 * outside; one that does is refused (`unreadable-file`, reason `xml-doctype`).
 */
export async function readWorkbook(
  files: Unpacked,
  kind: Kind,
): Promise<Envelope<readonly SheetGrid[]>> {
  const needed = [...files].filter(([name]) => isNeeded(name, kind))
  if (needed.some(([name, bytes]) => isXml(name) && hasDoctype(bytes))) {
    return unreadable('xml-doctype', 'A workbook with a document type declaration is not read')
  }
  // Packed anew of what was counted: the reader unpacks nothing else, whatever the archive says besides.
  const packed = zipSync(Object.fromEntries(needed), { level: 0 })
  try {
    const sheets = kind === 'xlsx' ? await xlsxSheets(packed) : await odsSheets(packed)
    const filled = sheets.filter(({ grid }) => grid.rows.length > 0)
    return filled.length === 0 ? unreadable('empty', 'The workbook is empty') : ok(filled)
  } catch {
    // The reader names many faults; to a user each says the same.
    return damaged()
  }
}

/** Not the pictures, charts and programs in it. */
const isNeeded = (name: string, kind: Kind): boolean =>
  kind === 'xlsx'
    ? /^(\[Content_Types\]\.xml|_rels\/.*|xl\/[^/]+\.xml|xl\/_rels\/[^/]+|xl\/worksheets\/[^/]+\.xml)$/.test(
        name,
      )
    : /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(name)

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name)

const hasDoctype = (bytes: Uint8Array): boolean => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['<!DOCTYPE', '<!ENTITY'].some(
    (mark) => view.includes(mark) || view.includes(Buffer.from(mark, 'utf16le')),
  )
}

// Loaded when a workbook is read: most files are none.
async function xlsxSheets(packed: Uint8Array): Promise<readonly SheetGrid[]> {
  const { readXlsx } = await import('hucre/xlsx')
  const workbook = await readXlsx(packed, {
    readStyles: true,
    maxRows: fileRows + 1,
    sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
  })
  const system = workbook.dateSystem === '1904' ? '1904' : '1900'
  return workbook.sheets.map((sheet) => ({ name: sheet.name, grid: gridOfSheet(sheet, system) }))
}

async function odsSheets(packed: Uint8Array): Promise<readonly SheetGrid[]> {
  const { readOds } = await import('hucre/ods')
  const workbook = await readOds(packed)
  return workbook.sheets.map((sheet) => ({ name: sheet.name, grid: gridOfSheet(sheet, '1900') }))
}

/** Blank rows are left out; all others have as many cells as the widest. */
function gridOfSheet({ rows, cells }: Sheet, system: DateSystem): Grid {
  const filled: string[][] = []
  const lines: number[] = []
  for (const [index, row] of rows.entries()) {
    const texts = row.map((value, column) => {
      const isDate = value instanceof Date
      const format = isDate ? cells?.get(`${index},${column}`)?.style?.numFmt : undefined
      return cellText(value, format, system)
    })
    if (texts.every((text) => text === '')) continue
    filled.push(texts)
    lines.push(index + 1)
  }
  const width = filled.reduce((most, row) => Math.max(most, row.findLastIndex(Boolean) + 1), 0)
  return { rows: filled.map((row) => ofWidth(row, width)), lines }
}

const ofWidth = (row: readonly string[], width: number): readonly string[] =>
  row.length >= width
    ? row.slice(0, width)
    : [...row, ...Array.from({ length: width - row.length }, () => '')]
