import type { ListedChange, ToldChange } from '../../../shared/domain/changes.ts'
import type { Db } from '../file/db.ts'
import { prepared, preparedPluck } from './statements.ts'
import type { About } from './undo-about.ts'
import type { Kept } from './undo-journal.ts'

type Head = Omit<Kept, 'changes'> & { readonly bytes: number }

const head = `id, step, at, label, batch_id AS batchId, undone_at AS undoneAt, row_count AS rowCount,
  about, octet_length(changes) AS bytes`

/** How many changes there are, and a part of them, newest first. */
export function listChanges(
  db: Db,
  offset: number,
  limit: number,
): { readonly total: number; readonly changes: ListedChange[] } {
  const total = preparedPluck<[], number>(db, 'SELECT count(*) FROM undo').get() ?? 0
  const sql = `SELECT ${head} FROM undo ORDER BY step DESC LIMIT ? OFFSET ?`
  const heads = prepared<[number, number], Head>(db, sql).all(limit, offset)
  return { total, changes: listed(db, heads) }
}

/** One change by its number; undefined if it is not there. */
export function changeNumbered(db: Db, step: number): ListedChange | undefined {
  const sql = `SELECT ${head} FROM undo WHERE step = ?`
  return listed(db, prepared<[number], Head>(db, sql).all(step))[0]
}

/** What is said of a change. */
export function told({ step, at, label, rowCount, about }: Omit<Kept, 'changes'>): ToldChange {
  const { name, client, fields } = JSON.parse(about) as About
  return { number: step, at, label, rows: rowCount, name, client, fields }
}

/** Ids of the changes that stand, from a step on, newest first. */
export function standingFrom(db: Db, step: number): number[] {
  const sql = 'SELECT id FROM undo WHERE undone_at IS NULL AND step >= ? ORDER BY step DESC'
  return preparedPluck<[number], number>(db, sql).all(step)
}

/** The change undone next; undefined: there is none. */
export function newestStanding(db: Db): { readonly id: number; readonly step: number } | undefined {
  const sql = 'SELECT id, step FROM undo WHERE undone_at IS NULL ORDER BY step DESC LIMIT 1'
  return prepared<[], { id: number; step: number }>(db, sql).get()
}

// What was undone since the newest change was made has an id above every step; after a new change
// what was undone before it is past.
const waiting = `undone_at IS NOT NULL AND id > (SELECT max(step) FROM undo)`

/** The change done again next: of those undone since the newest one was made the last. */
export function lastUndone(db: Db): { readonly id: number; readonly step: number } | undefined {
  const sql = `SELECT id, step FROM undo WHERE ${waiting} ORDER BY id DESC LIMIT 1`
  return prepared<[], { id: number; step: number }>(db, sql).get()
}

/** Ids of what doing again up to a step brings back, oldest change first; one undone long ago comes alone. */
export function waitingTo(db: Db, step: number): number[] {
  const sql = `SELECT id FROM undo WHERE ${waiting} AND step <= ? ORDER BY step`
  const all = preparedPluck<[number], number>(db, sql).all(step)
  const own = preparedPluck<[number], number>(
    db,
    'SELECT id FROM undo WHERE undone_at IS NOT NULL AND step = ?',
  ).get(step)
  if (own === undefined) return []
  return all.includes(own) ? all : [own]
}

function listed(db: Db, heads: readonly Head[]): ListedChange[] {
  const [first] = heads
  if (!first) return []
  const later = 'SELECT count(*) FROM undo WHERE undone_at IS NULL AND step > ?'
  let standing = preparedPluck<[number], number>(db, later).get(first.step) ?? 0
  const undone = preparedPluck<[], number>(db, `SELECT step FROM undo WHERE ${waiting}`).all()
  return heads.map((one) => {
    if (one.undoneAt === null) standing += 1
    const takes = one.undoneAt === null ? standing : againUpTo(one, undone)
    return { ...told(one), undoId: one.id, undoneAt: one.undoneAt, takes }
  })
}

function againUpTo({ step, batchId, bytes }: Head, undone: readonly number[]): number {
  // An import too large to keep left an empty list of rows.
  if (batchId !== null && bytes === 2) return 0
  return undone.includes(step) ? undone.filter((other) => other <= step).length : 1
}
