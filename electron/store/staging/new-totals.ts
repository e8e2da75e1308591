import type { WorkWeek } from '../../../shared/profitability/hours/hours.ts'
import type { Db, Row } from '../file/db.ts'
import { pageBytes, pageOwner } from '../rollup/pages.ts'
import { byPage, pageRows } from '../rollup/page-changes.ts'
import { applyDeltas, sumEntries, summedEntry, type Totals } from '../rollup/rollup.ts'
import { rollupSums, type RollupDelta } from '../rollup/sums.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { reading } from '../rows/transaction.ts'
import type { Claim, Span } from './claim.ts'
import { inStep, inSteps } from './steps.ts'

// Totals made anew beside those in use, from the entries, and put in their place by name. What is written
// to entries meanwhile is noted by triggers, and carried in at the end.

const next: Totals = { rows: 'rollup_next', pages: 'rollup_page_next' }

/** What is dropped, a step each, where totals were being made or have been replaced. */
export const dropNewTotals: readonly string[] = [
  `DROP TRIGGER IF EXISTS late_entry_added; DROP TRIGGER IF EXISTS late_entry_removed;
   DROP TRIGGER IF EXISTS late_entry_changed; DROP TABLE IF EXISTS late_entry`,
  ...['rollup_next', 'rollup_page_next', 'rollup_old', 'rollup_page_old'].map(
    (table) => `DROP TABLE IF EXISTS ${table}`,
  ),
]

const noted = 'client_id, project_id, date, seconds, started_at, ended_at, zone, billable'
const columnsOf = (row: 'old' | 'new') =>
  noted
    .split(', ')
    .map((column) => `${row}.${column}`)
    .join(', ')
const note = (row: 'old' | 'new', sign: 1 | -1) =>
  `INSERT INTO late_entry (sign, ${noted}) VALUES (${sign}, ${columnsOf(row)});`

function begin({ first, last }: Span): string {
  const trigger = (name: string, event: string, row: 'old' | 'new', work: string) =>
    `CREATE TRIGGER late_entry_${name} AFTER ${event} ON entry
      WHEN ${row}.id NOT BETWEEN ${Math.trunc(first)} AND ${Math.trunc(last)} BEGIN ${work} END;`
  return `CREATE TABLE late_entry (id INTEGER PRIMARY KEY, sign INTEGER NOT NULL, client_id INTEGER,
      project_id INTEGER, date TEXT NOT NULL, seconds INTEGER NOT NULL, started_at INTEGER,
      ended_at INTEGER, zone TEXT, billable INTEGER NOT NULL) STRICT;
    ${trigger('added', 'INSERT', 'new', note('new', 1))}
    ${trigger('removed', 'DELETE', 'old', note('old', -1))}
    ${trigger('changed', 'UPDATE', 'new', note('old', -1) + note('new', 1))}`
}

export interface NewTotals {
  /** In the transaction that shows the work: brings them up to date and puts them in place; gives how many rows. */
  readonly putInPlace: () => number
}

export interface NewTotalsOptions {
  readonly week: WorkWeek
  /** Entries whose writing is the caller's own, and whether they count; none if left out. */
  readonly own?: Span & { readonly count: boolean }
  readonly claim: Claim
  /** Hears of done and total. */
  readonly onStep?: (done: number, total: number) => void
}

const nothing = { first: 0, last: 0, count: false }

/** Makes totals of all entries beside those in use, in steps that keep nobody waiting. */
export async function makeNewTotals(db: Db, options: NewTotalsOptions): Promise<NewTotals> {
  const { week, own = nothing, claim, onStep = () => undefined } = options
  await inStep(db, () => {
    claim.keep()
    db.exec(begin(own) + likeLive(db))
  })
  const lastNoted = () =>
    preparedPluck<[], number>(db, 'SELECT coalesce(max(id), 0) FROM late_entry').get() ?? 0
  const { deltas, seen } = reading(db, () => ({
    deltas: sumEntries(db, week, own.count ? nothing : own).deltas(),
    seen: lastNoted(),
  }))
  const pages = byPage(deltas)
  const total = deltas.length + pages.length
  const addRow = db.prepare(`INSERT INTO ${next.rows} VALUES (?, ?, ?, ?, ?, ?)`)
  await inSteps(
    db,
    deltas.length,
    (from, to) => {
      claim.keep()
      for (let at = from; at < to; at++) addRow.run(...columns(deltas[at]))
    },
    (done) => onStep(done, total),
  )
  const addPage = db.prepare(`INSERT INTO ${next.pages} VALUES (?, ?)`)
  await inSteps(
    db,
    pages.length,
    (from, to) => {
      claim.keep()
      for (const { id, from: first, to: end } of pages.slice(from, to)) {
        addPage.run(id, pageBytes(pageOwner(id), pageRows(deltas.slice(first, end))))
      }
    },
    (done) => onStep(deltas.length + done, total),
  )
  return {
    putInPlace: () => {
      carryIn(db, week, seen)
      db.exec(swap)
      return deltas.length
    },
  }
}

/** Brings in what was written since a note. */
function carryIn(db: Db, week: WorkWeek, seen: number): void {
  const sums = rollupSums(week)
  const late = prepared<[number], Row>(db, 'SELECT * FROM late_entry WHERE id > ?')
  for (const row of late.iterate(seen)) sums.add(summedEntry(row), row.sign === 1 ? 1 : -1)
  applyDeltas(db, sums.deltas(), next)
}

const swap = `${dropNewTotals[0]};
  ALTER TABLE rollup RENAME TO rollup_old; ALTER TABLE rollup_next RENAME TO rollup;
  ALTER TABLE rollup_page RENAME TO rollup_page_old;
  ALTER TABLE rollup_page_next RENAME TO rollup_page;`

/** The tables as those in use are; an index has one of two names, as names are there once. */
function likeLive(db: Db): string {
  const sql = `SELECT sql FROM sqlite_schema
    WHERE tbl_name IN ('rollup', 'rollup_page') AND sql IS NOT NULL ORDER BY rowid`
  const made = preparedPluck<[], string>(db, sql).all()
  return made
    .map((text) =>
      text
        .replace(/^CREATE TABLE "?(rollup|rollup_page)"? /, 'CREATE TABLE $1_next ')
        .replace(
          /^CREATE INDEX rollup_by_project(_2)? ON "?rollup"?/,
          (_, second?: string) =>
            `CREATE INDEX rollup_by_project${second ? '' : '_2'} ON rollup_next`,
        ),
    )
    .map((text) => `${text};`)
    .join('\n')
}

function columns(delta: RollupDelta | undefined): number[] {
  if (!delta) return []
  const { clientId, projectId, day, seconds, billable, outOfHours } = delta
  return [clientId, projectId, day, seconds, billable, outOfHours]
}
