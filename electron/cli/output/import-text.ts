import type { ImportOutcome, RefusedRow } from '../../../shared/contract/files/imports.ts'
import { changedLines, oddLines } from './import-lines.ts'
import { printable } from '../../shell/printable.ts'
import { commandLine, fill, fillCount, imports } from '../words.ts'

const { imported: words } = commandLine

/** What an import did, for scripts. */
export function outcomeJson(outcome: ImportOutcome) {
  const { format, kind, taken, updated, duplicates, skipped, refused, toCheck, notices } = outcome
  const { unused, encoding, changed, known, perMonth, more } = outcome
  return {
    format,
    kind,
    taken,
    updated,
    duplicates,
    skipped,
    refused,
    toCheck,
    notices,
    unused,
    encoding,
    changed,
    known,
    perMonth,
    more: {
      refused: more.refused,
      toCheck: more.toCheck,
      changed: more.changed,
      known: more.known,
      perMonth: more.perMonth,
    },
  }
}

/** What an import did, in lines. */
export function outcomeText({ format, kind, refused, toCheck, notices, ...rest }: ImportOutcome) {
  const said = (['updated', 'duplicates', 'skipped'] as const).filter(
    (what) => what === 'duplicates' || rest[what] > 0,
  )
  const parts = [
    fill(words.taken, { kind, format, count: rest.taken }),
    ...said.map((what) => fill(words[what], { count: rest[what] })),
    fill(words.refused, { count: refused.length + rest.more.refused }),
  ]
  const notes = notices.map((notice) => fill(words.note, { text: imports.notice[notice] }))
  if (notices.includes('other-encoding') && rest.encoding !== null) {
    notes.push(fill(words.encoding, { encoding: rest.encoding }))
  }
  const unused =
    rest.unused.length === 0
      ? []
      : [fill(words.unused, { columns: rest.unused.map(printable).join(', ') })]
  const asked = toCheck.length + rest.more.toCheck
  const doubts = asked === 0 ? [] : [fillCount(words, 'toCheck', asked), ...oddLines(toCheck)]
  const { refused: untoldRows } = rest.more
  const untold = untoldRows === 0 ? [] : [fillCount(words, 'moreRefused', untoldRows)]
  const lines = [
    ...notes,
    ...unused,
    ...refused.map(lineOf),
    ...untold,
    ...changedLines(rest.changed),
    ...doubts,
  ]
  return [parts.join(', '), ...lines.map((line) => `  ${line}`)].join('\n')
}

/** `line 3 (Currency): This is not a currency code such as SEK or EUR. SKR`. */
function lineOf({ line, code, column, detail }: RefusedRow): string {
  const where = column === undefined ? '' : ` (${printable(column)})`
  const what = detail === undefined ? '' : ` ${printable(detail)}`
  return `${fill(words.line, { line })}${where}: ${imports.refusal[code]}${what}`
}
