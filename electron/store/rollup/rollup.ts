import type { WorkingHours } from '../../../shared/domain/settings.ts'
import { workWeek, type WorkWeek } from '../../../shared/profitability/hours/hours.ts'
import { damageOf } from '../file/damage.ts'
import { withoutIndexes } from '../imports/bulk-indexes.ts'
import type { Db, Row } from '../file/db.ts'
import { changePages, removePages, wrongPageDays } from './page-changes.ts'
import {
  rollupSums,
  workTimeOf,
  type RollupDelta,
  type RollupSums,
  type SummedEntry,
} from './sums.ts'
import { prepared, preparedPluck, preparedRaw } from '../rows/statements.ts'
import { together } from '../rows/transaction.ts'
import { storedWorkWeek } from './work-week.ts'

/** Carries one entry's change into the rollup; runs in the transaction that changes the entry. */
export function entryChanged(db: Db, before: Row | null, after: Row | null): void {
  const sums = rollupSums(storedWorkWeek(db))
  if (before) sums.add(summedEntry(before), -1)
  if (after) sums.add(summedEntry(after), 1)
  applyDeltas(db, sums.deltas())
}

// Several rows per statement, as an import may bring tens of thousands.
const rowsPerStatement = 16

/**
 * Adds deltas, in the order `RollupSums` gives them, to the rollup and its pages; rows that come to
 * nothing are removed. Call inside a transaction.
 */
export function applyDeltas(db: Db, deltas: readonly RollupDelta[], into = liveTotals): void {
  if (into === liveTotals) {
    withoutIndexes(db, 'rollup', deltas.length, () => changeRows(db, deltas, into.rows))
  } else changeRows(db, deltas, into.rows)
  changePages(db, deltas, into.pages)
}

/** The tables that totals lie in: as rows, and packed. */
export interface Totals {
  readonly rows: string
  readonly pages: string
}
const liveTotals: Totals = { rows: 'rollup', pages: 'rollup_page' }

function changeRows(db: Db, deltas: readonly RollupDelta[], table: string): void {
  const upsertSql = (rows: number) =>
    (table === liveTotals.rows ? upsertSqls[rows] : undefined) ?? upsertOf(rows, table)
  let values: number[] = []
  const add = () => {
    if (values.length > 0) prepared<[number[]]>(db, upsertSql(values.length / 6)).run(values)
    values = []
  }
  for (const delta of deltas) {
    const { clientId, projectId, day, seconds, billable, outOfHours } = delta
    // The CHECKs look at the new row before the conflict, so only a delta that could stand alone may be upserted.
    const standsAlone =
      billable >= 0 && outOfHours >= 0 && billable <= seconds && outOfHours <= seconds
    if (standsAlone) values.push(clientId, projectId, day, seconds, billable, outOfHours)
    else changeExisting(db, delta, table)
    if (values.length === rowsPerStatement * 6) add()
  }
  add()
}

const upsertSqls = Array.from({ length: rowsPerStatement + 1 }, (_, rows) =>
  upsertOf(rows, liveTotals.rows),
)

function upsertOf(rows: number, table: string): string {
  const places = Array.from({ length: rows }, () => '(?, ?, ?, ?, ?, ?)').join(', ')
  return `INSERT INTO ${table} VALUES ${places} ON CONFLICT DO UPDATE SET
    seconds = seconds + excluded.seconds,
    billable_seconds = billable_seconds + excluded.billable_seconds,
    out_of_hours_seconds = out_of_hours_seconds + excluded.out_of_hours_seconds`
}

function changeExisting(db: Db, delta: RollupDelta, table: string): void {
  const key = [delta.clientId, delta.day, delta.projectId] as const
  const update = prepared<number[]>(
    db,
    `UPDATE ${table} SET seconds = seconds + ?, billable_seconds = billable_seconds + ?,
      out_of_hours_seconds = out_of_hours_seconds + ?
      WHERE client_id = ? AND day = ? AND project_id = ?`,
  )
  const { changes } = update.run(delta.seconds, delta.billable, delta.outOfHours, ...key)
  if (changes !== 1) throw new Error('the rollup lacks a day that its entries have')
  const remove = `DELETE FROM ${table}
    WHERE client_id = ? AND day = ? AND project_id = ? AND seconds = 0`
  if (delta.seconds < 0) prepared<number[]>(db, remove).run(...key)
}

/** Makes the rollup anew from all entries, in one transaction; gives the number of its rows. */
export function rebuildRollup(db: Db, workingHours: WorkingHours): number {
  return together(db, () => {
    const deltas = sumSeen(db, workWeek(workingHours)).deltas()
    prepared(db, 'DELETE FROM rollup').run()
    removePages(db)
    applyDeltas(db, deltas)
    return deltas.length
  })
}

/**
 * On how many local days the rollup or its pages differ from the entries. Changes nothing. An entry whose time
 * nobody can read is thrown at, or left out where somebody wants to hear of it.
 */
export function verifyRollup(db: Db, workingHours: WorkingHours, hearing?: Hearing): number {
  const part = (from: number, to: number) => (share: number) =>
    hearing?.onStep?.(from + share * (to - from))
  const reading = hearing && { ...hearing, onStep: part(0, entriesShare) }
  const all = sumSeen(db, workWeek(workingHours), reading).deltas()
  const wrong = wrongPageDays(db, all, part(entriesShare, pagesShare))
  for (const day of wrongRowDays(db, all, part(pagesShare, 1))) wrong.add(day)
  return wrong.size
}

/** The shares of the time that are over once the entries are read, and once the pages are. */
const entriesShare = 0.7
const pagesShare = 0.95

type StoredSums = [number, number, number, number, number, number]

/** The days whose rows in the rollup are not these, both in the order of its key. */
function wrongRowDays(
  db: Db,
  expected: readonly RollupDelta[],
  onStep: (share: number) => void,
): Set<number> {
  const wrong = new Set<number>()
  const sql = `SELECT client_id, project_id, day, seconds, billable_seconds, out_of_hours_seconds
    FROM rollup ORDER BY client_id, day, project_id`
  let at = 0
  let done = 0
  for (const stored of preparedRaw<[], StoredSums>(db, sql).iterate()) {
    if (++done % betweenSteps === 0) onStep(Math.min(1, done / expected.length))
    let row = expected[at]
    for (; row && order(row, stored) < 0; row = expected[++at]) wrong.add(row.day)
    const [, , day, seconds, billable, outOfHours] = stored
    if (!row || order(row, stored) > 0) {
      wrong.add(day)
      continue
    }
    const { seconds: all, billable: ofThem, outOfHours: late } = row
    if (all !== seconds || ofThem !== billable || late !== outOfHours) wrong.add(day)
    at++
  }
  for (; at < expected.length; at++) wrong.add(expected[at]?.day ?? 0)
  return wrong
}

const order = (row: RollupDelta, [clientId, projectId, day]: StoredSums): number =>
  row.clientId - clientId || row.day - day || row.projectId - projectId

/** Who hears of the entries as they are read. */
export interface Hearing {
  /** Of one left out, as its time cannot be read. */
  readonly skipped: (id: number) => void
  /** Now and then, of the share that is read: 0 to 1. */
  readonly onStep?: (share: number) => void
}

/** Entries read between two looks at how far it is. */
const betweenSteps = 10_000

function sumSeen(db: Db, week: WorkWeek, hearing?: Hearing): RollupSums {
  const sql = 'SELECT first_entry_id, last_entry_id FROM staging WHERE first_entry_id IS NOT NULL'
  const [first = 0, last = 0] = preparedRaw<[], [number, number]>(db, sql).get() ?? []
  return sumEntries(db, week, { first, last }, hearing)
}

/**
 * The sums of all entries, those in the making too, but for a span of ids; one with a time nobody can read is left
 * out if somebody wants to hear of it.
 */
export function sumEntries(
  db: Db,
  week: WorkWeek,
  without: { readonly first: number; readonly last: number },
  hearing?: Hearing,
): RollupSums {
  type Columns = [
    number,
    number | null,
    number | null,
    string,
    number,
    number | null,
    number | null,
    string | null,
    number,
  ]
  const sql = `SELECT id, client_id, project_id, date, seconds, started_at, ended_at, zone, billable FROM entry
    WHERE id NOT BETWEEN ? AND ?`
  const sums = rollupSums(week)
  const rows = preparedRaw<[number, number], Columns>(db, sql)
  const onStep = hearing?.onStep
  const all = onStep ? (preparedPluck<[], number>(db, 'SELECT count(*) FROM entry').get() ?? 0) : 0
  let done = 0
  for (const row of rows.iterate(without.first, without.last)) {
    if (++done % betweenSteps === 0) onStep?.(Math.min(1, done / all))
    const [id, clientId, projectId, date, seconds, start, end, zone, billable] = row
    try {
      const time = workTimeOf(date, seconds, start, end, zone)
      sums.add({ clientId, projectId, time, billable: billable === 1 }, 1)
    } catch (error) {
      damageOf(error)
      if (!hearing) throw error
      hearing.skipped(id)
    }
  }
  return sums
}

/** An entry's stored row as the sums take it. */
export function summedEntry(row: Row): SummedEntry {
  return {
    clientId: row.client_id === null ? null : Number(row.client_id),
    projectId: row.project_id === null ? null : Number(row.project_id),
    time: workTimeOf(row.date, row.seconds, row.started_at, row.ended_at, row.zone),
    billable: row.billable === 1,
  }
}
