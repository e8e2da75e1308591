import type { Db, Row } from '../file/db.ts'
import type { Table } from './rows.ts'

/** One row as it was and as it became; null where there was or is none. */
export interface Change {
  readonly table: string
  readonly id: number
  readonly before: Row | null
  readonly after: Row | null
}

type Recording = Map<string, Change>
const recordings = new WeakMap<Db, Recording>()

/**
 * Notes a written row for whoever records at the moment; several writes to one row become one change.
 * A row that has no number is told by its key.
 */
export function noteChange(db: Db, change: Change, rowKey: string | number = change.id): void {
  const recording = recordings.get(db)
  if (!recording) return
  const key = `${change.table} ${rowKey}`
  const first = recording.get(key)
  recording.set(key, first ? { ...change, before: first.before } : change)
}

/** Runs work and returns with its result every row it wrote through the store, in the order first touched. */
export function recordChanges<T>(db: Db, work: () => T): { result: T; changes: Change[] } {
  const outer = recordings.get(db)
  const recording: Recording = new Map()
  recordings.set(db, recording)
  try {
    const result = work()
    const changes = [...recording.values()].filter(({ before, after }) => !sameRow(before, after))
    return { result, changes }
  } finally {
    if (outer) recordings.set(db, outer)
    else recordings.delete(db)
  }
}

/** Whether two rows of one table hold the same values. */
export function sameRow(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b
  const columns = Object.keys(a)
  return (
    columns.length === Object.keys(b).length && columns.every((column) => a[column] === b[column])
  )
}

/** The table of a change as it was kept, with the columns it had then. */
export function keptTable({ table, before, after }: Change): Table {
  const columns = Object.keys(before ?? after ?? {})
  // They become part of a statement, and the file may come from anywhere.
  if (![table, ...columns].every((name) => /^[a-z_]+$/.test(name))) {
    throw new Error('a kept change names what cannot be a table or column')
  }
  return { table, columns }
}
