import path from 'node:path'
import type { ImportOutcome, RefusedRow } from '../../../shared/contract/files/imports.ts'
import {
  dateOrders,
  delimiters,
  durationUnits,
  importFormats,
} from '../../../shared/domain/kinds.ts'
import { fileBytes } from '../../../shared/domain/limits.ts'
import { type Answer, command, stop } from '../command.ts'
import { readUpTo } from '../input/read-up-to.ts'
import { named, oneOf, option, zone } from '../input/readers.ts'
import { printable } from '../../shell/printable.ts'
import { delimiterNames, importHint } from '../output/import-questions.ts'
import { commandLine, fill, fillCount, imports } from '../words.ts'

const { failure, imported: words } = commandLine

/** `import FILE`: previews and commits in one go; a file of which nothing is new leaves no trace. */
export const importFile = command({
  takes: 'file',
  options: {
    format: option('format', oneOf(importFormats)),
    zone: option('zone', zone),
    'date-order': option('date-order', oneOf(dateOrders)),
    delimiter: option('delimiter', named(delimiters.map((sign) => [sign, delimiterNames[sign]]))),
    unit: option('unit', oneOf(durationUnits)),
  },
  creates: true,
  async run({ format = 'auto', 'date-order': dateOrder, ...given }, [file = ''], { ask }) {
    const data = await readBase64(file)
    const about = { job: 'command-line', fileName: path.basename(file), data, format, dateOrder }
    const { previewId, outcome } = await ask('import.preview', { ...about, ...given }, importHint)
    if (outcome.taken + outcome.updated === 0) return answer(outcome)
    return answer((await ask('import.commit', { previewId })).outcome)
  },
})

async function readBase64(file: string): Promise<string> {
  try {
    const bytes = await readUpTo(file, fileBytes)
    if (bytes !== null) return bytes.toString('base64')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const why = (failure.why as Readonly<Record<string, string>>)[code] ?? code
    return stop(fill(failure.unreadable, { file, why }))
  }
  return stop(fill(failure.tooLarge, { file, size: fileBytes / 1024 ** 2 }))
}

function answer(outcome: ImportOutcome): Answer {
  const { format, kind, taken, updated, duplicates, skipped } = outcome
  const { refused, toCheck, notices, more } = outcome
  return {
    json: {
      format,
      kind,
      taken,
      updated,
      duplicates,
      skipped,
      refused,
      toCheck,
      notices,
      more: { refused: more.refused, toCheck: more.toCheck },
    },
    text: () => textOf(outcome),
    flawed: refused.length > 0,
  }
}

function textOf(outcome: ImportOutcome): string {
  const { format, kind, refused, toCheck, notices, more, ...counts } = outcome
  const said = (['updated', 'duplicates', 'skipped'] as const).filter(
    (what) => what === 'duplicates' || counts[what] > 0,
  )
  const parts = [
    fill(words.taken, { kind, format, count: counts.taken }),
    ...said.map((what) => fill(words[what], { count: counts[what] })),
    fill(words.refused, { count: refused.length + more.refused }),
  ]
  const notes = notices.map((notice) => fill(words.note, { text: imports.notice[notice] }))
  const asked = toCheck.length + more.toCheck
  const doubts = asked === 0 ? [] : [fillCount(words, 'toCheck', asked)]
  const untold = more.refused === 0 ? [] : [fillCount(words, 'moreRefused', more.refused)]
  const lines = [...notes, ...refused.map(lineOf), ...untold, ...doubts]
  return [parts.join(', '), ...lines.map((line) => `  ${line}`)].join('\n')
}

/** `line 3 (Currency): This is not a currency code such as SEK or EUR. SKR`. */
function lineOf({ line, code, column, detail }: RefusedRow): string {
  const where = column === undefined ? '' : ` (${printable(column)})`
  const what = detail === undefined ? '' : ` ${printable(detail)}`
  return `${fill(words.line, { line })}${where}: ${imports.refusal[code]}${what}`
}
