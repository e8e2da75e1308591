import type { RefusedRow } from '../../shared/contract/files/imports.ts'
import type { ImportNotice, RefusalCode } from '../../shared/domain/kinds.ts'
import { toldRows } from '../../shared/domain/limits.ts'
import { refuse } from './read/refuse.ts'
import type { SplitRows } from './read/split-rows.ts'
import type { Aside, Prepared, RowReader } from './types.ts'

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
  readonly unused: readonly string[]
  readonly widths: Widths
}

export interface Collector<R> {
  readonly take: (split: SplitRows, prepared: Prepared<R>) => void
  /** Counts the rows of a table that is not read. */
  readonly leaveOut: (split: SplitRows) => void
  /** Whether a row was refused for one of these reasons. */
  readonly hasRefused: (...codes: readonly RefusalCode[]) => boolean
  readonly result: () => RowsRead<R>
}

type Left = Aside | 'other-table'

/** What the user is told of rows left out that hold data. */
const leftNotices: Readonly<Record<Left, ImportNotice | null>> = {
  'no-data': null,
  'not-work': 'not-work-skipped',
  running: 'running-entries-skipped',
  'zero-length': 'zero-length-skipped',
  'other-table': 'other-table-skipped',
}
const allLeft = Object.keys(leftNotices) as Left[]

/** Reads rows as they come; each is taken, refused with its line, or left out and counted. */
export function collectorOf<R extends object>(isDamaged: boolean): Collector<R> {
  const rows: R[] = []
  const refused = atMost(toldRows)
  let piece: RefusedRow[] = []
  const counts = Object.fromEntries(allLeft.map((left) => [left, 0])) as Record<Left, number>
  const widths = { same: 0, other: 0 }
  const codes = new Set<RefusalCode>()
  const unused = new Set<string>()
  const readRow = (read: RowReader<R>, row: readonly string[], line: number): void => {
    const outcome = (isDamaged ? refuseBroken(row, line) : null) ?? read(row, line)
    if (typeof outcome === 'string') counts[outcome]++
    else if ('code' in outcome) {
      codes.add(outcome.code)
      piece.push(outcome)
    } else rows.push(outcome)
  }
  return {
    take: (split, { read, unused: names }) => {
      piece = [...split.refused]
      for (const [index, row] of split.rows.entries()) readRow(read, row, split.lines[index] ?? 0)
      refused.add(piece.sort((a, b) => a.line - b.line))
      counts['no-data'] += split.skipped
      widths.same += split.rows.length
      widths.other += split.otherWidths
      for (const name of names) unused.add(name)
      if (split.hasUnnamed) unused.add(`#${split.header.names.length + 1}`)
    },
    leaveOut: (split) => {
      // Its title row is one of them.
      counts['other-table'] += split.rows.length + split.refused.length + split.skipped + 1
    },
    hasRefused: (...wanted) => wanted.some((code) => codes.has(code)),
    result: () => ({
      rows,
      refused: refused.told,
      moreRefused: refused.more(),
      skipped: Object.values(counts).reduce((sum, count) => sum + count, 0),
      notices: allLeft
        .map((left) => (counts[left] > 0 ? leftNotices[left] : null))
        .filter((notice) => notice !== null),
      unused: [...unused],
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
