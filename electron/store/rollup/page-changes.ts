import {
  rowCells,
  type Days,
  DAY,
  PROJECT,
  SECONDS,
  BILLABLE,
  OUT_OF_HOURS,
  noDays,
} from '../../../shared/profitability/hours/days.ts'
import type { Db } from '../file/db.ts'
import { daysByClient, pageId, readPage, writePage } from './pages.ts'
import type { RollupDelta } from './sums.ts'
import { prepared, preparedPluck, preparedRaw } from '../rows/statements.ts'

/** Carries deltas into the pages; they come in the order `RollupSums` gives them. */
export function changePages(db: Db, deltas: readonly RollupDelta[], table = 'rollup_page'): void {
  const pages = byPage(deltas)
  const any = `SELECT EXISTS (SELECT 1 FROM ${table})`
  // Asked for many pages alone: it spares each of them a lookup when all is made anew.
  const isEmpty = pages.length > 16 && preparedPluck<[], number>(db, any).get() === 0
  for (const page of pages) {
    const stored = isEmpty ? noDays : readPage(db, page.id, table)
    writePage(db, page.id, merged(stored, deltas.slice(page.from, page.to)), table)
  }
}

export function removePages(db: Db): void {
  prepared(db, 'DELETE FROM rollup_page').run()
}

/** Pages looked at between two tellings of how far it is. */
const betweenSteps = 1000

/** The days whose rows in the pages are not these; nothing is written. */
export function wrongPageDays(
  db: Db,
  rows: readonly RollupDelta[],
  onStep: (share: number) => void = () => undefined,
): Set<number> {
  const expected = new Map(byPage(rows).map((page) => [page.id, page]))
  const all = expected.size
  let done = 0
  const wrong = new Set<number>()
  const sql = 'SELECT id, days FROM rollup_page'
  for (const [id, bytes] of preparedRaw<[], [number, Uint8Array]>(db, sql).iterate()) {
    if (++done % betweenSteps === 0) onStep(Math.min(1, done / all))
    const own = expected.get(id)
    const [stored, ...others] = daysByClient([bytes])
    const right = others.length === 0 && stored && pageId(stored[0], stored[1][DAY] ?? 0) === id
    noteDifferences(
      right ? stored[1] : [],
      pageRows(rows.slice(own?.from ?? 0, own?.to ?? 0)),
      wrong,
    )
    if (!right) for (const day of stored?.[1].slice(0, 1) ?? []) wrong.add(day)
    expected.delete(id)
  }
  for (const { from, to } of expected.values()) {
    for (const { day } of rows.slice(from, to)) wrong.add(day)
  }
  return wrong
}

/** The deltas of one page: those from a place up to another, which lie side by side. */
interface PageOf {
  readonly id: number
  readonly from: number
  to: number
}

/** In the order of the table, which is cheapest to write. */
export function byPage(deltas: readonly RollupDelta[]): PageOf[] {
  const pages: PageOf[] = []
  let last: PageOf | undefined
  for (const [at, { clientId, day }] of deltas.entries()) {
    const id = pageId(clientId, day)
    if (last?.id === id) last.to = at + 1
    else pages.push((last = { id, from: at, to: at + 1 }))
  }
  return pages.sort((a, b) => a.id - b.id)
}

/** The rows of a page that has none yet. */
export const pageRows = (deltas: readonly RollupDelta[]): number[] => merged(noDays, deltas)

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
    if (days[at + DAY] !== day || days[at + PROJECT] !== projectId) {
      cells.push(day, projectId, seconds, billable, outOfHours)
      continue
    }
    const sum = (days[at + SECONDS] ?? 0) + seconds
    const more = [
      (days[at + BILLABLE] ?? 0) + billable,
      (days[at + OUT_OF_HOURS] ?? 0) + outOfHours,
    ]
    if (sum !== 0) cells.push(day, projectId, sum, ...more)
    at += rowCells
  }
  while (at < days.length) keep()
  return cells
}

function isBefore(days: Days, at: number, day: number, projectId: number): boolean {
  const own = days[at + DAY] ?? 0
  return own < day || (own === day && (days[at + PROJECT] ?? 0) < projectId)
}

function noteDifferences(a: ArrayLike<number>, b: ArrayLike<number>, wrong: Set<number>): void {
  // Mostly they are the same, and a text for each of a million rows would take longer than all else.
  if (isSame(a, b)) return
  const [left, right] = [rowTexts(a), rowTexts(b)]
  for (const [text, day] of left) if (!right.has(text)) wrong.add(day)
  for (const [text, day] of right) if (!left.has(text)) wrong.add(day)
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function rowTexts(cells: ArrayLike<number>): Map<string, number> {
  const texts = new Map<string, number>()
  for (let at = 0; at < cells.length; at += rowCells) {
    const row = Array.from({ length: rowCells }, (_, i) => cells[at + i] ?? 0)
    texts.set(row.join(' '), row[DAY] ?? 0)
  }
  return texts
}
