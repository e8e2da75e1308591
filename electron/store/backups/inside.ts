import { statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type BetterSqlite3 from 'better-sqlite3'
import type { Inside } from '../../../shared/domain/files/backups.ts'
import { connect } from '../file/driver.ts'
import { applicationId } from '../file/header.ts'
import { newestVersion } from '../migrations/index.ts'

const empty: Inside = { clients: 0, entries: 0, seconds: 0, invoices: 0, lastEntry: null }

/** What is in a database of any version; throws where it cannot be read. */
function insideOf(db: BetterSqlite3.Database): Inside {
  // Older versions have no entries that nobody sees.
  const isSeen = `SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name = 'seen_entry'`
  const entry = db.prepare(isSeen).get() === undefined ? 'entry' : 'seen_entry'
  const sql = `SELECT (SELECT count(*) FROM client) AS clients,
    (SELECT count(*) FROM ${entry}) AS entries,
    (SELECT coalesce(sum(seconds), 0) FROM rollup) AS seconds,
    (SELECT count(*) FROM invoice) AS invoices,
    (SELECT date FROM ${entry} ORDER BY date DESC LIMIT 1) AS lastEntry`
  return db.prepare<[], Inside>(sql).get() ?? empty
}

/** A database's version and what is in it: what a copy must have as well. */
export interface Content {
  readonly version: number
  readonly inside: Inside
}

/** What a copy of an open database must hold. */
export const contentOf = (db: BetterSqlite3.Database): Content => ({
  version: Number(db.pragma('user_version', { simple: true })),
  inside: insideOf(db),
})

/** What is in a file that this app can open, or null: a look, not a check of every page. */
export function lookInto(file: string): Inside | null {
  const found = contentIn(file, () => true)
  return found !== null && found.version >= 1 && found.version <= newestVersion
    ? found.inside
    : null
}

/** Whether every page and index of a file is sound, and it holds what it should (null: whatever it holds). */
export function isWholeCopy(file: string, expected: Content | null): boolean {
  const found = contentIn(file, (db) => db.pragma('integrity_check(1)', { simple: true }) === 'ok')
  return found !== null && (expected === null || isDeepStrictEqual(found, expected))
}

function contentIn(file: string, isGood: (db: BetterSqlite3.Database) => boolean): Content | null {
  try {
    return reading(file, (db) => {
      const isOurs = Number(db.pragma('application_id', { simple: true })) === applicationId
      return isOurs && isGood(db) ? contentOf(db) : null
    })
  } catch {
    return null
  }
}

function reading<T>(file: string, work: (db: BetterSqlite3.Database) => T): T {
  // To look alone leaves an empty log behind, to look as a writer folds a full one in: neither must be.
  const readonly = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const db = connect(file, { readonly, fileMustExist: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
