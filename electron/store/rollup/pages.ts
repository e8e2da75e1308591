import { noDays, rowCells, type Days, DAY } from '../../../shared/profitability/hours/days.ts'
import type { Db } from '../file/db.ts'
import { prepared, preparedPluck } from '../rows/statements.ts'

// The rollup a second time, packed for reading. A row of `rollup_page` holds a client's rows of 64
// days as 32-bit little-endian numbers: first a row that names the client and how many follow, then
// the rows in the order of `Days`. Pages lie by time, then client, so that a report of all clients is
// one walk along the table. They are changed with the rollup's rows, in the same transaction.

const pageBits = 6
/** Client ids fit below this. */
const clientsPerPage = 4_294_967_296
/** Where the row that begins a page has the client, and how many rows follow. */
const CLIENT = 0
const ROWS = 1
/** Keeps ids positive for all days the calendar has. */
const firstPage = 16_384

/** The page of a client (0: none) that holds a day. */
export const pageId = (clientId: number, day: number): number =>
  (firstPage + (day >> pageBits)) * clientsPerPage + clientId

/** A client's rows from a day up to another, by day, then project, and those before that share its page. */
export function readDays(db: Db, clientId: number, fromDay: number, toDay: number): Days {
  const pages = preparedPluck<number[], Uint8Array>(db, clientPagesSql)
  const first = fromDay >> pageBits
  const last = toDay >> pageBits
  // Asked for all there ever was, the client's first day says where its pages begin.
  const start = last - first < 1000 ? first : Math.max(first, firstPageOf(db, clientId))
  const ids = { clientId, first: firstPage + start, last: firstPage + last }
  const bytes = pages.all(ids.first, ids.last, ids.clientId)
  return upTo(daysByClient(bytes).get(clientId) ?? noDays, toDay)
}

/** The same from an earlier day on, of a client whose rows from the page of `knownFrom` on are at hand. */
export function readDaysBefore(
  db: Db,
  clientId: number,
  fromDay: number,
  known: { readonly from: number; readonly days: Days },
): Days {
  const firstKnown = (known.from >> pageBits) << pageBits
  const earlier = readDays(db, clientId, fromDay, firstKnown - 1)
  if (earlier.length === 0) return known.days
  const days = new Int32Array(earlier.length + known.days.length)
  days.set(earlier)
  days.set(known.days, earlier.length)
  return days
}

/** All clients' rows, as `readDays` gives those of one. */
export function readAllDays(db: Db, fromDay: number, toDay: number): Map<number, Days> {
  const bytes = preparedPluck<[number, number], Uint8Array | null>(db, allPagesSql)
  const pages = bytes.get(pageId(0, fromDay), pageId(clientsPerPage - 1, toDay))
  const days = daysByClient(pages ? [pages] : [])
  for (const [clientId, own] of days) days.set(clientId, upTo(own, toDay))
  return days
}

/** One value for all pages, as thousands of small ones would cost more than their reading. Named for its plan. */
export const allPagesSql = `SELECT CAST(group_concat(days, '') AS BLOB) FROM
  (SELECT days FROM rollup_page WHERE id BETWEEN ? + 0 AND ? + 0 ORDER BY id)`

/** One seek for each page of a client. Named for its plan. */
export const clientPagesSql = `WITH RECURSIVE page (number) AS (
  SELECT ? + 0 UNION ALL SELECT number + 1 FROM page WHERE number < ? + 0)
SELECT days FROM page CROSS JOIN rollup_page ON id = number * ${clientsPerPage} + (? + 0)`

function firstPageOf(db: Db, clientId: number): number {
  const sql = 'SELECT min(day) FROM rollup WHERE client_id = ? + 0'
  const day = preparedPluck<[number], number | null>(db, sql).get(clientId)
  return (day ?? 0) >> pageBits
}

/** Splits pages, read in ascending order, by client. */
export function daysByClient(pages: readonly Uint8Array[]): Map<number, Days> {
  const cells = joined(pages)
  // First each client's numbers, then where its next ones go.
  const sizes = new Map<number, number>()
  for (let at = 0; at < cells.length; at = nextPage(cells, at)) {
    const client = cells[at + CLIENT] ?? 0
    sizes.set(client, (sizes.get(client) ?? 0) + (cells[at + ROWS] ?? 0) * rowCells)
  }
  // Parts of one array: hundreds of arrays of their own would each be taken from outside the heap.
  let length = 0
  const days = new Map<number, Days>()
  for (const size of sizes.values()) length += size
  const all = new Int32Array(length)
  let start = 0
  for (const [client, size] of sizes) {
    days.set(client, all.subarray(start, start + size))
    sizes.set(client, start)
    start += size
  }
  for (let at = 0, next = 0; at < cells.length; at = next) {
    next = nextPage(cells, at)
    const client = cells[at + CLIENT] ?? 0
    const to = sizes.get(client) ?? 0
    all.set(cells.subarray(at + rowCells, next), to)
    sizes.set(client, to + next - at - rowCells)
  }
  return days
}

/** The bytes of a page. */
export function pageBytes(clientId: number, rows: ArrayLike<number>): Buffer {
  const cells = new Int32Array(rows.length + rowCells)
  cells[CLIENT] = clientId
  cells[ROWS] = rows.length / rowCells
  cells.set(rows, rowCells)
  return Buffer.from(cells.buffer)
}

export function readPage(db: Db, id: number, table = livePages): Days {
  const bytes = preparedPluck<[number], Uint8Array>(db, sqlOf(table).read).get(id)
  return bytes ? joined([bytes]).subarray(rowCells) : noDays
}

/** Puts a page in place; one without rows is removed. */
export function writePage(db: Db, id: number, rows: ArrayLike<number>, table = livePages): void {
  const { remove, put } = sqlOf(table)
  if (rows.length === 0) prepared<[number]>(db, remove).run(id)
  else prepared<[number, Buffer]>(db, put).run(id, pageBytes(pageOwner(id), rows))
}

/** The client (0: none) whose page it is. */
export const pageOwner = (id: number): number => id % clientsPerPage

const sqlFor = (table: string) => ({
  read: `SELECT days FROM ${table} WHERE id = ?`,
  remove: `DELETE FROM ${table} WHERE id = ?`,
  put: `INSERT INTO ${table} VALUES (?, ?) ON CONFLICT DO UPDATE SET days = excluded.days`,
})
const livePages = 'rollup_page'
// The same text each time: one put together anew would cost more than the lookup.
const liveSql = sqlFor(livePages)
const sqlOf = (table: string) => (table === livePages ? liveSql : sqlFor(table))

const nextPage = (cells: Days, at: number): number => at + ((cells[at + ROWS] ?? 0) + 1) * rowCells

function joined(pages: readonly Uint8Array[]): Days {
  const [only] = pages
  if (pages.length === 1 && only && only.byteOffset % 4 === 0) {
    return new Int32Array(only.buffer as ArrayBuffer, only.byteOffset, only.length / 4)
  }
  let length = 0
  for (const page of pages) length += page.length
  const bytes = new Uint8Array(length)
  let at = 0
  for (const page of pages) {
    bytes.set(page, at)
    at += page.length
  }
  return new Int32Array(bytes.buffer)
}

function upTo(days: Days, day: number): Days {
  let end = days.length
  while (end > 0 && (days[end - rowCells + DAY] ?? 0) > day) end -= rowCells
  return end === days.length ? days : days.subarray(0, end)
}
