import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CallError } from '../../../shared/contract/call.ts'
import type { ImportOutcome, RefusedRow } from '../../../shared/contract/imports.ts'
import {
  type Delimiter,
  dateOrders,
  delimiters,
  importFormats,
} from '../../../shared/domain/kinds.ts'
import { fileBytes } from '../../../shared/domain/limits.ts'
import { type Answer, command, stop } from '../command.ts'
import { named, oneOf, option, zone } from '../input/readers.ts'
import { printable } from '../../shell/printable.ts'
import { commandLine, fill, imports } from '../words.ts'

const { failure, hint, imported: words } = commandLine

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
}

/** `import FILE`: previews and commits in one go; a file of which nothing is new leaves no trace. */
export const importFile = command({
  takes: 'file',
  options: {
    format: option('format', oneOf(importFormats)),
    zone: option('zone', zone),
    'date-order': option('date-order', oneOf(dateOrders)),
    delimiter: option('delimiter', named(delimiters.map((sign) => [sign, delimiterNames[sign]]))),
  },
  creates: true,
  async run({ format = 'auto', 'date-order': dateOrder, ...given }, [file = ''], { ask }) {
    const data = await readBase64(file)
    const about = { job: 'command-line', fileName: path.basename(file), data, format, dateOrder }
    const { previewId, outcome } = await ask('import.preview', { ...about, ...given }, hintFor)
    if (outcome.taken + outcome.updated === 0) return answer(outcome)
    return answer((await ask('import.commit', { previewId })).outcome)
  },
})

/** What to do about a file that could not be read. */
function hintFor({ code, details }: CallError): string {
  if (details?.['reason'] === 'columns-mismatch') return hint['columns-mismatch']
  if (code === 'unknown-format') return fill(hint[code], { formats: importFormats.join(', ') })
  return code === 'needs-date-order' || code === 'needs-zone' ? hint[code] : ''
}

async function readBase64(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size <= fileBytes) return (await readFile(file)).toString('base64')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const why = (failure.why as Readonly<Record<string, string>>)[code] ?? code
    return stop(fill(failure.unreadable, { file, why }))
  }
  return stop(fill(failure.tooLarge, { file, size: fileBytes / 1024 ** 2 }))
}

function answer(outcome: ImportOutcome): Answer {
  const { format, kind, taken, updated, duplicates, skipped, refused, notices } = outcome
  return {
    json: { format, kind, taken, updated, duplicates, skipped, refused, notices },
    text: () => textOf(outcome),
    flawed: refused.length > 0,
  }
}

function textOf({ format, kind, refused, notices, ...counts }: ImportOutcome): string {
  const said = (['updated', 'duplicates', 'skipped'] as const).filter(
    (what) => what === 'duplicates' || counts[what] > 0,
  )
  const parts = [
    fill(words.taken, { kind, format, count: counts.taken }),
    ...said.map((what) => fill(words[what], { count: counts[what] })),
    fill(words.refused, { count: refused.length }),
  ]
  const notes = notices.map((notice) => fill(words.note, { text: imports.notice[notice] }))
  return [parts.join(', '), ...[...notes, ...refused.map(lineOf)].map((line) => `  ${line}`)].join(
    '\n',
  )
}

/** `line 3 (Currency): This is not a currency code such as SEK or EUR. SKR`. */
function lineOf({ line, code, column, detail }: RefusedRow): string {
  const where = column === undefined ? '' : ` (${printable(column)})`
  const what = detail === undefined ? '' : ` ${printable(detail)}`
  return `${fill(words.line, { line })}${where}: ${imports.refusal[code]}${what}`
}
