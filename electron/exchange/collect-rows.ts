import type { RefusedRow } from '../../shared/contract/files/imports.ts'
import type { ImportNotice, RefusalCode } from '../../shared/domain/kinds.ts'
import { toldRows } from '../../shared/domain/limits.ts'
import { refuse } from './read/refuse.ts'
import type { SplitRows } from './read/split-rows.ts'
import type { Aside, RowReader } from './types.ts'

/** How many rows have as many cells as the title row, and how many were refused because they have not. */
export interface Widths {
  readonly same: number
  readonly other: number
}

export interface RowsRead<R> {
  readonly rows: readonly R[]
  /** The first of them, in the order of the file's lines; `moreRefused` counts the rest. */
  readonly refused: readonly RefusedRow[]
  readonly moreRefused: number
  readonly skipped: number
  readonly notices: readonly ImportNotice[]
  readonly widths: Widths
}

export interface Collector<R> {
  readonly take: (split: SplitRows) => void
  /** Whether a row was refused for one of these reasons. */
  readonly hasRefused: (...codes: readonly RefusalCode[]) => boolean
  readonly result: () => RowsRead<R>
}

/** What the user is told of rows left out that hold data. */
const asideNotices: Readonly<Record<Aside, ImportNotice | null>> = {
  'no-data': null,
  'not-work': 'not-work-skipped',
  running: 'running-entries-skipped',
  'zero-length': 'zero-length-skipped',
}

/** Reads rows as they come; each is taken, refused with its line, or left out and counted. */
export function collectorOf<R extends object>(
  read: RowReader<R>,
  isDamaged: boolean,
): Collector<R> {
  const rows: R[] = []
  const refused = atMost(toldRows)
  let piece: RefusedRow[] = []
  const counts: Record<Aside, number> = {
    'no-data': 0,
    'not-work': 0,
    running: 0,
    'zero-length': 0,
  }
  const widths = { same: 0, other: 0 }
  const codes = new Set<RefusalCode>()
  const readRow = (row: readonly string[], line: number): void => {
    const outcome = (isDamaged ? refuseBroken(row, line) : null) ?? read(row, line)
    if (typeof outcome === 'string') counts[outcome]++
    else if ('code' in outcome) {
      codes.add(outcome.code)
      piece.push(outcome)
    } else rows.push(outcome)
  }
  return {
    take: (split) => {
      piece = [...split.refused]
      for (const [index, row] of split.rows.entries()) readRow(row, split.lines[index] ?? 0)
      refused.add(piece.sort((a, b) => a.line - b.line))
      counts['no-data'] += split.skipped
      widths.same += split.rows.length
      widths.other += split.otherWidths
    },
    hasRefused: (...wanted) => wanted.some((code) => codes.has(code)),
    result: () => ({
      rows,
      refused: refused.told,
      moreRefused: refused.more(),
      skipped: Object.values(counts).reduce((sum, count) => sum + count, 0),
      notices: (Object.keys(asideNotices) as Aside[])
        .map((aside) => (counts[aside] > 0 ? asideNotices[aside] : null))
        .filter((notice) => notice !== null),
      widths,
    }),
  }
}

/** Keeps the first of what is added and counts the rest: a file may refuse every one of its rows. */
function atMost(most: number) {
  const told: RefusedRow[] = []
  let more = 0
  return {
    told,
    more: () => more,
    add: (rows: readonly RefusedRow[]) => {
      const room = most - told.length
      told.push(...rows.slice(0, room))
      more += Math.max(0, rows.length - room)
    },
  }
}

// U+FFFD stands where bytes could not be read: such a name or note would be garbled for good.
function refuseBroken(row: readonly string[], line: number): RefusedRow | null {
  const broken = row.find((cell) => cell.includes('\ufffd'))
  return broken === undefined ? null : refuse(line, 'broken-text', undefined, broken)
}
