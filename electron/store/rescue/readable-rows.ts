import type BetterSqlite3 from 'better-sqlite3'
import type { Row } from '../file/db.ts'

type Connection = BetterSqlite3.Database

/** Rows read at once while nothing is wrong; one by one from a fault on, until this many were read again. */
const atOnce = 200
/** Ids skipped at most in one step over a fault: fewer than there are rows on a page, or a whole page could be missed. */
const longestStep = 16
/** How far a table may reach whose end cannot be found. */
const blindReach = 100_000

/**
 * The rows of a table that can still be read, in order, step by step over what cannot: a damaged page costs the
 * rows on it and no others.
 */
export function* readableRows(db: Connection, table: string): Generator<Row> {
  yield* hasRowId(db, table) ? byRowId(db, table) : fromBothEnds(db, table)
}

function* byRowId(db: Connection, table: string): Generator<Row> {
  const sql = `SELECT rowid AS "#", * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`
  const statement = db.prepare<[number, number], Row>(sql)
  const read = (after: number, limit: number) => {
    const rows = attempt(() => statement.all(after, limit))
    return rows && isAscending(after, rows) ? rows : undefined
  }
  const end = lastId(db, table)
  let last = Number.MIN_SAFE_INTEGER
  let slowly = 0
  for (;;) {
    const rows = read(last, slowly > 0 ? 1 : atOnce)
    if (rows?.length === 0) return
    if (rows) {
      yield* rows
      last = Number(rows.at(-1)?.['#'])
      slowly -= rows.length
    } else if (slowly > 0) {
      last = pastFault(Math.max(last, 0), end, (after) => read(after, 1) !== undefined)
      if (last > end) return
      slowly = atOnce
    } else slowly = atOnce
  }
}

/** Whether rows come in order after an id: a damaged tree may lead back to where one was, round and round. */
function isAscending(after: number, rows: readonly Row[]): boolean {
  let last = after
  for (const row of rows) {
    const id = Number(row['#'])
    if (!(id > last)) return false
    last = id
  }
  return true
}

/** The first id after which can be read again: in growing steps over the fault, then back by halves. */
function pastFault(from: number, end: number, isGood: (after: number) => boolean): number {
  let [bad, good, step] = [from, from + 1, 1]
  while (good <= end && !isGood(good)) {
    step = Math.min(step * 2, longestStep)
    bad = good
    good += step
  }
  while (good - bad > 1) {
    const middle = Math.floor((bad + good) / 2)
    if (isGood(middle)) good = middle
    else bad = middle
  }
  return good
}

/** The highest id there may be. */
function lastId(db: Connection, table: string): number {
  const one = (sql: string) => attempt(() => db.prepare<[], number | null>(sql).pluck().get()) ?? 0
  const given = one(`SELECT seq FROM sqlite_sequence WHERE name = '${table}'`)
  const known = Math.max(given, one(`SELECT max(rowid) FROM "${table}"`))
  return known > 0 ? known : blindReach
}

/** Small tables without row ids: from either end up to the fault. */
function* fromBothEnds(db: Connection, table: string): Generator<Row> {
  const key = db
    .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}') WHERE pk = 1`)
    .pluck()
    .get()
  const seen = new Set<unknown>()
  for (const order of ['ASC', 'DESC']) {
    const rows = db
      .prepare<[], Row>(`SELECT * FROM "${table}" ORDER BY "${key}" ${order}`)
      .iterate()
    for (;;) {
      const next = attempt(() => rows.next())
      if (!next || next.done === true) break
      if (seen.has(next.value[key ?? ''])) continue
      seen.add(next.value[key ?? ''])
      yield next.value
    }
  }
}

const hasRowId = (db: Connection, table: string): boolean =>
  attempt(() => db.prepare(`SELECT rowid FROM "${table}" LIMIT 0`)) !== undefined

/** What a piece of reading gives, or undefined where the file is damaged. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
