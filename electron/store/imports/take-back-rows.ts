import { fail, ok, type Envelope } from '../../../shared/contract/call.ts'
import { keptTable, sameRow, type Change } from '../rows/changes.ts'
import type { Db, Row } from '../file/db.ts'
import { applyDeltas, summedEntry } from '../rollup/rollup.ts'
import { lockingOf, refuseLocked } from '../rows/locked.ts'
import { rollupSums } from '../rollup/sums.ts'
import { entries } from '../entities/entries.ts'
import { deleteRow, readRow, updateRow, type Table } from '../rows/rows.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { notePending } from '../search/index-entries.ts'
import { schemaVersion } from '../rows/undo-journal.ts'
import { storedWorkWeek } from '../rollup/work-week.ts'

/** Above this many entries an import's undoing is not itself kept: the file can be imported again. */
const journalledEntries = 10_000

// What an import did is never written again, so undo need not keep it.
const batches: Table = { table: 'import_batch', columns: ['id', 'undone_at'] }

interface BatchRow {
  readonly undone_at: number | null
  readonly first_entry_id: number | null
  readonly last_entry_id: number | null
  readonly entry_count: number
  readonly changes: string
  /** 0 where a step of the schema had to leave its changes behind. */
  readonly is_current: number
}

/**
 * Takes an import back as `undoImport` says, within a transaction. `too-large`: what it takes away is too
 * much to be kept, so that only reading the file again brings it back.
 */
export function takeImportBack(db: Db, batchId: number, at: number): Envelope<'too-large' | null> {
  const sql = `SELECT *, version = ${schemaVersion} AS is_current FROM import_batch WHERE id = ?`
  const batch = prepared<[number], BatchRow>(db, sql).get(batchId)
  if (!batch) return fail('not-found', 'there is no such import')
  if (batch.undone_at !== null) return fail('nothing-to-undo', 'that import was taken back before')
  if (batch.is_current === 0) return fail('nothing-to-undo', 'that import is of too old a version')
  const taken = takeBack(db, batchId, batch, at)
  if (!taken.ok) return taken
  return ok(batch.entry_count > journalledEntries ? 'too-large' : null)
}

function takeBack(db: Db, batchId: number, batch: BatchRow, at: number): Envelope<null> {
  const untouched = `SELECT count(*) FROM entry
    WHERE id BETWEEN ? AND ? AND batch_id = ? AND changed = 0`
  const range = [batch.first_entry_id ?? 0, batch.last_entry_id ?? 0, batchId] as const
  const left = preparedPluck<number[], number>(db, untouched).get(...range) ?? 0
  if (left !== batch.entry_count) return changedSince(batch.entry_count - left)
  const followed = preparedPluck<number[], number>(db, changedLater).get(...range) ?? 0
  if (followed > 0) return changedSince(followed)
  const refused = refuseLockedIn(db, range)
  if (refused) return refused
  const removal = removals.get(db)
  if (removal) removal.remove()
  else if (left > journalledEntries) deleteAll(db, range)
  else deleteEach(db, range)
  for (const change of (JSON.parse(batch.changes) as Change[]).toReversed()) {
    const done = takeBackRow(db, change)
    if (!done.ok) return done
  }
  return updateRow(db, batches, batchId, { undone_at: at })
}

/** How many of a batch's entries a later import changed that stands: it goes first. */
const changedLater = `SELECT count(*) FROM import_batch AS later, json_each(later.changes) AS row
  WHERE later.undone_at IS NULL AND octet_length(later.changes) > 2 AND row.value ->> '$.table' = 'entry'
    AND row.value ->> '$.id' BETWEEN ? AND ? AND later.id > ?`

/** How the entries of a large import go where that is prepared (`stageTakeBack`), and what else of it is still used. */
export interface Removal {
  readonly remove: () => void
  readonly isUsed: (table: string, id: number) => boolean
}

const removals = new WeakMap<Db, Removal>()

/** Runs what takes back one large import, whose entries go another way. */
export function removingBy<T>(db: Db, removal: Removal, work: () => T): T {
  removals.set(db, removal)
  try {
    return work()
  } finally {
    removals.delete(db)
  }
}

/** The ids of the entries that an import added, if they are so many that taking them back is long; else null. */
export function largeImport(db: Db, batchId: number): { first: number; last: number } | null {
  const sql = `SELECT first_entry_id AS first, last_entry_id AS last FROM import_batch
    WHERE id = ? AND undone_at IS NULL AND entry_count > ${journalledEntries}`
  return prepared<[number], { first: number; last: number }>(db, sql).get(batchId) ?? null
}

/** `locked` if any of the entries lies in locked time. */
function refuseLockedIn(db: Db, range: Range) {
  if (lockingOf(db).lockedUntil === null) return null
  const sql = `SELECT client_id, min(date) AS date ${inBatch} GROUP BY client_id`
  return refuseLocked(db, ...prepared<number[], Row>(db, sql).all(...range))
}

type Range = readonly [first: number, last: number, batchId: number]
const inBatch = 'FROM entry WHERE id BETWEEN ? AND ? AND batch_id = ?'

function deleteEach(db: Db, range: Range): void {
  for (const id of preparedPluck<number[], number>(db, `SELECT id ${inBatch}`).all(...range)) {
    deleteRow(db, entries, id)
  }
}

function deleteAll(db: Db, range: Range): void {
  const sums = rollupSums(storedWorkWeek(db))
  for (const row of prepared<number[], Row>(db, `SELECT * ${inBatch}`).iterate(...range)) {
    sums.add(summedEntry(row), -1)
  }
  prepared<number[]>(db, `DELETE ${inBatch}`).run(...range)
  applyDeltas(db, sums.deltas())
  notePending(db, range[0], range[1])
}

function takeBackRow(db: Db, change: Change): Envelope<null> {
  const { id, before, after } = change
  const table = keptTable(change)
  const untouched = sameRow(readRow(db, table, id) ?? null, after)
  const mayStay = change.table === 'client' || change.table === 'project'
  if (before !== null) {
    return untouched ? updateRow(db, table, id, before) : changedSince(1)
  }
  if (!untouched) return mayStay ? ok(null) : changedSince(1)
  if (mayStay && removals.get(db)?.isUsed(change.table, id) === true) return ok(null)
  const deleted = deleteRow(db, table, id)
  return deleted.ok || mayStay ? ok(null) : changedSince(1)
}

function changedSince(rows: number) {
  return fail('conflict', 'something of this import was changed since', { rows })
}
