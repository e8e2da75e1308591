import { ok } from '../../../shared/contract/call.ts'
import { wordsOfText } from '../../../shared/quick-line/match-name.ts'
import type { Db, Row } from '../file/db.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { transact } from '../rows/transaction.ts'

// The index of notes is kept right by every single write. What comes or goes in bulk is only named as pending, and
// taken in afterwards a slice at a time, so that no import and no update of the database waits for it.

/** A span of entry ids. */
interface Span {
  readonly first_id: number
  readonly last_id: number
}

/** Takes a written entry's note into the index, in its transaction. */
export function noteWritten(db: Db, id: number, before: Row | null, after: Row | null): void {
  const [was, is] = [textOf(before), textOf(after)]
  if (was === is) return
  if (was !== '') prepared<[number]>(db, removal).run(id)
  if (is !== '') prepared<[number, string]>(db, insertion).run(id, wordsOfText(is))
}

const removal = 'DELETE FROM entry_search WHERE rowid = ?'
const insertion = 'INSERT INTO entry_search (rowid, note) VALUES (?, ?)'
const textOf = (row: Row | null): string => String(row?.note ?? '').trim()

/** Names a span of entries that came or went in bulk, whose words are yet to be taken in. */
export function notePending(db: Db, first: number, last: number): void {
  if (last < first) return
  prepared<[number, number]>(
    db,
    `INSERT INTO search_pending VALUES (?, ?)
      ON CONFLICT DO UPDATE SET last_id = max(last_id, excluded.last_id)`,
  ).run(first, last)
}

/** Names all entries as pending: where they were copied in another way. */
export function noteAllPending(db: Db): void {
  db.exec(`DELETE FROM search_pending;
    INSERT INTO search_pending SELECT min(id), max(id) FROM entry HAVING count(*) > 0`)
}

/** The spans that are yet to be taken in, the newest first. */
export const pendingSpans = (db: Db): readonly Span[] =>
  prepared<[], Span>(db, 'SELECT first_id, last_id FROM search_pending ORDER BY last_id DESC').all()

/**
 * Takes in the newest of what is pending: at most so many entries, and of those that are gone as many words. False once
 * nothing is left.
 */
export function indexSlice(db: Db, most: number): boolean {
  const [span] = pendingSpans(db)
  if (!span) return false
  notWaitingForTheDisk(db, () =>
    transact(db, () => {
      const { first_id: first, last_id: last } = span
      const from = Math.max(
        first,
        ...bounds.map((sql) => boundOf(db, sql, [first, last, most - 1])),
      )
      const rows = prepared<number[], { id: number; note: string }>(db, seenIn).all(from, last)
      forgetWords(db, from, last)
      for (const { id, note } of rows) noteWritten(db, id, null, { note })
      if (from === first)
        prepared<[number]>(db, 'DELETE FROM search_pending WHERE first_id = ?').run(first)
      else
        prepared<number[]>(db, 'UPDATE search_pending SET last_id = ? WHERE first_id = ?').run(
          from - 1,
          first,
        )
      return ok(null)
    }),
  )
  return true
}

/**
 * Takes the words of a span of ids out of the index. FTS5 counts as much merging to them as to a page each, and would
 * be at it for a second now and then: it is left to what is written later, which does a little of it each time.
 */
export function forgetWords(db: Db, first: number, last: number): void {
  prepared(db, mergingOf(0)).run()
  prepared<number[]>(db, 'DELETE FROM entry_search WHERE rowid BETWEEN ? AND ?').run(first, last)
  prepared(db, mergingOf(usualMerging)).run()
}

/** What FTS5 does by itself. */
const usualMerging = 4

const mergingOf = (segments: number) =>
  `INSERT INTO entry_search (entry_search, rank) VALUES ('automerge', ${segments})`

const seenIn = 'SELECT id, note FROM seen_entry WHERE id BETWEEN ? AND ?'

// Where a slice of a span begins: what is out of sight is counted as well, or each slice would look for the next entry
// behind all of it.
const bounds = [
  'SELECT id FROM entry WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1 OFFSET ?',
  'SELECT rowid FROM entry_search WHERE rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT 1 OFFSET ?',
]

const boundOf = (db: Db, sql: string, values: number[]): number =>
  preparedPluck<number[], number>(db, sql).get(...values) ?? 0

/** What a power cut takes of it is named as pending again. */
function notWaitingForTheDisk(db: Db, work: () => unknown): void {
  db.pragma('synchronous = NORMAL')
  try {
    work()
  } finally {
    db.pragma('synchronous = FULL')
  }
}
