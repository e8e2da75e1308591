import type { Entry } from '../../../shared/domain/entities.ts'
import { wordsOfText } from '../../../shared/quick-line/match-name.ts'
import { entries, rowToEntry } from '../entities/entries.ts'
import type { Db, Row } from '../file/db.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'
import { pendingSpans } from './index-entries.ts'

/** Of notes with these words, how many of the newest are looked at: enough for what is shown of them. */
const newest = 1000
/** So many entries that are not taken in yet are read one by one. */
const unread = 2000

/** Whose entries, and what their notes hold. */
export interface Wanted {
  /** Beginnings of words, folded; not empty. */
  readonly words: readonly string[]
  readonly limit: number
  readonly clientIds?: ReadonlySet<number> | undefined
}

/** Entries whose notes hold all the words, the newest first. */
export function findEntries(db: Db, { words, limit, clientIds }: Wanted): Entry[] {
  const match = words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ')
  const whose = clientIds ? `AND client_id IN (${[...clientIds].join(', ')})` : ''
  const found = clientIds ? 'CROSS JOIN entry ON entry.id = entry_search.rowid' : ''
  const sql = `SELECT entry_search.rowid FROM entry_search ${found}
    WHERE entry_search MATCH ? ${whose} ORDER BY entry_search.rowid DESC LIMIT ?`
  const known = preparedPluck<[string, number], number>(db, sql).all(match, newest)
  const ids = [...new Set([...known, ...pendingIds(db, words, whose)])]
  return prepared<[string, number], Row>(
    db,
    `SELECT ${entries.selected} FROM seen_entry AS entry
      WHERE id IN (SELECT value FROM json_each(?))
      ORDER BY date DESC, started_at DESC, id DESC LIMIT ?`,
  )
    .all(JSON.stringify(ids), limit)
    .map(rowToEntry)
}

/** Whether all entries can be found already. */
export const isAllFound = (db: Db): boolean =>
  pendingSpans(db).reduce((sum, { first_id, last_id }) => sum + last_id - first_id + 1, 0) <= unread

/** Those found among the newest that are not taken in yet. */
function pendingIds(db: Db, words: readonly string[], whose: string): number[] {
  let left = unread
  return pendingSpans(db).flatMap(({ first_id: first, last_id: last }) => {
    const sql = `SELECT id, note FROM seen_entry WHERE id BETWEEN ? AND ? ${whose}
      ORDER BY id DESC LIMIT ?`
    const rows = prepared<number[], { id: number; note: string }>(db, sql).all(first, last, left)
    left -= rows.length
    return rows.flatMap(({ id, note }) => (holds(note, words) ? [id] : []))
  })
}

function holds(note: string, words: readonly string[]): boolean {
  const own = wordsOfText(note).split(' ')
  return words.every((word) => own.some((one) => one.startsWith(word)))
}
