import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CallError, ErrorCode } from '../../../shared/contract/call.ts'
import type { CallInput } from '../../../shared/contract/index.ts'
import { dateOrders, importFormats, type Delimiter } from '../../../shared/domain/kinds.ts'
import type { ImportOutcome } from '../../../shared/contract/imports.ts'
import { isZone } from '../../../shared/domain/zone.ts'
import { fileBytes, megabytes } from '../../../shared/domain/limits.ts'
import {
  type Command,
  type Outcome,
  type Values,
  asJson,
  failed,
  refused,
  textOf,
} from '../command.ts'
import { noticeWords, refusalWords } from '../refusal-words.ts'
import { printable } from '../text-width.ts'

const delimiters: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t' }

/** What to do about a file that could not be read. */
const hints: Partial<Record<ErrorCode, string>> = {
  'needs-date-order': 'Say which with --date-order dmy or --date-order mdy.',
  'needs-zone': 'Say where the times belong with --zone, such as --zone Europe/Stockholm.',
  'unknown-format': `Name the format with --format: ${importFormats.join(', ')}.`,
}

function hintFor({ code, details }: CallError): string | undefined {
  return details?.reason === 'columns-mismatch'
    ? 'If they are separated by another character than the header, mend the file or try --delimiter.'
    : hints[code]
}

/** `import FILE`: previews and commits in one go; a file of which nothing is new leaves no trace. */
export const importCommand: Command = {
  options: {
    format: { type: 'string' },
    zone: { type: 'string' },
    'date-order': { type: 'string' },
    delimiter: { type: 'string' },
  },
  creates: true,
  async run({ positionals, values, json, open }) {
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) return refused('import wants the name of one file.')
    const options = optionsOf(values)
    if (typeof options === 'string') return refused(options)
    const data = await readBase64(file)
    if (!data.ok) return refused(data.why)
    const opened = await open()
    if (!opened.ok) return failed(opened.error)
    const { invoke } = opened.value
    const preview = await invoke('import.preview', {
      job: 'command-line',
      fileName: path.basename(file),
      data: data.base64,
      ...options,
    })
    if (!preview.ok) return failed(preview.error, hintFor(preview.error))
    const { previewId, outcome } = preview.value
    if (outcome.taken + outcome.updated === 0) return report(outcome, json)
    const committed = await invoke('import.commit', { previewId })
    return committed.ok ? report(committed.value.outcome, json) : failed(committed.error)
  },
}

type Options = Pick<CallInput<'import.preview'>, 'format' | 'zone' | 'dateOrder' | 'delimiter'>

/** The options of the call, or what is wrong with them. */
function optionsOf(values: Values): Options | string {
  const format = importFormats.find((name) => name === (textOf(values, 'format') ?? 'auto'))
  if (!format) return `--format wants one of ${importFormats.join(', ')}.`
  const zone = textOf(values, 'zone')
  if (zone !== undefined && !isZone(zone)) return `--zone ${zone} is not an IANA time zone.`
  const order = textOf(values, 'date-order')
  const dateOrder = dateOrders.find((name) => name === order)
  if (order !== undefined && !dateOrder)
    return `--date-order wants one of ${dateOrders.join(', ')}.`
  const named = textOf(values, 'delimiter')
  const delimiter = Object.entries(delimiters).find(([name]) => name === named)?.[1]
  if (named !== undefined && !delimiter) return '--delimiter wants comma, semicolon or tab.'
  return {
    format,
    ...(zone === undefined ? {} : { zone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(delimiter === undefined ? {} : { delimiter }),
  }
}

type FileText =
  { readonly ok: true; readonly base64: string } | { readonly ok: false; readonly why: string }

async function readBase64(file: string): Promise<FileText> {
  try {
    const { size } = await stat(file)
    if (size > fileBytes)
      return { ok: false, why: `${file} is larger than ${megabytes(fileBytes)} MB.` }
    return { ok: true, base64: (await readFile(file)).toString('base64') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'it may not be read',
    }
    return { ok: false, why: `${file} cannot be read: ${reasons[code] ?? code}.` }
  }
}

function report(outcome: ImportOutcome, json: boolean): Outcome {
  const { format, kind, taken, updated, duplicates, skipped, refused: rows, notices } = outcome
  const figures = { format, kind, taken, updated, duplicates, skipped, refused: rows, notices }
  const exit = rows.length > 0 ? 1 : 0
  if (json) return { exit, out: asJson(figures) }
  const counts = [
    `${kind} (${format}): ${taken} taken`,
    ...(updated > 0 ? [`${updated} updated`] : []),
    `${duplicates} known already`,
    ...(skipped > 0 ? [`${skipped} without data`] : []),
    `${rows.length} refused`,
  ].join(', ')
  const lines = rows.map(({ line, code, column, detail }) => {
    const where = column === undefined ? '' : ` (${printable(column)})`
    const what = detail === undefined ? '' : `: ${printable(detail)}`
    return `  line ${line}: ${refusalWords[code]}${where}${what}`
  })
  return {
    exit,
    out: [
      counts,
      ...notices.map((notice) => `  note: ${noticeWords[notice] ?? notice}`),
      ...lines,
    ].join('\n'),
  }
}
