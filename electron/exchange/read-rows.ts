import type { RefusedRow } from '../../shared/contract/import-file.ts'
import { refuse } from './refuse.ts'
import type { SplitRows } from './split-rows.ts'
import { rowsPerStep } from './steps.ts'
import type { Steps } from './steps.ts'
import { asides } from './table.ts'
import type { Aside, RowReader } from './table.ts'

export interface RowsRead<R> {
  readonly rows: readonly R[]
  /** In the order of the file's lines. */
  readonly refused: readonly RefusedRow[]
  readonly skipped: number
  readonly notices: readonly string[]
}

/** What the user is told of rows left out that hold data. */
const asideNotices: Readonly<Record<Aside, string | null>> = {
  'no-data': null,
  'not-work': 'not-work-skipped',
  running: 'running-entries-skipped',
  'zero-length': 'zero-length-skipped',
}

/** Reads every row; each is taken, refused with its line, or left out and counted. */
export function* readRows<R extends object>(
  split: SplitRows,
  read: RowReader<R>,
): Steps<RowsRead<R>> {
  const rows: R[] = []
  const refused = [...split.refused]
  const counts: Record<Aside, number> = {
    'no-data': 0,
    'not-work': 0,
    running: 0,
    'zero-length': 0,
  }
  for (let index = 0; index < split.rows.length; index++) {
    if (index % rowsPerStep === 0) yield progressAt(split, index)
    const line = split.lines[index] ?? 0
    const row = split.rows[index] ?? []
    const outcome = split.isDamaged && isBroken(row) ? refuseBroken(row, line) : read(row, line)
    if (typeof outcome === 'string') counts[outcome]++
    else if ('code' in outcome) refused.push(outcome)
    else rows.push(outcome)
  }
  const left = asides.filter((aside) => counts[aside] > 0)
  return {
    rows,
    refused: refused.toSorted((a, b) => a.line - b.line),
    skipped: split.skipped + left.reduce((sum, aside) => sum + counts[aside], 0),
    notices: left.map((aside) => asideNotices[aside]).filter((notice) => notice !== null),
  }
}

function progressAt({ rows, characters }: SplitRows, index: number) {
  const done = characters + Math.floor((characters * index) / rows.length)
  return { done, total: characters * 2 }
}

// U+FFFD stands where bytes could not be read: such a name or note would be garbled for good.
const isBroken = (row: readonly string[]): boolean => row.some((cell) => cell.includes('\ufffd'))

const refuseBroken = (row: readonly string[], line: number): RefusedRow =>
  refuse(
    line,
    'broken-text',
    undefined,
    row.find((cell) => cell.includes('\ufffd')),
  )
