import { rowCells, type Days } from '../../shared/profitability/days.ts'
import type { Db } from './db.ts'
import { daysByClient, pageId, readPage, writePage } from './rollup-pages.ts'
import type { RollupDelta } from './rollup-sums.ts'
import { prepared, preparedPluck, preparedRaw } from './statements.ts'

/** Carries deltas into the pages; they come in the order `RollupSums` gives them. */
export function changePages(db: Db, deltas: readonly RollupDelta[]): void {
  const pages = byPage(deltas)
  const any = 'SELECT EXISTS (SELECT 1 FROM rollup_page)'
  // Asked for many pages alone: it spares each of them a lookup when all is made anew.
  const isEmpty = pages.size > 16 && preparedPluck<[], number>(db, any).get() === 0
  // In the order of the table, which is cheapest to write.
  for (const id of Float64Array.from(pages.keys()).sort()) {
    writePage(db, id, merged(isEmpty ? noRows : readPage(db, id), pages.get(id) ?? []))
  }
}

export function removePages(db: Db): void {
  prepared(db, 'DELETE FROM rollup_page').run()
}

/** The days whose rows in the pages are not these; nothing is written. */
export function wrongPageDays(db: Db, rows: readonly RollupDelta[]): Set<number> {
  const expected = byPage(rows)
  const wrong = new Set<number>()
  const sql = 'SELECT id, days FROM rollup_page'
  for (const [id, bytes] of preparedRaw<[], [number, Uint8Array]>(db, sql).iterate()) {
    const own = expected.get(id) ?? []
    const [stored, ...others] = daysByClient([bytes])
    const right = others.length === 0 && stored && pageId(stored[0], stored[1][0] ?? 0) === id
    noteDifferences(right ? stored[1] : [], merged(noRows, own), wrong)
    if (!right) for (const day of stored?.[1].slice(0, 1) ?? []) wrong.add(day)
    expected.delete(id)
  }
  for (const page of expected.values()) for (const { day } of page) wrong.add(day)
  return wrong
}

function byPage(deltas: readonly RollupDelta[]): Map<number, RollupDelta[]> {
  const pages = new Map<number, RollupDelta[]>()
  for (const delta of deltas) {
    const id = pageId(delta.clientId, delta.day)
    const page = pages.get(id)
    if (page) page.push(delta)
    else pages.set(id, [delta])
  }
  return pages
}

const noRows: Days = new Int32Array(0)

/** The rows with the deltas added; rows that come to nothing are left out. */
function merged(days: Days, deltas: readonly RollupDelta[]): number[] {
  const cells: number[] = []
  let at = 0
  const keep = () => {
    for (let i = 0; i < rowCells; i++) cells.push(days[at + i] ?? 0)
    at += rowCells
  }
  for (const { day, projectId, seconds, billable, outOfHours } of deltas) {
    while (at < days.length && isBefore(days, at, day, projectId)) keep()
    if (days[at] !== day || days[at + 1] !== projectId) {
      cells.push(day, projectId, seconds, billable, outOfHours)
      continue
    }
    const sum = (days[at + 2] ?? 0) + seconds
    const more = [(days[at + 3] ?? 0) + billable, (days[at + 4] ?? 0) + outOfHours]
    if (sum !== 0) cells.push(day, projectId, sum, ...more)
    at += rowCells
  }
  while (at < days.length) keep()
  return cells
}

function isBefore(days: Days, at: number, day: number, projectId: number): boolean {
  const own = days[at] ?? 0
  return own < day || (own === day && (days[at + 1] ?? 0) < projectId)
}

function noteDifferences(a: ArrayLike<number>, b: ArrayLike<number>, wrong: Set<number>): void {
  const [left, right] = [rowTexts(a), rowTexts(b)]
  for (const [text, day] of left) if (!right.has(text)) wrong.add(day)
  for (const [text, day] of right) if (!left.has(text)) wrong.add(day)
}

function rowTexts(cells: ArrayLike<number>): Map<string, number> {
  const texts = new Map<string, number>()
  for (let at = 0; at < cells.length; at += rowCells) {
    const row = Array.from({ length: rowCells }, (_, i) => cells[at + i] ?? 0)
    texts.set(row.join(' '), row[0] ?? 0)
  }
  return texts
}
