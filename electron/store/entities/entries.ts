import { ok, type Envelope } from '../../../shared/contract/call.ts'
import { dateOfDay } from '../../../shared/domain/calendar.ts'
import type { Entry, EntryFields, EntryTime } from '../../../shared/domain/entities.ts'
import { wasLocked } from '../../../shared/domain/locked-time.ts'
import { localOf } from '../../../shared/domain/zone.ts'
import type { Db, Row } from '../file/db.ts'
import { entity } from '../rows/entity.ts'
import { datedOf, lockingOf } from '../rows/locked.ts'
import { deleteRow, insertRow, readRow, updateRow } from '../rows/rows.ts'
import { saved, type Changed } from '../rows/saving.ts'
import { preparedPluck } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'

/** The columns of both forms of time; start, end and zone are null for a duration (T2). */
export interface KeptTime {
  readonly date: string
  readonly seconds: number
  readonly start: number | null
  readonly end: number | null
  readonly zone: string | null
}

type KeptEntry = Omit<Entry, 'time' | 'afterLock'> & KeptTime & { readonly afterLock: boolean }

const described = entity<KeptEntry, Omit<KeptEntry, 'id' | 'afterLock'>>({
  name: 'entry',
  table: 'entry',
  seen: 'seen_entry',
  columns: {
    id: 'id',
    clientId: 'client_id',
    projectId: 'project_id',
    date: 'date',
    seconds: 'seconds',
    start: 'started_at',
    end: 'ended_at',
    zone: 'zone',
    billable: { flag: 'billable' },
    activity: 'activity',
    note: 'note',
    afterLock: { flag: 'after_lock' },
  },
  also: ['import_key', 'batch_id', 'changed', 'source_id'],
  order: 'date DESC, started_at DESC, id DESC',
  initial: { afterLock: false },
})

/** SQL for how many entries there are: SQLite counts a whole table without walking along it. */
export const countedSql = `(SELECT count(*) FROM entry) - (SELECT count(*) FROM entry
  WHERE id BETWEEN (SELECT first_entry_id FROM staging) AND (SELECT last_entry_id FROM staging))`

/** Entries with their time in columns, newest first. */
export const entries: typeof described = {
  ...described,
  count: (db) => preparedPluck<[], number>(db, `SELECT ${countedSql}`).get() ?? 0,
}

/** How many entries there are, no further than to a number: counting a million takes a while, and all is read anew after another process wrote. */
export const countUpTo = (db: Db, most: number): number =>
  preparedPluck<[number], number>(
    db,
    'SELECT count(*) FROM (SELECT 1 FROM seen_entry LIMIT ?)',
  ).get(most) ?? 0

export const rowToEntry = (row: Row): Entry => toEntry(entries.fromRow(row))

export function getEntry(db: Db, id: number): Entry | undefined {
  const entry = entries.get(db, id)
  return entry && toEntry(entry)
}

/** Adds an entry and its seconds to the rollup; `not-found` if its client or project is not there. */
export function insertEntry(db: Db, fields: EntryFields): Envelope<Entry> {
  const kept = entryToRow(fields)
  const row = { ...kept, changed: 0, ...lockMark(db, kept) }
  return saved(insertRow(db, entries, row), (id) => getEntry(db, id))
}

/** Changes the fields given; an imported entry is marked, so that taking the import back does not lose the edit. */
export function updateEntry(db: Db, id: number, fields: Changed<EntryFields>): Envelope<Entry> {
  const before = readRow(db, entries, id)
  const kept = entryToRow(fields)
  const imported = (before?.batch_id ?? null) === null ? {} : { changed: 1 }
  const row = { ...kept, ...imported, ...lockMark(db, before, { ...before, ...kept }) }
  return saved(updateRow(db, entries, id, row), () => getEntry(db, id))
}

/** Changes an entry to what a file says of it now, with the key that recognises that row from then on. */
export function followFile(
  db: Db,
  id: number,
  fields: EntryFields,
  { importKey, sourceId }: { readonly importKey: string; readonly sourceId: string | undefined },
): Envelope<Entry> {
  const source = sourceId === undefined ? {} : { source_id: sourceId }
  const kept = entryToRow(fields)
  const marked = lockMark(db, readRow(db, entries, id), kept)
  const row = { ...kept, import_key: importKey, ...source, ...marked }
  return saved(updateRow(db, entries, id, row), () => getEntry(db, id))
}

/** Removes all of the entries or, if one is not there (`not-found`), none. */
export function deleteEntries(db: Db, ids: readonly number[]): Envelope<null> {
  return transact(db, () => {
    for (const id of new Set(ids)) {
      const deleted = deleteRow(db, entries, id)
      if (!deleted.ok) return deleted
    }
    return ok(null)
  })
}

/** The mark of an entry that is changed in time that was locked before, as it was or as it becomes. */
function lockMark(db: Db, ...rows: readonly (Row | undefined)[]): Row {
  return rows.some((row) => row && wasLocked(lockingOf(db), datedOf(row))) ? { after_lock: 1 } : {}
}

function toEntry({ start, end, zone, afterLock, ...entry }: KeptEntry): Entry {
  const { date, seconds } = entry
  const time: EntryTime =
    start === null || end === null || zone === null
      ? { kind: 'duration', date, seconds }
      : { kind: 'interval', start, end, zone }
  return { ...entry, time, ...(afterLock && { afterLock }) }
}

const entryToRow = ({ time, ...fields }: Changed<EntryFields>): Row =>
  entries.toRow({ ...fields, ...(time && keptTime(time)) })

/** The local date of the start and the elapsed seconds, with the two forms' columns (T1, T2). */
function keptTime(time: EntryTime): KeptTime {
  if (time.kind === 'duration') {
    return { date: time.date, seconds: time.seconds, start: null, end: null, zone: null }
  }
  const { start, end, zone } = time
  return { date: dateOfDay(localOf(start, zone).day), seconds: end - start, start, end, zone }
}
